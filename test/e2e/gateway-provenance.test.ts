// On request, an answer says where it comes from; and one with holes says so whether asked or not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApolloEngine } from '../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import type { TracedSubgraph } from '../../gateway/transport/subgraph-trace.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { serveSubgraph } from '../../subgraphs/kit/serve/serve.js';
import { fillPeople } from '../questions/known-graph/fill-people.js';
import { fixedClock } from '../questions/known-graph/clock.js';
import { startRecordedGateway } from '../support/gateway/recorded-gateway.js';
import { ask, startTinyGateway, type TinyAnswer, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { openSubgraphs, startEngine, type StartedEngine } from '../support/graph/graph-in-process.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { crew, harbour, voyages } from '../support/tiny-subgraphs/joins.js';
import { desks, staff, trouble } from '../support/tiny-subgraphs/definitions.js';
import { migrations } from '../../subgraphs/people/database/migrations.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';

const asked = { provenance: true };

function provenanceOf({ extensions }: Pick<TinyAnswer, 'extensions'>): readonly TracedSubgraph[] {
  return extensions?.['provenance'] as readonly TracedSubgraph[];
}

/** Everything but how long it took. */
function said(answer: Pick<TinyAnswer, 'extensions'>) {
  return provenanceOf(answer).map(({ latencyMs, ...rest }) => {
    expect(latencyMs).toBeGreaterThan(0);
    return rest;
  });
}

const nobodySays = { owner: null, dataAsOf: null, sample: null };

describe.each(['compiled', 'apollo'] as const)('where an answer comes from, by the %s engine', (engine) => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway(
      [
        {
          ...staff,
          provenance: {
            owner: 'Staff office',
            dataAsOf: '2026-03-01T09:00:00Z',
            sample: true,
            secret: 'x',
          },
        },
        desks,
        trouble,
        { ...crew, provenance: { owner: 7, dataAsOf: 'yesterday', sample: 1 } },
        voyages,
        harbour,
      ],
      { engine },
    );
  });
  afterAll(() => gateway.close());

  it('is said for each subgraph that was asked, by those that know', async () => {
    const answer = await gateway.query('{ employees { name desk { floor } } desk(number: 1) { floor } }', {
      extensions: asked,
    });
    expect(answer.data).toMatchObject({ employees: [{ name: 'Ada', desk: { floor: 2 } }, {}] });
    expect(said(answer).sort((a, b) => b.subgraph.localeCompare(a.subgraph))).toEqual([
      {
        subgraph: 'staff',
        owner: 'Staff office',
        dataAsOf: '2026-03-01T09:00:00.000Z',
        sample: true,
        fetches: 1,
      },
      { subgraph: 'desks', ...nobodySays, fetches: 2 },
    ]);
    expect(answer.extensions?.['completeness']).toEqual({ complete: true });
  });

  it('counts what filters ask, and believes no nonsense', async () => {
    const answer = await gateway.query(
      '{ voyages(where: { sailor: { rank: [3] } }) { id sailor { name } } }',
      {
        extensions: asked,
      },
    );
    expect(answer.errors).toBeUndefined();
    expect(said(answer)).toEqual([
      { subgraph: 'crew', ...nobodySays, fetches: 2 },
      { subgraph: 'voyages', ...nobodySays, fetches: 1 },
    ]);
  });

  it('is said of a mutation', async () => {
    const answer = await gateway.query('mutation { rename(id: "e1", name: "A") { name } }', {
      extensions: asked,
    });
    expect(said(answer)).toMatchObject([{ subgraph: 'staff', owner: 'Staff office', fetches: 1 }]);
  });

  it('names nobody where nobody was asked', async () => {
    expect(await gateway.query('{ __typename }', { extensions: asked })).toEqual({
      data: { __typename: 'Query' },
      extensions: { provenance: [], completeness: { complete: true } },
    });
  });

  it('is not said where nobody asked, for known operations neither', async () => {
    const query = '{ employees { name } }';
    const expected = { data: { employees: [{ name: 'Ada' }, { name: 'Grace' }] } };
    for (const extensions of [undefined, {}, { provenance: false }, undefined])
      expect(await gateway.query(query, { ...(extensions && { extensions }) })).toEqual(expected);
    expect(await gateway.query(query, { extensions: { completeness: true } })).toEqual({
      ...expected,
      extensions: { completeness: { complete: true } },
    });
  });

  it('is not said of what was refused', async () => {
    for (const query of ['{ nothing }', '{ employees', 'query ($n: Int!) { employees(first: $n) { name } }'])
      expect(await gateway.query(query, { extensions: asked })).not.toHaveProperty('extensions');
    expect((await gateway.query('{ actor }', { extensions: { provenance: 'yes' } })).errors).toMatchObject([
      {
        message: 'extensions.provenance must be true or false.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
  });

  it('has holes: where, of whom and why, the same for a known operation', async () => {
    const query = '{ employees { name mood } refused }';
    const expected = {
      complete: false,
      missing: [
        { path: ['refused'], subgraph: 'trouble', code: 'INVALID_CURSOR' },
        { path: ['employees', 1, 'mood'], subgraph: 'trouble', code: 'INTERNAL_SERVER_ERROR' },
      ],
    };
    for (const extensions of [undefined, undefined, asked]) {
      const answer = await gateway.query(query, { ...(extensions && { extensions }) });
      const completeness = answer.extensions?.['completeness'] as typeof expected;
      expect({
        ...completeness,
        missing: [...completeness.missing].sort((a, b) => a.path.length - b.path.length),
      }).toEqual(expected);
      expect('provenance' in (answer.extensions ?? {})).toBe(extensions !== undefined);
    }
  });

  it('names subgraphs that did not answer', async () => {
    const lonely = await startTinyGateway([staff, desks], { engine, transport: { retries: 0 } });
    await lonely.subgraph('desks').stop();
    const answer = await lonely.query('{ employees { name } desks { number } }', { extensions: asked });
    await lonely.close();
    expect(provenanceOf(answer)).toContainEqual(
      expect.objectContaining({ subgraph: 'desks', ...nobodySays, fetches: 1 }),
    );
    expect(answer.extensions?.['completeness']).toEqual({
      complete: false,
      missing: [{ path: ['desks'], subgraph: 'desks', code: 'SUBGRAPH_UNAVAILABLE' }],
    });
  });
});

it('subgraphs are asked whose their data is only by requests that want to know', async () => {
  const gateway = await startRecordedGateway([staff]);
  const body = { query: '{ actor }' };
  for (const extensions of [undefined, { provenance: true }, { completeness: true }, undefined])
    await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, extensions }),
    });
  expect(gateway.asked().map(({ extensions }) => extensions)).toEqual([
    undefined,
    { provenance: true },
    undefined,
    undefined,
  ]);
  await gateway.close();
});

eachDatabase((_engine, fresh) => {
  const changedAt = '2026-02-03T04:05:06.789Z';
  const owner = 'Secondment programme: people team';
  let subgraphs: Readonly<Record<string, Subgraph>>;
  const engines: StartedEngine[] = [];
  beforeAll(async () => {
    const urls = {
      people: await fresh(),
      departments: await fresh(),
      'partner-firms': await fresh(),
      placements: await fresh(),
    };
    const database = await openDatabase(urls.people, migrations, () => new Date(changedAt));
    await database.write(fillPeople);
    await database.close();
    subgraphs = await openSubgraphs(urls, fixedClock);
    for (const create of [createCompiledEngine, createApolloEngine])
      engines.push(await startEngine(create, subgraphs));
  });
  afterAll(async () => {
    for (const engine of engines) await engine.stop();
    for (const subgraph of Object.values(subgraphs)) await subgraph.close();
  });

  it('the real subgraphs say who answers for them, and when their data was last changed', async () => {
    for (const engine of engines) {
      const answer = await engine.ask(
        '{ people(first: 1, where: { placements: { some: {} } }) { edges { node { id } } } departments(first: 1) { edges { node { name } } } }',
        {},
        asked,
      );
      expect(answer.errors).toBeUndefined();
      const provenance = said(answer).sort((a, b) => a.subgraph.localeCompare(b.subgraph));
      expect(provenance).toEqual([
        {
          subgraph: 'departments',
          owner: 'Secondment programme: departments team',
          dataAsOf: null,
          sample: false,
          fetches: 1,
        },
        { subgraph: 'people', owner, dataAsOf: changedAt, sample: false, fetches: 1 },
        {
          subgraph: 'placements',
          owner: 'Secondment programme: placements team',
          dataAsOf: null,
          sample: false,
          fetches: 1,
        },
      ]);
    }
  });

  it('a real subgraph served over HTTP says it to whoever asks, and to nobody else', async () => {
    const people = subgraphs['people'] as Subgraph;
    const served = await serveSubgraph(
      { ...people, close: () => Promise.resolve() },
      { port: 0, host: '127.0.0.1' },
    );
    const url = served.url.replace(/graphql$/, '');
    expect(await ask(url, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    expect(await ask(url, '{ __typename }', { extensions: asked })).toEqual({
      data: { __typename: 'Query' },
      extensions: { provenance: { owner, dataAsOf: changedAt, sample: false } },
    });
    await served.close();
  });
});
