// No text may claim protection that is not there: what speaks of purposes and sensitive values says that nothing is
// enforced yet, where it is read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/project-root.js';
import { welcome } from '../../scripts/start/welcome.js';

const notEnforced = /not enforced yet: anybody who can reach/;
const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

describe('what names a purpose says that it is not checked', () => {
  const questions = readdirSync(join(projectRoot, 'schema/operations'))
    .map((name) => `schema/operations/${name}`)
    .filter((path) => /^#.*\bpurpose\b/im.test(read(path)));

  it.each([...questions, 'schema/directives.graphql', 'docs/guides/questions.md', 'README.md'])(
    '%s',
    (path) => {
      expect(read(path)).toMatch(notEnforced);
    },
  );

  it('three questions at least', () => {
    expect(questions.length).toBeGreaterThanOrEqual(3);
  });
});

it('`npm start` says so, and the console', () => {
  expect(
    welcome({
      url: 'http://127.0.0.1:4000/',
      databaseUrls: {},
      samples: [],
      withSample: '',
      hasDatabaseVariables: false,
    }),
  ).toMatch(notEnforced);
  expect(read('gateway/console/web/console.tsx')).toMatch(notEnforced);
});
