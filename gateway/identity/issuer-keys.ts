// The public keys of an issuer. Keys at an address are read again from time to time, and where a token names a key that is
// not known. The last good set is kept while the issuer cannot be reached.
import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { shownUrl } from '../transport/mask-credentials.js';
import type { Logger } from '../telemetry/logger.js';

/** The gateway cannot start; the message is for its operator. */
export class UnusableKeys extends Error {
  override readonly name = 'UnusableKeys';
}

export interface IssuerKeys {
  readonly keyOf: JWTVerifyGetKey;
  /** Grows when the keys change: what was verified with the keys before has to be verified again. */
  readonly generation: () => number;
  /** Reads the keys again, unless that was done a moment ago. @returns whether they have changed */
  refresh(): Promise<boolean>;
  close(): void;
}

const refreshMs = 10 * 60_000;
/** A client can name any key: the issuer is not asked for each. */
const leastBetweenMs = 30_000;
const answerWithinMs = 5_000;
const mostCharacters = 256 * 1024;

const publicKey = z
  .looseObject({ kty: z.string() })
  .refine((key) => key.kty !== 'oct' && !('d' in key), 'it has a key that is not public');
const keySet = z.object({ keys: z.array(publicKey).min(1) });

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Without TLS, somebody between the gateway and the issuer could send other keys. */
function isUnsafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !loopback.test(hostname);
}

/**
 * @param source an http or https address, the path of a file, or a JSON Web Key Set
 * @throws UnusableKeys where there are none
 */
export async function readIssuerKeys(source: string, logger: Logger): Promise<IssuerKeys> {
  const isAddress = /^https?:\/\//i.test(source);
  const read = (): Promise<string> =>
    source.trimStart().startsWith('{')
      ? Promise.resolve(source)
      : isAddress
        ? fetched(source)
        : readFile(source, 'utf8');
  let text = '';
  let keyOf: JWTVerifyGetKey;
  let generation = 0;
  let lastRead = -Infinity;
  const load = async (): Promise<boolean> => {
    lastRead = performance.now();
    const now = await read();
    if (now === text) return false;
    keyOf = createLocalJWKSet(keySet.parse(JSON.parse(now)));
    text = now;
    generation += 1;
    return true;
  };
  if (isAddress && isUnsafe(source))
    throw new UnusableKeys(`The issuer's keys must come over https: TOKEN_KEYS is ${shownUrl(source)}.`);
  await load().catch((cause: unknown) => {
    const where = isAddress
      ? ` at ${shownUrl(source)}`
      : source.trimStart().startsWith('{')
        ? ''
        : ` in ${source}`;
    throw new UnusableKeys(
      `The issuer's keys${where} cannot be used: ${reasonOf(cause)}. TOKEN_KEYS must be a JSON Web Key Set with public keys, its file or its address.`,
      { cause },
    );
  });
  const again = (): Promise<boolean> =>
    load().catch((error: unknown) => {
      logger.warn(
        { reason: reasonOf(error) },
        'The issuer’s keys cannot be read; the gateway uses the last ones',
      );
      return false;
    });
  const timer = isAddress ? setInterval(() => void again(), refreshMs).unref() : undefined;
  return {
    keyOf: (header, token) => keyOf(header, token),
    generation: () => generation,
    refresh: () =>
      performance.now() - lastRead < leastBetweenMs || !isAddress ? Promise.resolve(false) : again(),
    close: () => {
      clearInterval(timer);
    },
  };
}

async function fetched(address: string): Promise<string> {
  const { status, body } = await fetch(address, {
    headers: { accept: 'application/json' },
    // A redirect could lead to somebody who is not the issuer.
    redirect: 'error',
    signal: AbortSignal.timeout(answerWithinMs),
  });
  if (status !== 200 || body === null) throw new Error(`the answer has the status ${String(status)}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > mostCharacters) throw new Error('the answer is too large for a key set');
  }
  return text;
}

const noKeySet = 'it is no JSON Web Key Set';

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.find(({ code }) => code === 'custom')?.message ?? noKeySet;
  if (error instanceof SyntaxError) return noKeySet;
  const { cause = error } = error as Error;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ?? message;
}
