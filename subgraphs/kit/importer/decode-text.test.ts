import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.js';

async function decoded(
  ...chunks: readonly Uint8Array[]
): Promise<{ text: string; windows1252Lines: number }> {
  const counts = { windows1252Lines: 0 };
  let text = '';
  async function* source(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  for await (const part of decodeText(source(), counts, 'Save it as text.')) text += part;
  return { text, ...counts };
}

const windows = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the text of a file whose encoding nobody names', () => {
  it('is read as UTF-8, with or without a byte order mark', async () => {
    expect(await decoded(Buffer.from('Café – £5\n'))).toEqual({ text: 'Café – £5\n', windows1252Lines: 0 });
    expect(await decoded(Buffer.from('\ufeffName\n'))).toEqual({ text: 'Name\n', windows1252Lines: 0 });
  });

  it('is read as Windows-1252 where it is not UTF-8, with the signs that Latin-1 lacks', async () => {
    const { text, windows1252Lines } = await decoded(windows('Caf\xe9 \x96 \xa35 \x80\n'));
    expect(text).toBe('Café – £5 €\n');
    expect(windows1252Lines).toBe(1);
  });

  it('is decided line by line, so that files glued together come out right', async () => {
    const mixed = Buffer.concat([Buffer.from('Zoë\n'), windows('Zo\xeb\n'), Buffer.from('Zoë')]);
    expect(await decoded(mixed)).toEqual({ text: 'Zoë\nZoë\nZoë', windows1252Lines: 1 });
  });

  it('does not depend on where the chunks of the file end', async () => {
    const bytes = Buffer.from('\ufeffün\ndeux – trois\n');
    const oneByOne = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await decoded(...oneByOne)).toEqual({ text: 'ün\ndeux – trois\n', windows1252Lines: 0 });
  });

  it('may hold a NUL byte after its first line', async () => {
    expect((await decoded(Buffer.from('Name\nA\u0000a\n'))).text).toBe('Name\nA\u0000a\n');
  });

  it.each([
    [
      'a spreadsheet',
      Buffer.from('PK\u0003\u0004rest'),
      'is a spreadsheet or another packed file. Save it as text.',
    ],
    ['UTF-16', Buffer.from('\ufeffName', 'utf16le'), 'is in UTF-16'],
    ['something binary', Uint8Array.of(1, 0, 2), 'is not plain text'],
  ])('is refused where it is %s', async (_what, bytes, message) => {
    await expect(decoded(bytes)).rejects.toThrow(message);
  });
});
