// A supergraph from a file, which may be replaced while the gateway runs.
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { StartError } from '../config/start-error.js';
import type { SupergraphSource } from './supergraph-source.js';

export interface SupergraphFileOptions {
  /** Whether the file was composed here and is held against drift: a start is then a quarter second faster. */
  readonly isTrusted?: boolean;
  /** How often it is looked at. Asking is slower than being told, but sees a renamed or mounted file as well. */
  readonly everyMs?: number;
}

export function supergraphFile(
  path: string,
  { isTrusted = false, everyMs = 2_000 }: SupergraphFileOptions = {},
): SupergraphSource {
  let last: string | undefined;
  let lastVersion: string | undefined;
  /** Looked up before the file is read: what changes meanwhile is seen the next time. */
  const isChanged = async (): Promise<boolean> => {
    const version = await versionOf(path);
    if (version === lastVersion) return false;
    lastVersion = version;
    return true;
  };
  return {
    name: path,
    isTrusted,
    load: async () => {
      await isChanged();
      return (last = await readSupergraph(path));
    },
    watch: ({ changed, failed }) => {
      const look = async (): Promise<void> => {
        if (!(await isChanged())) return;
        const sdl = await readSupergraph(path);
        if (sdl === last) return;
        last = sdl;
        changed(sdl);
      };
      let looking: Promise<void> | undefined;
      const timer = setInterval(() => {
        looking ??= look()
          .catch(failed)
          .finally(() => (looking = undefined));
      }, everyMs).unref();
      return () => {
        clearInterval(timer);
      };
    },
  };
}

/** Changes with every change of the file. A file that is not there has a version too. */
async function versionOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join();
  } catch (error) {
    return reason(error);
  }
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
