// A field that a subgraph takes over for a part of the requests: nobody says which part, so the supergraph is refused.
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createGateway } from '../../gateway/context.js';
import { plannerKinds } from '../../gateway/engine/planner/planner-settings.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { changingSupergraph } from '../support/gateway/changing-supergraph.js';
import { ask } from '../support/gateway/tiny-gateway.js';
import { composeTiny, givenSupergraph } from '../support/tiny-subgraphs/compose.js';
import { staff } from '../support/tiny-subgraphs/definitions.js';
import { serveTinySubgraph, type TinySubgraph } from '../support/tiny-subgraphs/tiny-subgraph.js';

const query = '{ employees { name } }';

describe.each(plannerKinds)('a supergraph with a labelled @override, with the planner %s', (kind) => {
  let subgraph: TinySubgraph;
  let labelled: string;
  beforeAll(async () => {
    subgraph = await serveTinySubgraph(staff);
    const link =
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"])';
    const typeDefs = parse(
      `${link} type Employee @key(fields: "id") { id: ID! name: String @override(from: "staff", label: "percent(20)") }`,
    );
    labelled = composeTiny([subgraph, { name: 'names', url: 'http://127.0.0.1:9/', typeDefs }]);
  });
  afterAll(() => subgraph.stop());
  const options = { port: 0, host: '127.0.0.1', planner: { kind } } as const;

  it('is refused at the start, naming subgraph, field and label', async () => {
    await expect(createGateway({ ...options, supergraph: givenSupergraph(labelled) })).rejects.toThrow(
      /names takes over Employee\.name from staff .*@override\(label: "percent\(20\)"\)/,
    );
  });

  it('is refused when it is offered, and the last good one stays', async () => {
    const metrics = createMetrics();
    const { source, offer } = changingSupergraph(composeTiny([subgraph]), metrics);
    const gateway = await createGateway({ ...options, supergraph: source, metrics });
    onTestFinished(() => gateway.close());
    expect(await offer(labelled)).toBe('refused');
    expect((await ask(gateway.url, query)).errors).toBeUndefined();
  });
});
