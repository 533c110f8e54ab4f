// Opens what is to be imported, with the reason in plain words where that fails.
import { open } from 'node:fs/promises';
import { ImportFailure } from './import-failure.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'The file does not exist.',
  EISDIR: 'It is a folder, not a file.',
  EACCES: 'This user has no permission to read it.',
  EPERM: 'This user has no permission to read it.',
};

/** The bytes of a file in chunks; it is closed when they are read or no longer wanted. */
export async function* openInput(path: string): AsyncGenerator<Uint8Array> {
  try {
    const file = await open(path);
    try {
      for await (const chunk of file.createReadStream({ highWaterMark: 256 * 1024, autoClose: false }))
        yield chunk as Uint8Array;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ImportFailure) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new ImportFailure('UNREADABLE', `cannot be read. ${reasons[code] ?? message}`, { cause: error });
  }
}
