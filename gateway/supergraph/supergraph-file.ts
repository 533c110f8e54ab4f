// A supergraph from a file.
import { readFile } from 'node:fs/promises';
import { StartError } from '../config/start-error.js';
import type { SupergraphSource } from './supergraph-source.js';

/** @param isTrusted whether the file was composed here and is held against drift: a start is then a quarter second faster */
export function supergraphFile(path: string, { isTrusted = false } = {}): SupergraphSource {
  return {
    name: path,
    isTrusted,
    load: async () => {
      const sdl = await readFile(path, 'utf8').catch((cause: unknown) => {
        throw new StartError(
          `The supergraph file ${path} ${reason(cause)}. Name another with --supergraph.`,
          1,
          { cause },
        );
      });
      if (sdl.trim() === '') {
        throw new StartError(
          `The supergraph file ${path} is empty. Compose it again, or name another with --supergraph.`,
          1,
        );
      }
      return sdl;
    },
  };
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
