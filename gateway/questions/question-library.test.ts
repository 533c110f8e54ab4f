// Reading a question library, and telling which of its questions a graph can answer.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { expect, it, onTestFinished } from 'vitest';
import { createAdmission } from '../admission/admission.js';
import { createLimits } from '../limits/limits.js';
import { noListSizes } from '../limits/list-sizes.js';
import { createQuestionLibrary, readQuestions } from './question-library.js';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'questions-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

it('reads the operations of a folder by name, each described by its leading comment, which may name the rows', async () => {
  const two = '# Two lines\n# of description.\n# rows: b.nodes\n\n# Not this one.\n{ b }';
  const folder = await folderWith({
    '02-b.graphql': two,
    '01-a-to-z.graphql': '{ a }',
    'notes.md': '# No question.',
  });
  expect(await readQuestions(folder)).toEqual([
    { name: '01-a-to-z', title: 'A to z', description: '', document: '{ a }' },
    { name: '02-b', title: 'B', description: 'Two lines of description.', rows: 'b.nodes', document: two },
  ]);
});

it('says which folder cannot be read', async () => {
  await expect(readQuestions('/nowhere/at-all')).rejects.toThrow('/nowhere/at-all cannot be read');
});

it('shows the questions that the present schema can answer', () => {
  const library = createQuestionLibrary();
  const question = (document: string) => ({ name: document, title: '', description: '', document });
  library.fill(['{ a }', '{ b }', '{ not GraphQL'].map(question));
  expect(library.answerable()).toBeUndefined();
  const serve = (sdl: string) => {
    const schema = buildSchema(sdl);
    library.serve({ schema, ...createAdmission({ schema, limits: createLimits(), listSizes: noListSizes }) });
  };
  serve('type Query { a: Int }');
  expect(library.answerable()).toEqual([question('{ a }')]);
  serve('type Query { a: Int b: Int }');
  expect(library.answerable()).toEqual(['{ a }', '{ b }'].map(question));
});
