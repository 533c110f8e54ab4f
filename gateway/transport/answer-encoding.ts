// Compressed answers of subgraphs. Decoding is streamed, so that a large answer does not hold up the process, and a small
// one that decodes to an enormous one is given up where it passes the limit. RFC 9110 §8.4
import * as zlib from 'node:zlib';
import type { Transform } from 'node:stream';
import { shortened } from '../operation/shortened.js';

export type Encoding = 'gzip' | 'deflate' | 'br' | 'zstd';

/** Larger than Node's own, since each piece is a round through the thread pool. */
const chunkSize = 64 * 1024;

/** What RFC 9659 allows a sender of `zstd`: the window is memory that one answer takes. */
const zstdWindowLog = 23;
/** `ZSTD_d_windowLogMax`, which the types of older versions do not have. */
const zstdWindowLogMax = 100;

type CreateDecoder = (options: zlib.ZlibOptions & zlib.BrotliOptions) => Transform;

/** Node has it from version 22.15 on. */
const createZstd = (zlib as { readonly createZstdDecompress?: CreateDecoder }).createZstdDecompress;

/** The value of `accept-encoding`. */
export const acceptedEncodings = ['gzip', 'deflate', 'br', ...(createZstd ? ['zstd'] : [])].join(', ');

/**
 * Which encoding an answer says it has, by its `content-encoding`.
 *
 * @returns `identity` for none, and an object with a problem for one that is not decoded
 */
export function readEncoding(
  header: string | readonly string[],
): Encoding | 'identity' | { readonly problem: string } {
  const named = String(header)
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const [only, ...others] = named;
  if (only === undefined) return 'identity';
  if (others.length > 0)
    return { problem: `The answer is encoded ${String(named.length)} times (${shown(named.join(', '))}).` };
  switch (only) {
    case 'gzip':
    case 'x-gzip':
      return 'gzip';
    case 'deflate':
    case 'br':
      return only;
    case 'zstd':
      if (createZstd !== undefined) return only;
  }
  return { problem: `The answer has the encoding ${shown(only)}, which was not asked for.` };
}

const longestShown = 40;

/** A header's value as the log may show it: a subgraph can send anything in one. */
function shown(value: string): string {
  return JSON.stringify(shortened(value, longestShown));
}

/** @param first the first bytes of the answer, at least one */
export function createDecoder(encoding: Encoding, first: Buffer): Transform {
  switch (encoding) {
    case 'gzip':
      return zlib.createGunzip({ chunkSize });
    case 'deflate':
      return isZlib(first) ? zlib.createInflate({ chunkSize }) : zlib.createInflateRaw({ chunkSize });
    case 'br':
      return zlib.createBrotliDecompress({ chunkSize });
    case 'zstd':
      if (createZstd === undefined) throw new Error('this version of Node does not decode zstd');
      return createZstd({ chunkSize, params: { [zstdWindowLogMax]: zstdWindowLog } });
  }
}

/** Some senders of `deflate` leave out the zlib header that the specification asks for. RFC 1950 §2.2 */
function isZlib([first = 0]: Buffer): boolean {
  const [deflateMethod, methodBits] = [8, 0x0f];
  return (first & methodBits) === deflateMethod;
}
