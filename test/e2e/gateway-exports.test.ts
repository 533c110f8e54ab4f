// The same operation to take away: as CSV and NDJSON over HTTP, beside the JSON answer.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';

const csv = 'text/csv';
const ndjson = 'application/x-ndjson';
const query = '{ employees { id name desk { number floor } } actor }';

describe('an answer to take away', () => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway([staff, desks]);
  });
  afterAll(() => gateway.close());

  const take = (accept: string, body: unknown = { query }, options = '') =>
    fetch(`${gateway.url}graphql${options}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    });

  it('is CSV', async () => {
    const response = await take(csv);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    const text = await response.text();
    expect(text).toBe('id,name,desk.number,desk.floor\r\ne1,Ada,1,2\r\ne2,Grace,2,2\r\n');
    expect(parse(text, { columns: true })).toHaveLength(2);
  });

  it('is NDJSON', async () => {
    const response = await take(ndjson);
    expect(response.status).toBe(200);
    expect(
      (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { id: 'e1', name: 'Ada', 'desk.number': 1, 'desk.floor': 2 },
      { id: 'e2', name: 'Grace', 'desk.number': 2, 'desk.floor': 2 },
    ]);
  });
});
