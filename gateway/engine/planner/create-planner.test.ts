import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../telemetry/logger.js';
import { createMetrics } from '../../telemetry/metrics.js';
import { createPlanner } from './create-planner.js';
import type { PlanNode } from './plan.js';
import type { Planner } from './planner.js';
import { plannerKinds, type PlannerSettings } from './planner-settings.js';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const { supergraphSdl = '' } = composeServices(
  [
    { name: 'staff', typeDefs: 'type Query { people: [Person] } type Person @key(fields: "id") { id: ID! }' },
    {
      name: 'desks',
      typeDefs: 'type Mutation { tidy: Int } type Person @key(fields: "id") { id: ID! desk: Int }',
    },
  ].map(({ name, typeDefs }) => ({
    name,
    url: `http://${name}.example`,
    typeDefs: parse(federation + typeDefs),
  })),
);

const operation = (text: string) => ({ document: parse(text), text, operationName: undefined });

function services(node: PlanNode | undefined): string[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'sequence':
    case 'parallel':
      return node.nodes.flatMap(services);
    case 'flatten':
      return services(node.node);
    case 'condition':
      return [...services(node.whenTrue), ...services(node.whenFalse)];
    case 'fetch':
    case 'batch-fetch':
      return [node.service];
  }
}

describe.each(plannerKinds)('the planner %s', (kind) => {
  let planner: Planner | undefined;
  const metrics = createMetrics();
  const start = async (settings: Partial<PlannerSettings>): Promise<Planner> => {
    planner = await createPlanner({
      supergraphSdl,
      kind,
      placement: 'worker',
      timeLimitMs: 30_000,
      maximumConcurrent: 1,
      metrics,
      logger: silentLogger,
      ...settings,
    });
    return planner;
  };
  afterEach(() => planner?.close());

  it.each(['worker', 'in-process', 'auto'] as const)('plans with the placement %s', async (placement) => {
    const { plan } = await start({ placement });
    expect(services(await plan(operation('{ people { desk } }')))).toEqual(['staff', 'desks']);
    expect(await plan(operation('{ __typename }'))).toBeUndefined();
    expect(
      await plan(operation('{ ...F } fragment F on Query { __schema { queryType { name } } }')),
    ).toBeUndefined();
  });

  it('says of what an operation needs and no plan gives that it is unsupported, across threads too', async () => {
    const { plan } = await start({});
    if (kind === 'hive') {
      await expect(plan(operation('{ people { ... @defer { desk } } }'))).rejects.toMatchObject({
        name: 'UnsupportedPlan',
        reason: 'defer',
      });
    }
    await expect(plan(operation('{ nobody }'))).rejects.toThrow('nobody');
    expect(await metrics.exposition()).toContain(`planner="${kind}",outcome="failed"`);
  });

  it('answers nobody after it is closed', async () => {
    const closed = await start({});
    const under = closed.plan(operation('{ people { desk id } }'));
    under.catch(() => undefined);
    await closed.close();
    await expect(closed.plan(operation('{ people { id } }'))).rejects.toThrow('closed');
  });
});

it('leaves mutations in series to Apollo’s planner', async () => {
  const metrics = createMetrics();
  const planner = await createPlanner({
    supergraphSdl,
    kind: 'hive',
    placement: 'in-process',
    timeLimitMs: 30_000,
    maximumConcurrent: 1,
    metrics,
    logger: silentLogger,
  });
  expect(services(await planner.plan(operation('mutation { a: tidy b: tidy }')))).toEqual(['desks']);
  expect(await metrics.exposition()).toContain('planner="apollo",outcome="ok"');
  await planner.close();
});
