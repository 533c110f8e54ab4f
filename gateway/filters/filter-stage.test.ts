import type { ExecutionResult } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { reachInProcess } from '../../test/support/gateway/reach-in-process.js';
import { composeTiny } from '../../test/support/tiny-subgraphs/compose.js';
import { crew, harbour, voyages } from '../../test/support/tiny-subgraphs/joins.js';
import { inProcess, tinyDocument } from '../../test/support/tiny-subgraphs/tiny-subgraph.js';
import { assemblePipeline } from '../assemble-pipeline.js';
import { createCompiledEngine } from '../engine/compiled-engine.js';
import { anonymous } from '../identity/caller.js';
import { createLimits } from '../limits/limits.js';
import { noExtensions } from '../request/asked-extensions.js';
import type { CallContext } from '../request/call-context.js';
import { createServedGraph, type ServedGraph } from '../supergraph/served-graph.js';
import { silentLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';

const definitions = [crew, voyages, harbour];
const supergraphSdl = composeTiny(
  definitions.map(({ name, typeDefs }) => ({ name, url: '', typeDefs: tinyDocument(typeDefs) })),
);

const joinFilter = 'query ($r: [Int!]) { voyages(where: { sailor: { rank: $r } }) { id } }';
const plain = '{ voyages { port } }';
const introspecting = '{ __type(name: "VoyageFilter") { inputFields { name } } }';
const operationOf = (source: string) => ({ source, operationName: undefined });

describe('filters across subgraphs', () => {
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
  const createGraph = () =>
    createServedGraph(createCompiledEngine, {
      supergraphSdl,
      limits: createLimits(),
      isTrusted: true,
      reach: reachInProcess(Object.fromEntries(definitions.map(recorded))),
      logger: silentLogger,
      metrics,
    });
  let graph: ServedGraph;
  beforeEach(async () => {
    metrics = createMetrics();
    asked = [];
    graph = await createGraph();
  });

  const execute = async (
    source: string,
    variables = {},
    on = graph,
    call: CallContext = { headers: {} },
  ): Promise<ExecutionResult> => {
    const runtime = { current: () => on, onSchema: () => undefined };
    const { pipeline } = await assemblePipeline({ runtime, logger: silentLogger });
    const request = { operation: operationOf(source), variables, asked: noExtensions, mayMutate: true, call };
    const answer = await pipeline.answer(request, anonymous);
    return (Buffer.isBuffer(answer) ? JSON.parse(answer.toString()) : answer) as ExecutionResult;
  };
  const misses = async (): Promise<number> => {
    const { values } = await metrics.operationLookups.get();
    return values.find(({ labels }) => labels.outcome === 'miss')?.value ?? 0;
  };

  it('plans an operation once, whatever the keys', async () => {
    expect(await execute(joinFilter, { r: [3] })).toEqual({ data: { voyages: [{ id: 'v3' }] } });
    expect(await execute(joinFilter, { r: [2] })).toEqual({ data: { voyages: [{ id: 'v2' }] } });
    expect(await misses()).toBe(1);
  });

  it('asks for the keys of a filter once for all pages that one request reads', async () => {
    const keysAsked = (): number => asked.filter((query) => query.includes('asked:')).length;
    const call = { headers: {} };
    await execute(joinFilter, { r: [3] }, graph, call);
    await execute(joinFilter, { r: [3] }, graph, call);
    expect(keysAsked()).toBe(1);
    await execute(joinFilter, { r: [3] });
    expect(keysAsked()).toBe(2);
  });

  it('lets nobody run the text that an operation became', async () => {
    await execute(joinFilter);
    const became = 'query ($where_1: VoyageFilter) {\n  voyages(where: $where_1) {\n    id\n  }\n}';
    const { errors } = await execute(became, { where_1: { sailorKeys: ['s1'] } });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it('hands the clients’ own operations on to its successor, and is ready for them', async () => {
    await execute(joinFilter, { r: [3] });
    await execute(plain);
    const busiest = graph.busiest(10);
    expect(busiest.map(({ source }) => source).sort()).toEqual([joinFilter, plain].sort());
    const next = await createGraph();
    await next.warm([...busiest, operationOf('{ nothing }')]);
    const before = await misses();
    expect(await execute(joinFilter, { r: [3] }, next)).toEqual({ data: { voyages: [{ id: 'v3' }] } });
    await execute(plain, {}, next);
    expect(await misses()).toBe(before);
  });

  it('describes the schema that clients see', async () => {
    const { data } = await execute(introspecting);
    const { inputFields } = data?.['__type'] as { inputFields: { name: string }[] };
    expect(inputFields.map(({ name }) => name)).toEqual(['id', 'port', 'sailor', 'and', 'or', 'not']);
  });
});
