// The same operation to take away, over HTTP: as CSV, NDJSON and Arrow beside the JSON answer, in one page and in all,
// and what a client sees of an export that goes wrong.
import { RecordBatchReader, tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTinyGateway, type TinyAnswer, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { crew, harbour, voyages } from '../support/tiny-subgraphs/crossing.js';
import { fleet, officers, shipCount, ships } from '../support/tiny-subgraphs/paged.js';

const mediaTypes = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  arrow: 'application/vnd.apache.arrow.stream',
};
const formats = Object.keys(mediaTypes) as readonly (keyof typeof mediaTypes)[];

let gateway: TinyGateway;
beforeAll(async () => {
  gateway = await startTinyGateway([fleet, officers, crew, voyages, harbour]);
});
afterAll(() => gateway.close());
afterEach(() => {
  for (const { interfere } of gateway.subgraphs) interfere((_request, _response, proceed) => proceed());
});

function take(format: keyof typeof mediaTypes, query: string, options = '', variables = {}) {
  return fetch(`${gateway.url}graphql${options}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: mediaTypes[format] },
    body: JSON.stringify({ query, variables }),
  });
}

type Rows = readonly Readonly<Record<string, unknown>>[];

const linesOf = (text: string): Rows =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Rows[number]);

const idOf = ({ id }: Rows[number]): unknown => id;

/** The rows of a file, as its own kind of reader gives them. */
const readers = {
  csv: async (response: Response): Promise<Rows> => parse(await response.text(), { columns: true }),
  ndjson: async (response: Response): Promise<Rows> => linesOf(await response.text()),
  arrow: async (response: Response): Promise<Rows> => {
    const table = tableFromIPC(Buffer.from(await response.arrayBuffer()));
    return table.toArray().map((row) => (row as { toJSON(): Rows[number] }).toJSON());
  },
};

const wide = `query Fleet($first: Int, $after: String) {
  ships(first: $first, after: $after) {
    nodes { id name motto tons value speed isSeaworthy built seenAt ports cargo { good tons } captain { name rank } }
    totalCount
  }
}`;

const expectedIds = ships.map(({ id }) => id);

/** The captain whom the officers know. */
const captainOf = (id: string) => (id === 's2' ? null : { name: `Captain of ${id}`, rank: 1 });

describe('all pages', () => {
  it('are CSV that reads back as the rows', async () => {
    const response = await take('csv', wide, '?all=true', { first: 5 });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="Fleet.csv"');
    const text = await response.text();
    const defused = (motto: string | null) => (/^[=-]/.test(motto ?? '') ? `'${motto}` : (motto ?? ''));
    expect(parse(text)).toEqual([
      [
        ...[
          'id',
          'name',
          'motto',
          'tons',
          'value',
          'speed',
          'isSeaworthy',
          'built',
          'seenAt',
          'ports',
          'cargo',
        ],
        ...['captain.name', 'captain.rank'],
      ],
      ...ships.map((ship) => [
        ...[ship.id, ship.name, defused(ship.motto)],
        ...[ship.tons ?? '', ship.value, ship.speed, ship.isSeaworthy ?? ''].map(String),
        ...[ship.built, ship.seenAt, JSON.stringify(ship.ports), JSON.stringify(ship.cargo)],
        ...[captainOf(ship.id)?.name ?? '', String(captainOf(ship.id)?.rank ?? '')],
      ]),
    ]);
    const lines = text.split('\r\n');
    expect(lines).toContainEqual(expect.stringMatching(/^s3,Ship 3,"",,/));
    expect(lines).toContainEqual(expect.stringMatching(/^s4,Ship 4,,-3000,/));
  });

  it('are NDJSON with the values of the JSON answer', async () => {
    const response = await take('ndjson', wide, '?all=true', { first: 5 });
    const { data } = (await gateway.query(wide, { variables: { first: shipCount } })) as {
      data: { ships: { nodes: Record<string, unknown>[] } };
    };
    expect(linesOf(await response.text())).toEqual(
      data.ships.nodes.map(({ captain, ...node }) => {
        const { name = null, rank = null } = (captain ?? {}) as { name?: string; rank?: number };
        return { ...node, 'captain.name': name, 'captain.rank': rank };
      }),
    );
  });

  it('are an Arrow stream with types, a batch a page', async () => {
    const response = await take('arrow', wide, '?all=true', { first: 5 });
    const bytes = Buffer.from(await response.arrayBuffer());
    const table = tableFromIPC(bytes);
    const endMark = 'ffffffff00000000';
    expect(bytes.subarray(-8).toString('hex')).toBe(endMark);
    expect(table.schema.fields.map(({ name, type }) => `${name}: ${String(type)}`)).toEqual([
      ...['id: Utf8', 'name: Utf8', 'motto: Utf8', 'tons: Int32', 'value: Int64', 'speed: Float64'],
      ...[
        'isSeaworthy: Bool',
        'built: Date32<DAY>',
        'seenAt: Timestamp<MILLISECOND, UTC>',
        'ports: List<Utf8>',
      ],
      ...['cargo: List<Struct<{good:Utf8, tons:Int32}>>', 'captain.name: Utf8', 'captain.rank: Int32'],
    ]);
    expect(table.schema.fields.every(({ nullable }) => nullable)).toBe(true);
    expect([...RecordBatchReader.from(bytes)].map(({ numRows }) => numRows)).toEqual([5, 5, 5, 5, 3]);
    const rows = table.toArray().map((row) => JSON.parse(JSON.stringify(row, plainly)) as unknown);
    expect(rows).toEqual(
      ships.map(({ manifest: _, built, seenAt, ...ship }) => ({
        ...ship,
        built: Date.parse(built),
        seenAt: Date.parse(seenAt),
        'captain.name': captainOf(ship.id)?.name ?? null,
        'captain.rank': captainOf(ship.id)?.rank ?? null,
      })),
    );
  });

  it.each(formats)('by edges, from where the client begins, in the default page size: %s', async (format) => {
    const query = '{ all: ships(after: "s15") { edges { cursor node { id } } } }';
    expect((await readers[format](await take(format, query, '?all=true'))).map(idOf)).toEqual(
      expectedIds.slice(16),
    );
    expect((await readers[format](await take(format, query))).map(idOf)).toEqual(['s16', 's17']);
  });

  it('of a list that is no connection are that list', async () => {
    const response = await take('csv', '{ oldest { id } }', '?all=true');
    expect(await response.text()).toBe('id\r\ns0\r\ns1\r\ns2\r\n');
  });

  it('of a list within the pages of another are all of that list', async () => {
    const query = '{ ships(first: 4) { nodes { id cargo { good } } } }';
    const rows = await readers.csv(await take('csv', query, '?all=true&rows=ships.cargo'));
    expect(rows).toEqual(ships.flatMap(({ cargo }) => cargo.map(({ good }) => ({ good }))));
  });

  it('leave fields of the same fragment elsewhere alone, and need no variable twice', async () => {
    const query = `query ($after: String, $exportAfter: Boolean = true) {
      ...Fleet
      b: ships(first: 1) { nodes { name } }
    }
    fragment Fleet on Query { ships(first: 20, after: $after, fast: $exportAfter) { exportPageInfo: totalCount nodes { id } } }`;
    const response = await take('csv', query, '?all=true&rows=ships');
    expect((await readers.csv(response)).map(idOf)).toEqual(
      ships.filter(({ speed }) => speed > 2).map(({ id }) => id),
    );
  });
});

const plainly = (_name: string, value: unknown): unknown =>
  typeof value === 'bigint' ? Number(value) : value;

describe('an answer to take away', () => {
  it('is asked for by GET as well', async () => {
    const query = encodeURIComponent(
      'query Some($first: Int) { ships(first: $first) { nodes { id ports } } }',
    );
    const variables = encodeURIComponent('{"first": 3}');
    const response = await fetch(
      `${gateway.url}graphql?query=${query}&variables=${variables}&rows=ships&explode=ports`,
      { headers: { accept: 'text/csv' } },
    );
    expect(await response.text()).toBe('id,ports\r\ns0,\r\ns1,Hull\r\ns2,Hull\r\ns2,Leith\r\n');
  });

  it('is described by HEAD as GET would send it', async () => {
    const response = await fetch(
      `${gateway.url}graphql?query=${encodeURIComponent('{ ships { nodes { id } } }')}`,
      { method: 'HEAD', headers: { accept: 'text/csv', 'apollo-require-preflight': '1' } },
    );
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/csv'),
    ]);
  });

  it('is one row where there is no list', async () => {
    const response = await take('ndjson', '{ flagship { id captain { name } } motto }');
    expect(linesOf(await response.text())).toEqual([
      { 'flagship.id': 's0', 'flagship.captain.name': 'Captain of s0', motto: 'semper' },
    ]);
  });

  it('may be filtered across subgraphs', async () => {
    const query = '{ voyages(where: { sailor: { rank: [1] } }) { id sailor { name steers } } }';
    const response = await take('csv', query);
    expect(await response.text()).toBe('id,sailor.name,sailor.steers\r\nv1,Zoe,DINGHY\r\nv4,Zoe,DINGHY\r\n');
  });

  it.each(formats)('has its columns where it has no rows: %s', async (format) => {
    const response = await take(format, '{ ships(after: "s22") { nodes { id } } }', '?all=true');
    expect(response.status).toBe(200);
    expect(await readers[format === 'ndjson' ? 'csv' : format](response)).toEqual([]);
  });

  it('does not change what JSON is answered', async () => {
    const response = await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/csv;q=0.5' },
      body: JSON.stringify({ query: '{ motto }' }),
    });
    expect(await response.json()).toEqual({ data: { motto: 'semper' } });
  });
});

describe('what cannot be exported', () => {
  const two = '{ a: ships { nodes { id } } b: ships { nodes { id } } }';
  it.each([
    ['a field that is not there', '{ ships { nodes { sails } } }', '', 'GRAPHQL_VALIDATION_FAILED', 'sails'],
    ['what is no GraphQL', '{', '', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    [
      'an operation that is not there',
      'query A { motto } query B { motto }',
      '',
      'OPERATION_RESOLUTION_FAILURE',
      'say in operationName',
    ],
    [
      'a variable of the wrong type',
      'query ($a: Int!) { ships(first: $a) { nodes { id } } }',
      '',
      'BAD_USER_INPUT',
      '$a',
    ],
    ['a mutation', 'mutation { scuttle(id: "s1") { id } }', '', 'INVALID_EXPORT', 'mutation is not exported'],
    [
      'what skips all of itself',
      'query ($skipped: Boolean = true) { ships @skip(if: $skipped) { nodes { id } } }',
      '',
      'INVALID_EXPORT',
      'Nothing is left to export',
    ],
    [
      'a list of which nothing is left',
      'query ($skipped: Boolean = true) { ships { nodes { id @skip(if: $skipped) } } }',
      '',
      'INVALID_EXPORT',
      'once @skip and @include are carried out',
    ],
    [
      'a connection of which no page is left',
      'query ($skipped: Boolean = true) { ships { nodes @skip(if: $skipped) { id } } }',
      '',
      'INVALID_EXPORT',
      'once @skip and @include are carried out',
    ],
    ['several lists', two, '', 'INVALID_EXPORT', 'a.nodes, b.nodes. Name one, as in rows=a'],
    ['an unknown option', two, '?pages=all', 'INVALID_EXPORT', 'no option `pages`'],
    [
      'pages within pages',
      '{ ships { nodes { escorts { nodes { id } } } } }',
      '?all=true&rows=ships.escorts',
      'INVALID_EXPORT',
      'pages for each item of another list',
    ],
  ])('%s', async (_, query, options, code, message) => {
    const response = await take('csv', query, options);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/json; charset=utf-8',
    ]);
    const { errors } = (await response.json()) as TinyAnswer;
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message) as unknown, extensions: { code } },
    ]);
  });

  it('a dry run, which has no rows', async () => {
    const response = await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: '{ motto }', extensions: { dryRun: true } }),
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('INVALID_EXPORT'),
    ]);
  });

  it.each(['dryRun', 'provenance', 'completeness'])('an extension that is no yes or no: %s', async (name) => {
    const response = await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: '{ motto }', extensions: { [name]: 'yes' } }),
    });
    const { errors } = (await response.json()) as TinyAnswer;
    expect(response.status).toBe(400);
    expect(errors).toMatchObject([
      { message: `extensions.${name} is true, false or left out.`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each(['yes', [true], 5])('extensions that are no object: %j', async (extensions) => {
    const posted = await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: '{ motto }', extensions }),
    });
    const address = new URLSearchParams({ query: '{ motto }', extensions: JSON.stringify(extensions) });
    const got = await fetch(`${gateway.url}graphql?${address.toString()}`, {
      headers: { accept: 'text/csv' },
    });
    for (const response of [posted, got]) {
      const { errors } = (await response.json()) as TinyAnswer;
      expect(response.status).toBe(400);
      expect(errors).toMatchObject([
        { message: '`extensions` is a JSON object.', extensions: { code: 'BAD_REQUEST' } },
      ]);
    }
  });

  const foreign = { accept: 'text/csv', 'user-agent': 'Mozilla/5.0', 'sec-fetch-site': 'cross-site' };

  it('a request of a page of another site', async () => {
    const response = await fetch(`${gateway.url}graphql?query=${encodeURIComponent('{ motto }')}`, {
      headers: foreign,
    });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('another site')]);
  });

  it('a request of a page of another site by HEAD, for which nothing is asked of the graph', async () => {
    let asked = 0;
    gateway.subgraph('fleet').interfere((_request, _response, proceed) => {
      asked += 1;
      proceed();
    });
    const address = `${gateway.url}graphql?query=${encodeURIComponent('{ ships { nodes { id } } }')}`;
    const refused = await fetch(address, { method: 'HEAD', headers: foreign });
    expect([refused.status, asked]).toEqual([400, 0]);
    const program = await fetch(address, { method: 'HEAD', headers: { accept: 'text/csv' } });
    expect([program.status, asked]).toEqual([200, 1]);
  });
});

describe('an answer with holes', () => {
  const query = '{ ships(first: 10) { nodes { id captain { name } } } }';
  const break_ = () =>
    gateway.subgraph('officers').interfere((_request, response) => response.writeHead(400).end());

  it.each(formats)('is refused: %s', async (format) => {
    break_();
    const response = await take(format, query, '?all=true');
    expect(response.status).toBe(502);
    const { errors = [] } = (await response.json()) as TinyAnswer;
    expect(errors[0]).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'officers' } });
    expect(errors.at(-1)).toMatchObject({ extensions: { code: 'EXPORT_INCOMPLETE' } });
  });

  it.each(formats)('is had by partial=true: %s', async (format) => {
    break_();
    const rows = await readers[format](await take(format, query, '?all=true&partial=true'));
    expect(rows.map(idOf)).toEqual(expectedIds);
    expect(rows.every((row) => (row['captain.name'] ?? '') === '')).toBe(true);
  });

  it('has no rows to give where the row list itself is missing', async () => {
    gateway.subgraph('fleet').interfere((_request, response) => response.writeHead(400).end());
    const response = await take('csv', query, '?partial=true');
    expect([response.status, await response.text()]).toEqual([
      502,
      expect.stringContaining('SUBGRAPH_UNAVAILABLE'),
    ]);
  });
});

describe('an export that fails on its way', () => {
  const query = '{ ships(first: 5) { nodes { id name } } }';
  /** The fleet is lost after two pages. */
  const sink = () => {
    let pages = 0;
    gateway.subgraph('fleet').interfere((_request, response, proceed) => {
      pages += 1;
      if (pages <= 2) proceed();
      else response.writeHead(400).end();
    });
  };

  it.each(['csv', 'arrow'] as const)('breaks the connection: %s', async (format) => {
    sink();
    const response = await take(format, query, '?all=true');
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  });

  it.each(['', '&partial=true'])('ends in a line that says so: ndjson %s', async (partial) => {
    sink();
    const response = await take('ndjson', query, `?all=true${partial}`);
    const lines = linesOf(await response.text());
    expect(lines.slice(0, -1).map(idOf)).toEqual(expectedIds.slice(0, 10));
    expect(lines.at(-1)).toMatchObject({
      error: {
        code: 'SUBGRAPH_UNAVAILABLE',
        service: 'fleet',
        path: ['ships'],
        message: expect.any(String) as unknown,
      },
    });
  });

  it('because a list goes nowhere says that', async () => {
    const response = await take('ndjson', '{ stuck { nodes { id } } }', '?all=true');
    expect(linesOf(await response.text()).at(-1)).toMatchObject({ error: { code: 'INCOMPLETE_ANSWER' } });
  });
});
