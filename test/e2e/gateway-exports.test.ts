// The same operation to take away, over HTTP: as CSV, NDJSON and Arrow beside the JSON answer, in one page and in all.
import { RecordBatchReader, tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TinyGateway } from '../support/gateway/tiny-gateway.js';
import { escortsOf, shipCount, ships } from '../support/tiny-subgraphs/paged.js';
import {
  calm,
  expectedIds,
  formats,
  idOf,
  linesOf,
  readers,
  startExportGateway,
  takeFrom,
  type Take,
} from './exports-setting.js';

let gateway: TinyGateway;
let take: Take;
beforeAll(async () => {
  gateway = await startExportGateway();
  take = takeFrom(gateway);
});
afterAll(() => gateway.close());
afterEach(() => {
  calm(gateway);
});

const wide = `query Fleet($first: Int, $after: String) {
  ships(first: $first, after: $after) {
    nodes { id name motto tons value speed isSeaworthy built seenAt ports cargo { good tons } captain { name rank } }
    totalCount
  }
}`;

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
    expect((await readers[format](await take(format, query))).map(idOf)).toEqual(expectedIds.slice(16));
    const page = await take(format, query, '?all=false');
    expect(page.headers.get('workforce-rows')).toBe('page');
    expect((await readers[format](page)).map(idOf)).toEqual(['s16', 's17']);
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

describe('an exploded list with pages of its own', () => {
  const asked = (ofShips: number, ofEscorts: number) =>
    `{ ships(first: ${ofShips}) { nodes { id ...E } } } fragment E on Ship { escorts(first: ${ofEscorts}) { nodes { name } } }`;

  it.each(formats)('is whole where no row has more of them: %s', async (format) => {
    const response = await take(format, asked(5, 3), '?explode=escorts');
    expect(response.headers.get('workforce-rows')).toBe('all');
    expect((await readers[format](response)).map(idOf)).toEqual(
      expectedIds.flatMap((id) => Array<string>(Math.max(1, escortsOf(id).length)).fill(id)),
    );
  });

  it.each(formats)('says at the head of the file that rows are missing: %s', async (format) => {
    const response = await take(format, asked(5, 2), '?explode=escorts');
    expect(response.headers.get('workforce-rows')).toBe('page');
    if (format === 'ndjson') expect(await response.text()).toMatch(/\n\{"notice":\{"rows":"page",.*\}\}\n$/);
  });

  it.each(formats)('is not sent with rows missing where all are asked for: %s', async (format) => {
    const response = await take(format, asked(5, 2), '?explode=escorts&all=true');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_EXPORT' } }] });
  });

  it('breaks off where rows are missing after what was sent as whole', async () => {
    const response = await take('ndjson', asked(2, 1), '?explode=escorts');
    expect(response.headers.get('workforce-rows')).toBe('all');
    const lines = linesOf(await response.text());
    expect(lines.slice(0, -1).map(idOf)).toEqual(['s0', 's1']);
    expect(lines.at(-1)).toMatchObject({ error: { code: 'INVALID_EXPORT' } });
  });
});

describe('an answer to take away', () => {
  it('is asked for by GET as well', async () => {
    const query = encodeURIComponent(
      'query Some($first: Int) { ships(first: $first) { nodes { id ports } } }',
    );
    const variables = encodeURIComponent('{"first": 3}');
    const response = await fetch(
      `${gateway.url}graphql?query=${query}&variables=${variables}&rows=ships&explode=ports&all=false`,
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
