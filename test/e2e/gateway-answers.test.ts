// One question to several subgraphs, over HTTP and in process.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { anErrorId } from '../support/gateway/error-id.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';
import { inProcess } from '../support/tiny-subgraphs/tiny-subgraph.js';

const acrossBoth = '{ employees { name desk { number floor } } }';
const answerOfBoth = {
  employees: [
    { name: 'Ada', desk: { number: 1, floor: 2 } },
    { name: 'Grace', desk: { number: 2, floor: 2 } },
  ],
};

describe('a gateway over HTTP subgraphs', () => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway([staff, desks]);
  });
  afterAll(() => gateway.close());

  it('puts an answer together from several subgraphs', async () => {
    expect(await gateway.query(acrossBoth)).toEqual({ data: answerOfBoth });
  });

  it('runs mutations', async () => {
    const answer = await gateway.query(
      'mutation { rename(id: "e1", name: "Augusta") { name desk { number } } }',
    );
    expect(answer).toEqual({ data: { rename: { name: 'Augusta', desk: { number: 1 } } } });
  });

  it('forwards the actor to every subgraph, and no other header', async () => {
    const headers = { 'workforce-actor': 'person-7', authorization: 'Bearer s3cret', cookie: 'a=b' };
    const answer = await gateway.query('{ actor desks { actor } }', { headers });
    expect(answer.data).toEqual({ actor: 'person-7', desks: [{ actor: 'person-7' }] });
    for (const { seen } of gateway.subgraphs) {
      expect(seen.at(-1)).not.toHaveProperty('authorization');
      expect(seen.at(-1)).not.toHaveProperty('cookie');
    }
  });

  it('names no actor where the client names none', async () => {
    expect((await gateway.query('{ actor }')).data).toEqual({ actor: null });
  });

  it('shows its schema to introspection', async () => {
    const answer = await gateway.query('{ __type(name: "Employee") { fields { name } } }');
    expect(answer.data).toEqual({
      __type: {
        fields: expect.arrayContaining([{ name: 'id' }, { name: 'name' }, { name: 'desk' }]) as unknown,
      },
    });
  });

  it('answers a query by GET', async () => {
    const response = await fetch(`${gateway.url}graphql?query=${encodeURIComponent(acrossBoth)}`);
    expect(await response.json()).toEqual({ data: answerOfBoth });
  });

  it('answers a document by its hash once it has been sent', async () => {
    const sha256Hash = createHash('sha256').update(acrossBoth).digest('hex');
    const send = async (document: { query?: string }) => {
      const response = await fetch(`${gateway.url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...document, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      });
      return [response.status, await response.json()];
    };
    const notFound = {
      errors: [expect.objectContaining({ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } })],
    };
    expect(await send({})).toEqual([200, notFound]);
    expect(await send({ query: acrossBoth })).toEqual([200, { data: answerOfBoth }]);
    expect(await send({})).toEqual([200, { data: answerOfBoth }]);
  });

  it('says that it is alive and ready', async () => {
    const health = await fetch(`${gateway.url}health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(`${gateway.url}ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });
});

describe('a gateway that closes', () => {
  it('waits for no connection without a request under way', async () => {
    const gateway = await startTinyGateway([staff], { graceMs: 600_000 });
    const silent = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    silent.on('error', () => undefined);
    await once(silent, 'connect');
    // The connection of this query stays open for the next.
    await gateway.query('{ actor }');
    const slow = gateway.query('{ slow(milliseconds: 500) }');
    while (gateway.subgraph('staff').seen.length < 2) await setTimeout(10);
    await gateway.close();
    expect(await slow).toEqual({ data: { slow: 'at last' } });
  });
});

describe('a gateway with subgraphs in its own process', () => {
  it('asks them and forwards the actor, and asks nobody over HTTP', async () => {
    const gateway = await startTinyGateway([staff, desks], {
      services: { staff: inProcess(staff), desks: inProcess(desks) },
    });
    onTestFinished(() => gateway.close());
    expect(await gateway.query(acrossBoth)).toEqual({ data: answerOfBoth });
    const { data } = await gateway.query('{ actor }', { headers: { 'workforce-actor': 'person-7' } });
    expect(data).toEqual({ actor: 'person-7' });
    expect(gateway.subgraphs.map(({ seen }) => seen)).toEqual([[], []]);
  });

  it('reaches the others over HTTP', async () => {
    const gateway = await startTinyGateway([staff, desks], { services: { staff: inProcess(staff) } });
    onTestFinished(() => gateway.close());
    expect(await gateway.query(acrossBoth)).toEqual({ data: answerOfBoth });
    expect(gateway.subgraph('desks').seen).toHaveLength(1);
  });

  it('loses only the fields of one that throws', async () => {
    const failing = { execute: () => Promise.reject(new Error('out of memory at 10.0.0.7')) };
    const gateway = await startTinyGateway([staff, desks], {
      services: { staff: inProcess(staff), desks: failing },
    });
    onTestFinished(() => gateway.close());
    const { data, errors } = await gateway.query('{ employees { name } desks { number } }');
    expect(data).toEqual({ employees: [{ name: 'Ada' }, { name: 'Grace' }], desks: null });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['desks'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'desks', errorId: anErrorId },
      }),
    ]);
    expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  });
});
