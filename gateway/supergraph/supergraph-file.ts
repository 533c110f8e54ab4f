// A supergraph from a file, which may be replaced while the gateway runs.
import { isUtf8 } from 'node:buffer';
import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { StartError } from '../config/start-error.js';
import type { SupergraphSource } from './supergraph-source.js';

export interface SupergraphFileOptions {
  /** Whether the file was composed here and is held against drift: a start is then a quarter second faster. */
  readonly isTrusted?: boolean;
  /** How often it is looked at. Asking again is slower than being told, but sees a renamed or mounted file as well. */
  readonly everyMs?: number;
}

export function supergraphFile(
  path: string,
  { isTrusted = false, everyMs = 2_000 }: SupergraphFileOptions = {},
): SupergraphSource {
  let last: string | undefined;
  return {
    name: path,
    isTrusted,
    load: async () => (last = await readSupergraph(path)),
    watch: ({ changed, failed }) => {
      const look = (): void => {
        readSupergraph(path).then((sdl) => {
          if (sdl === last) return;
          last = sdl;
          changed(sdl);
        }, failed);
      };
      watchFile(path, { interval: everyMs, persistent: false }, look);
      return () => unwatchFile(path, look);
    },
  };
}

async function readSupergraph(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new StartError(`The supergraph file ${path} ${reason(cause)}. Name another with --supergraph.`, 1, {
      cause,
    });
  });
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new StartError(
      `The supergraph file ${path} is not UTF-8 text. Compose it again, or name another with --supergraph.`,
      1,
    );
  }
  const sdl = bytes.toString();
  if (sdl.trim() === '') {
    throw new StartError(
      `The supergraph file ${path} is empty. Compose it again, or name another with --supergraph.`,
      1,
    );
  }
  return sdl;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EISDIR':
      return 'is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by this user';
    default:
      return `cannot be read (${String(code)})`;
  }
}
