// What commands refuse in their options and the environment, all of it at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatewayVariables, misnamedForGateway } from '../../gateway/config/config.js';
import { CommandFailure } from '../command-failure.js';
import { projectRoot } from '../project-root.js';
import { checkCommand, commandProblems, commandVariables } from './check-command.js';
import { dataSettings } from './data-settings.js';
import { graphSettings } from './graph-settings.js';

const problemsWith = (environment: Readonly<Record<string, string>>) =>
  commandProblems([dataSettings, graphSettings], {}, environment);

describe('a value', () => {
  it.each([
    [
      'GRAPH_URL',
      ['notaurl', 'localhost:4000/graphql', '127.0.0.1:4000', 'ftp://host/graphql', '/graphql', 'http://'],
    ],
    [
      'GRAPH_URL',
      ['http:///graphql', 'http:host/graphql', 'http://host:0/', 'http://host/#x', 'http://user:word@host/'],
    ],
    [
      'DATABASE_URL',
      [
        'notaurl',
        'postgres://host/',
        'mysql:',
        'mysql://',
        'mysql://host/schema',
        'mysql://host:0/',
        'file:/data/x.db',
      ],
    ],
    [
      'PEOPLE_DATABASE_URL',
      ['notaurl', 'sqlite:x.db', 'mysql://host', 'mysql://host/', 'mysql://host/a/b', 'file:', 'file:/data/'],
    ],
    ['PARTNER_FIRMS_DATABASE_URL', ['postgres://host/firms']],
    [
      'PEOPLE_DATABASE_URL',
      [
        'mysql://ho\tst/people',
        'mysql://host/peo\nple',
        'mysql://host/a/../people',
        'mysql://host/%2E%2e/people',
        'mysql://host:/people',
        'mysql://host:03306/people',
        'mysql://../people',
        'mysql://%68ost/people',
        'mysql://$' + '{DB_HOST}/people',
        'mysql://host/people%',
        'mysql://user:%ff@host/people',
      ],
    ],
    ['DATABASE_URL', ['mysql://ho\tst/', 'mysql://host/..', 'mysql://user:100%@host']],
  ])('of %s that is none is refused: %j', (name, values) => {
    for (const value of values) {
      const problems = problemsWith({ [name]: value });
      expect(problems, value).toEqual([expect.stringMatching(new RegExp(`\\b${name}\\b.* must be `))]);
    }
  });

  it.each([
    [
      'GRAPH_URL',
      ['http://127.0.0.1:4000/graphql', 'https://graph.example/graphql', ' http://host/graphql '],
    ],
    [
      'DATABASE_URL',
      [
        'mysql://host',
        'mysql://user:p%40ss@host:3306/',
        'mysql://host/?ssl=true',
        'mysql://[::1]:3306/',
        'mysql://db_1.svc.local./',
        'MYSQL://host',
      ],
    ],
    [
      'PEOPLE_DATABASE_URL',
      ['mysql://u:p@host:3306/people', 'file:people.db', 'file:/data/people.db', 'file:///data/people.db'],
    ],
  ])('of %s is taken: %j', (name, values) => {
    for (const value of values) expect(problemsWith({ [name]: value }), value).toEqual([]);
  });
});

it('settings behind the `?` of several addresses are told together', () => {
  expect(
    problemsWith({
      DATABASE_URL: 'mysql://host/?ssl-cs=/etc/ca.pem',
      PEOPLE_DATABASE_URL: 'file:people.db?mode=ro',
      PLACEMENTS_DATABASE_URL: 'mysql://host/placements?connectionLimit=none',
    }),
  ).toEqual([
    expect.stringMatching(/^DATABASE_URL must .* `ssl-cs` is no setting/),
    expect.stringMatching(/^PEOPLE_DATABASE_URL must .* `mode` is no setting/),
    expect.stringMatching(/^PLACEMENTS_DATABASE_URL must .* `connectionLimit` must be a whole number/),
  ]);
});

it('all problems are told at once, with exit code 2 and no secret', () => {
  const check = () =>
    checkCommand(
      [dataSettings, graphSettings],
      { data: '' },
      {
        GRAPH_URL: 'notaurl',
        DATABASE_URL: 'postgres://keeper:s3cret@host/',
        PEOPLE_DATABASE_URL: 'oracle://keeper:s3cret@host/',
        DATABSE_URL: 'x',
        PEPLE_DATABASE_URL: 'x',
        SUBGRAPH_DEADLINE: '5',
      },
    );
  expect(check).toThrow(CommandFailure);
  try {
    check();
  } catch (error) {
    const { exitCode, message } = error as CommandFailure;
    expect(exitCode).toBe(2);
    expect(message.split('\n').map((line) => line.trim().split(' ', 3).join(' '))).toEqual([
      'These settings are',
      '--data (or DATA_DIR)',
      'DATABASE_URL must be',
      'PEOPLE_DATABASE_URL must be',
      '--graph (or GRAPH_URL)',
      'DATABSE_URL is not',
      'PEPLE_DATABASE_URL is not',
      'SUBGRAPH_DEADLINE is not',
    ]);
    expect(message).toContain('Did you mean PEOPLE_DATABASE_URL?');
    expect(message).not.toContain('s3cret');
  }
});

it.each([
  ['PERSON_DATABASE_URL', 'PEOPLE_DATABASE_URL'],
  ['PEOPLE_DB_URL', 'PEOPLE_DATABASE_URL'],
  ['SUBGRAPH_PEOPLE_DATABASE_URL', 'PEOPLE_DATABASE_URL'],
  ['DEPARTMENT_DATABASE_URL', 'DEPARTMENTS_DATABASE_URL'],
  ['FIRM_DATABASE_URL', 'PARTNER_FIRMS_DATABASE_URL'],
  ['FIRMS_DATABASE_URL', 'PARTNER_FIRMS_DATABASE_URL'],
  ['PARTNERS_DATABASE_URI', 'PARTNER_FIRMS_DATABASE_URL'],
  ['PLACEMENT_SERVICE_MYSQL_URL', 'PLACEMENTS_DATABASE_URL'],
  ['PERSN_DATABASE_URL', 'PEOPLE_DATABASE_URL'],
  ['PARTNRE_FIMRS_DATABASE_URL', 'PARTNER_FIRMS_DATABASE_URL'],
  ['DATABASE_URL_PEOPLE', 'PEOPLE_DATABASE_URL'],
  ['people_database_url', 'PEOPLE_DATABASE_URL'],
  ['WORKFORCE_DATABASE_URL', 'DATABASE_URL'],
  ['URL_GRAPH', 'GRAPH_URL'],
  ['ANSWER_LIMIT_OBJECTS', 'ANSWER_OBJECT_LIMIT'],
  ['BYTE_ANSWER_LIMIT', 'ANSWER_BYTE_LIMIT'],
  ['ANSWER_OBJECT', 'ANSWER_OBJECT_LIMIT'],
  ['ANSWER_LIMIT', 'one of ANSWER_OBJECT_LIMIT, ANSWER_BYTE_LIMIT'],
  [
    'SUBGRAPH_STAFF_DATABASE_URL',
    'one of PEOPLE_DATABASE_URL, DEPARTMENTS_DATABASE_URL, PARTNER_FIRMS_DATABASE_URL, PLACEMENTS_DATABASE_URL',
  ],
])('%s is refused once, and %s suggested', (name, suggestion) => {
  const environment = { [name]: 'mysql://host/x' };
  const problems = [...problemsWith(environment), ...misnamedForGateway(environment)];
  expect(
    problems.map((problem) => /(?:Did you mean|Use) (.+?)(?:\?|, or remove)/.exec(problem)?.[1]),
  ).toEqual([suggestion]);
});

it.each([
  'TEST_DATABASE_URL SHADOW_DATABASE_URL ORDERS_DATABASE_URL PARTNER_PORTAL_DATABASE_URL PERSONAL_DATABASE_URL FARMS_DATABASE_URL HEROKU_DB_URL',
  'PEOPLE_DATABASE_HOST PEOPLE_DATABASE_PASSWORD PEOPLE_DB_SERVICE_HOST PEOPLE_DB_PORT ANSWER ANSWER_TO',
])('a variable of another program, or a part of an address, is let through: %s', (names) => {
  expect(problemsWith(Object.fromEntries(names.split(' ').map((name) => [name, 'x'])))).toEqual([]);
});

it('no variable of one part looks like one of the other', () => {
  const set = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'x']));
  expect(misnamedForGateway(set(commandVariables))).toEqual([]);
  expect(commandProblems([], {}, set([...gatewayVariables, ...commandVariables]))).toEqual([]);
});

it('every variable is in the README, by its name or as one of its kind', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const known = [...gatewayVariables, ...commandVariables];
  const kinds = /^(?!PEOPLE_)\w+_DATABASE_URL$/;
  expect(known.filter((name) => !kinds.test(name) && !readme.includes(`| \`${name}\``))).toEqual([]);
});
