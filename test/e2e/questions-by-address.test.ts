// The question library by address: what a program, a spreadsheet and a browser get under `/questions`.
import { DataType, Struct, tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../gateway/context.js';
import { answers } from '../questions/answers/answers.js';
import { openKnownGraph, type KnownGraph } from '../questions/known-graph/open-known-graph.js';
import { readLibrary } from '../questions/library.js';
import { sqliteFiles } from '../support/mysql/each-database.js';
import { ask } from '../support/gateway/tiny-gateway.js';

const library = await readLibrary();
const files = sqliteFiles();
let graph: KnownGraph;
let gateway: Gateway;

beforeAll(async () => {
  graph = await openKnownGraph(files.fresh);
  gateway = await graph.serve();
});
afterAll(async () => {
  await gateway.close();
  await graph.close();
  await files.remove();
});

const parseCsv = (text: string): string[][] => parse(text);
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, gateway.url), { headers });

/** The address of a question with its variables: scalars as they are, lists with commas. */
function address(name: string, variables: Readonly<Record<string, unknown>>, ending = ''): string {
  const query = Object.entries(variables).map(([key, value]): [string, string] => [key, String(value)]);
  return `questions/${name}${ending}?${new URLSearchParams(query).toString()}`;
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table, from the answer as JSON: the items of its one list, what is single under its dotted path. */
function expectedRows(name: string, data: unknown): readonly Row[] {
  // The one question with two lists.
  const named = name === '09-matches' ? (data as { opportunity: unknown }).opportunity : data;
  return firstList(named).map((item) => Object.fromEntries(cellsOf(item, '')));
}

function firstList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  for (const inner of Object.values(value ?? {})) {
    if (typeof inner !== 'object') continue;
    const list = firstList(inner);
    if (list.length > 0) return list;
  }
  return [];
}

function cellsOf(value: unknown, path: string): [string, unknown][] {
  if (value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    // The item of an edge is its node.
    cellsOf(inner, path === '' && key === 'node' ? '' : path === '' ? key : `${path}.${key}`),
  );
}

function cell(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

/** What Arrow holds, as the JSON answer has it. */
function plain(value: unknown, type: DataType): unknown {
  if (value === null) return null;
  if (DataType.isDate(type)) return new Date(value as number).toISOString().slice(0, 10);
  if (DataType.isTimestamp(type)) return new Date(value as number).toISOString();
  if (DataType.isList(type))
    return [...(value as Iterable<unknown>)].map((item) => plain(item, type.valueType as DataType));
  if (DataType.isStruct(type))
    return Object.fromEntries(
      type.children.map(({ name, type: inner }) => [name, plain((value as Row)[name], inner as DataType)]),
    );
  return typeof value === 'bigint' ? Number(value) : value;
}

/** Arrow has every field that was asked for; JSON has those alone that an object's own type has. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]));
}

async function problem(response: Response): Promise<{ status: number; code: unknown; message: string }> {
  const { errors } = (await response.json()) as {
    errors: readonly [{ message: string; extensions: { code: unknown } }];
  };
  return { status: response.status, code: errors[0].extensions.code, message: errors[0].message };
}

describe('every question of the library, by its address', () => {
  const cases = library.flatMap((question) =>
    (answers[question.name] ?? []).map(({ asking = 'its question', ...answer }) => ({
      ...question,
      ...answer,
      asking,
    })),
  );

  it.each(cases)('$name answers $asking as by POST', async ({ name, document, variables, data }) => {
    const response = await get(address(name, variables));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const answer: unknown = await response.json();
    expect(answer).toEqual({ data });
    expect(answer).toEqual(await ask(gateway.url, print(document), { variables }));
  });

  it.each(cases)('$name answers $asking with the same rows as tables', async ({ name, variables }) => {
    const table = async (ending: string) => {
      const response = await get(address(name, variables, ending));
      expect(response.status).toBe(200);
      return Buffer.from(await response.arrayBuffer());
    };
    const csv = (await table('.csv')).toString();
    const ndjson = (await table('.ndjson')).toString();
    const arrow = tableFromIPC(await table('.arrow'));
    const { data } = (await (await get(address(name, variables))).json()) as { data: unknown };
    const [columns = [], ...records] = parseCsv(csv);
    const rows = expectedRows(name, data);
    // Whatever has a value has a column, and whatever else a column has is nothing.
    expect(columns).toEqual(expect.arrayContaining(rows.flatMap((row) => Object.keys(row))));
    expect(records).toEqual(rows.map((row) => columns.map((column) => cell(row[column]))));
    expect(
      ndjson
        .split('\n')
        .slice(0, -1)
        .map((line): unknown => JSON.parse(line)),
    ).toEqual(rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))));
    expect(arrow.schema.fields.map((field) => field.name)).toEqual(columns);
    expect(arrow.toArray().map((row) => withoutNulls(plain(row, new Struct(arrow.schema.fields))))).toEqual(
      rows.map(withoutNulls),
    );
  });
});

describe('a question', () => {
  it('has one address in the list, and answers by its number and name as well', async () => {
    const listed = await get('questions/who-is-seconded-where?on=2024-06-03');
    const byFile = await get('questions/07-who-is-seconded-where?on=2024-06-03');
    expect(await listed.text()).toBe(await byFile.text());
  });

  it('takes a list by commas and by repetition', async () => {
    const commas = await (await get('questions/benefits-by-category?financialYear=2025,2026')).json();
    expect(commas).toHaveProperty('data.benefitStatistics');
    const repeated = await get('questions/benefits-by-category?financialYear=2025&financialYear=2026');
    expect(await repeated.json()).toEqual(commas);
  });

  it('that is asked wrongly is refused with everything that is wrong', async () => {
    const refusal = await problem(await get('questions/ending-without-successor?from=tomorrow'));
    expect(refusal).toEqual({
      status: 404,
      code: 'QUESTION_NOT_FOUND',
      message:
        'There is no question of that name. Did you mean endings-without-successor? /questions lists them all.',
    });
    expect(
      await problem(await get('questions/endings-without-successor?from=tomorrow&first=few&colour=red')),
    ).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      message:
        '`from` must be a date, for example 2026-06-15. `to` is missing. It must be a date, for example 2026-06-15. `first` must be a whole number, for example 50. The question has no parameter `colour`. It takes from, to, first, after, rows, explode, all, partial.',
    });
  });

  it.each([
    ['a page of none', 'first=0', 'INVALID_PAGE_SIZE'],
    ['a cursor of nothing', 'after=junk', 'INVALID_CURSOR'],
  ])('whose values the graph refuses has a status that says so: %s', async (_what, parameter, code) => {
    const response = await get(
      `questions/endings-without-successor?from=2026-06-01&to=2026-12-31&${parameter}`,
    );
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, code]);
  });

  it('comes in the format of its ending, or the one that the client accepts', async () => {
    const csv = await get('questions/live-placements-by-firm.csv', { accept: 'application/json' });
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="LivePlacementsByFirm.csv"');
    const accepted = await get('questions/live-placements-by-firm', { accept: 'text/csv' });
    expect(await accepted.text()).toBe(await csv.text());
    const browser = await get('questions/live-placements-by-firm', { accept: 'text/html,*/*;q=0.8' });
    expect(browser.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('hands what it says of the export on', async () => {
    const path = 'questions/who-is-seconded-where';
    const page = await get(`${path}.csv?on=2024-06-03&first=1&all=false`);
    expect(page.headers.get('workforce-rows')).toBe('page');
    expect(parseCsv(await page.text())).toHaveLength(2);
    const whole = await get(`${path}.csv?on=2024-06-03&first=1`);
    expect(whole.headers.get('workforce-rows')).toBe('all');
    const all = parseCsv(await whole.text());
    expect(all.slice(1).map(([id]) => id)).toEqual(['PL-old-outward', 'PL-exception', 'PL-old']);
    const skills = await get(`${path}.csv?on=2024-06-03&all=true&explode=person.skills`);
    expect(parseCsv(await skills.text())[0]).toContain('person.skills.skill.name');
    const matches =
      'questions/matches.csv?personId=ivy&opportunityId=O-model&rows=person.matchingOpportunities';
    expect(parseCsv(await (await get(matches)).text())[0]).toContain('title');
    expect(await problem(await get(`${path}.csv?on=2024-06-03&all=yes`))).toMatchObject({
      status: 400,
      code: 'INVALID_EXPORT',
    });
    expect(await problem(await get(`${path}?on=2024-06-03&all=true`))).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: '`all` is an option of tables. Ask for .csv, .ndjson or .arrow, or leave it out.',
    });
  });

  it('is not sent again to who still has the answer', async () => {
    const path = 'questions/who-is-seconded-where?on=2024-06-03';
    const first = await get(path);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{24}"$/);
    const again = await get(path, { 'if-none-match': `"other", W/${tag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get('questions/who-is-seconded-where?on=2026-06-15', { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  it('is answered by GET alone, and not to a page of another site', async () => {
    const path = 'questions/who-is-seconded-where?on=2024-06-03';
    const post = await fetch(new URL(path, gateway.url), { method: 'POST' });
    expect(post.headers.get('allow')).toBe('GET, HEAD');
    expect(await problem(post)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(await problem(await get(path, { 'sec-fetch-site': 'cross-site' }))).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
    expect((await get(path, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect(
      (await get(path, { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '1' })).status,
    ).toBe(200);
  });
});

describe('the list of questions', () => {
  it('names every question with its address and parameters', async () => {
    const response = await get('questions');
    const { questions } = (await response.json()) as { questions: readonly Record<string, unknown>[] };
    expect(questions.map(({ file }) => file)).toEqual(library.map(({ name }) => name));
    expect(questions[6]).toEqual({
      name: 'who-is-seconded-where',
      file: '07-who-is-seconded-where',
      title: 'Who is seconded where',
      description: 'Who is seconded where on a day, and with what skills.',
      address: '/questions/who-is-seconded-where',
      exports: {
        csv: '/questions/who-is-seconded-where.csv',
        ndjson: '/questions/who-is-seconded-where.ndjson',
        arrow: '/questions/who-is-seconded-where.arrow',
      },
      parameters: [
        { name: 'on', type: 'Date!', required: true, default: null, example: '2026-06-15' },
        { name: 'first', type: 'Int', required: false, default: '50', example: '50' },
        { name: 'after', type: 'String', required: false, default: null, example: 'text' },
      ],
    });
    expect((await get('questions', { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(
      304,
    );
  });

  it('is a page for browsers', async () => {
    const response = await get('questions', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('vary')).toBe('accept');
    const page = await response.text();
    expect(page).toContain('Who is seconded where on a day, and with what skills.');
    expect(page).toContain('href="/questions/who-is-seconded-where?on=2026-06-15"');
    expect(page).not.toContain('<script');
  });
});

describe('the schema that clients see', () => {
  it('says of the conditions that cross who is asked', async () => {
    const { data } = await ask(
      gateway.url,
      '{ __type(name: "PlacementFilter") { inputFields { name description } } }',
    );
    const type = data?.['__type'] as { inputFields: readonly { name: string; description: string }[] };
    const described = type.inputFields.filter(({ description }) => description.includes('Asked of'));
    expect(described.map(({ name, description }) => [name, /Asked of .*$/.exec(description)?.[0]])).toEqual([
      ['person', 'Asked of the subgraph people.'],
      ['post', 'Asked of the subgraph departments.'],
      ['supplierRelationship', 'Asked of the subgraph departments.'],
    ]);
  });
});
