import { createHash } from 'node:crypto';
import { parse, validate, type ExecutionResult } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { reachInProcess } from '../../test/support/gateway/reach-in-process.js';
import { composeTiny } from '../../test/support/tiny-subgraphs/compose.js';
import { crew, harbour, voyages } from '../../test/support/tiny-subgraphs/crossing.js';
import { inProcess, tinyDocument } from '../../test/support/tiny-subgraphs/tiny-subgraph.js';
import { createCompiledState } from '../engine/compiled-state.js';
import type { EngineState } from '../engine/engine.js';
import { silentLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';
import { withFilters } from './filtering-state.js';

const definitions = [crew, voyages, harbour];
const supergraphSdl = composeTiny(
  definitions.map(({ name, typeDefs }) => ({ name, url: '', typeDefs: tinyDocument(typeDefs) })),
);

const crossing = 'query ($r: [Int!]) { voyages(where: { sailor: { rank: $r } }) { id } }';
const plain = '{ voyages { port } }';
const introspecting = '{ __type(name: "VoyageFilter") { inputFields { name } } }';
const operationOf = (source: string) => ({ source, operationName: undefined });

describe('a state that filters', () => {
  let metrics: ReturnType<typeof createMetrics>;
  let asked: string[];
  const recorded = (definition: (typeof definitions)[number]) => {
    const subgraph = inProcess(definition);
    const execute: typeof subgraph.execute = (request) => {
      asked.push(request.query);
      return subgraph.execute(request);
    };
    return [definition.name, { execute }] as const;
  };
  const createState = () =>
    withFilters(createCompiledState)({
      supergraphSdl,
      isTrusted: true,
      reach: reachInProcess(Object.fromEntries(definitions.map(recorded))),
      logger: silentLogger,
      metrics,
    });
  let state: EngineState;
  beforeEach(async () => {
    metrics = createMetrics();
    asked = [];
    state = await createState();
  });

  /** As Apollo Server would hand it over. */
  const execute = async (
    source: string,
    variables = {},
    on = state,
    contextValue = { forwardedHeaders: {} },
  ): Promise<ExecutionResult> => {
    const document = parse(source);
    expect(validate(on.apiSchema, document)).toEqual([]);
    const queryHash = createHash('sha256').update(source).digest('hex');
    const request = { query: source, variables };
    const context = { document, source, queryHash, request, context: contextValue };
    return (await on.execute(context as never)) as ExecutionResult;
  };
  const misses = async (): Promise<number> => {
    const { values } = await metrics.operationLookups.get();
    return values.find(({ labels }) => labels.outcome === 'miss')?.value ?? 0;
  };

  it('plans an operation once, whatever the keys', async () => {
    expect(await execute(crossing, { r: [3] })).toEqual({ data: { voyages: [{ id: 'v3' }] } });
    expect(await execute(crossing, { r: [2] })).toEqual({ data: { voyages: [{ id: 'v2' }] } });
    expect(await misses()).toBe(1);
  });

  it('asks for the keys of a filter once for all pages that one request reads', async () => {
    const keysAsked = (): number => asked.filter((query) => query.includes('asked:')).length;
    const request = { forwardedHeaders: {} };
    await execute(crossing, { r: [3] }, state, request);
    await execute(crossing, { r: [3] }, state, request);
    expect(keysAsked()).toBe(1);
    await execute(crossing, { r: [3] });
    expect(keysAsked()).toBe(2);
  });

  it('lets run as it is only what crosses nothing and asks nothing of the schema', async () => {
    for (const source of [plain, crossing, introspecting]) {
      expect(state.admitted(operationOf(source))).toBeUndefined();
      await execute(source);
    }
    expect(state.admitted(operationOf(plain))).toBeDefined();
    expect(state.admitted(operationOf(crossing))).toBeUndefined();
    expect(state.admitted(operationOf(introspecting))).toBeUndefined();
  });

  it('lets nobody run the text that an operation became', async () => {
    await execute(crossing);
    const became = 'query ($where_1: VoyageFilter) {\n  voyages(where: $where_1) {\n    id\n  }\n}';
    expect(state.admitted(operationOf(became))).toBeUndefined();
    const { errors } = await execute(became, { where_1: { sailorKeys: ['s1'] } });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it('hands the clients’ own operations on to its successor, and is ready for them', async () => {
    await execute(crossing, { r: [3] });
    await execute(plain);
    const busiest = state.busiest(10);
    expect(busiest.map(({ source }) => source).sort()).toEqual([crossing, plain].sort());
    const next = await createState();
    await next.warm([...busiest, operationOf('{ nothing }')]);
    const before = await misses();
    expect(await execute(crossing, { r: [3] }, next)).toEqual({ data: { voyages: [{ id: 'v3' }] } });
    await execute(plain, {}, next);
    expect(await misses()).toBe(before);
  });

  it('describes the schema that clients see', async () => {
    const { data } = await execute(introspecting);
    const { inputFields } = data?.['__type'] as { inputFields: { name: string }[] };
    expect(inputFields.map(({ name }) => name)).toEqual(['id', 'port', 'sailor', 'and', 'or', 'not']);
  });
});
