// The command that a start without sample data gives to its user: it fills the databases that were started, no others.
import { expect, it } from 'vitest';
import { startAgain } from './start-again.js';
import { welcome } from './welcome.js';

const databaseUrls = { people: 'file:/srv/graph/people.db', departments: 'file:/srv/graph/departments.db' };

function sampleLine(samples: readonly string[], withSample: string, hasDatabaseVariables = false) {
  const said = welcome({
    url: 'http://127.0.0.1:4000/',
    databaseUrls,
    samples,
    withSample,
    hasDatabaseVariables,
  });
  return /Sample data:.*/.exec(said)?.[0];
}

it.each([
  [{}, {}, 'npm start -- --sample'],
  [{ data: '/tmp/fd1' }, {}, 'npm start -- --data /tmp/fd1 --sample'],
  [{}, { DATA_DIR: '/srv/graph' }, 'npm start -- --data /srv/graph --sample'],
  [{ data: '/tmp/fd1' }, { DATA_DIR: '/srv/graph' }, 'npm start -- --data /tmp/fd1 --sample'],
  [{ data: 'my data', port: '8080' }, {}, "npm start -- --data 'my data' --port 8080 --sample"],
  [{ data: "it's" }, {}, String.raw`npm start -- --data 'it'\''s' --sample`],
  [{ answerByteLimit: '5' }, {}, 'npm start -- --answer-byte-limit 5 --sample'],
])('of %j and %j is repeated as %s', (options, environment, command) => {
  const again = startAgain(options, environment, '--sample');
  expect(again).toBe(command);
  expect(sampleLine([], again)).toBe(`Sample data: none. Add sample data with: ${command}`);
  expect(sampleLine(['people'], again)).toBe(`Sample data: in people only. Add the rest with: ${command}`);
});

it('asks for the same variables where they say where a database is', () => {
  expect(sampleLine([], 'npm start -- --sample', true)).toBe(
    'Sample data: none. Add sample data, with the same *DATABASE_URL variables, with: npm start -- --sample',
  );
});

it('is not given where all data are a sample', () => {
  expect(sampleLine(Object.keys(databaseUrls), 'npm start -- --sample')).not.toContain('npm start');
});
