// What every file of the question library is: named, described, one operation, valid, and answered by a test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/project-root.js';
import { answers } from './answers/answers.js';
import { libraryTable, readLibrary } from './library.js';
import { mayCross, plainSchema, presented } from './public-schema.js';

const library = await readLibrary();

describe('the question library', () => {
  it('has questions 1 to 28 but for 26, which needs the audit of reads', () => {
    const numbers = Array.from({ length: 28 }, (_question, index) => index + 1);
    expect(library.map(({ number }) => number)).toEqual(numbers.filter((number) => number !== 26));
  });

  it('has answers to every question', () => {
    expect(Object.keys(answers)).toEqual(library.map(({ name }) => name));
  });

  describe.each(library)('$name', ({ name, description, document, operations }) => {
    it('is named by its number and a name', () => {
      expect(name).toMatch(/^\d\d-[a-z]+(-[a-z]+)*$/);
    });

    it('is one named query and nothing else', () => {
      expect(operations.map(({ operation, name: given }) => [operation, typeof given?.value])).toEqual([
        ['query', 'string'],
      ]);
      expect(document.definitions).toHaveLength(1);
    });

    it('is described in a sentence', () => {
      expect(description).toMatch(/^[A-Z].{20,}\.$/);
    });

    it('is valid in the schema that clients see', () => {
      expect(validate(presented, document).map(({ message }) => message)).toEqual([]);
    });
  });

  it('filters across subgraphs in seven questions, and all others are valid in any other router’s schema', () => {
    const joining = library.filter(({ document }) => mayCross(document));
    expect(joining.map(({ number }) => number)).toEqual([1, 2, 6, 13, 16, 22, 27]);
    const refused = library.filter(({ document }) => validate(plainSchema, document).length > 0);
    expect(refused.map(({ number }) => number)).toEqual([1, 2, 6, 13, 16, 22, 27]);
  });

  it('is listed in the guide', () => {
    const guide = readFileSync(join(projectRoot, 'docs/guides/questions.md'), 'utf8');
    const rows = guide.split('\n').filter((line) => line.startsWith('| ['));
    const cells = rows.map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
    expect(cells).toEqual(libraryTable(library));
  });
});
