// The known graph, filled and put to work: four subgraphs and both engines over them, in this process.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { Kysely } from 'kysely';
import { createApolloState } from '../../../gateway/engine/apollo-state.js';
import { createCompiledState } from '../../../gateway/engine/compiled-state.js';
import type { CreateEngineState, GatewayContext } from '../../../gateway/engine/engine.js';
import { createApolloServer } from '../../../gateway/server/apollo-server.js';
import { createSwappingEngine } from '../../../gateway/engine/swapping-engine.js';
import { silentLogger } from '../../../gateway/telemetry/logger.js';
import { createMetrics } from '../../../gateway/telemetry/metrics.js';
import { projectRoot } from '../../../scripts/project-root.js';
import { subgraphModules } from '../../../scripts/subgraph-modules.js';
import { migrations as departmentMigrations } from '../../../subgraphs/departments/database/migrations.js';
import type { Migrations } from '../../../subgraphs/kit/database/migrate.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import type { AskGraph } from '../../../subgraphs/kit/graph/ask-graph.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { migrations as firmMigrations } from '../../../subgraphs/partner-firms/database/migrations.js';
import { migrations as peopleMigrations } from '../../../subgraphs/people/database/migrations.js';
import { migrations as placementMigrations } from '../../../subgraphs/placements/database/migrations.js';
import { reachInProcess } from '../../support/gateway/reach-in-process.js';
import type { FreshDatabase } from '../../support/mysql/each-database.js';
import { fixedClock } from './clock.js';
import { fillDepartments } from './fill-departments.js';
import { fillFirms } from './fill-firms.js';
import { fillPeople } from './fill-people.js';
import { fillPlacements } from './fill-placements.js';

const engines = { apollo: createApolloState, compiled: createCompiledState } as const;
type EngineName = keyof typeof engines;

/** The engines that every question is put to. */
export const engineNames = Object.keys(engines) as EngineName[];

export interface KnownGraph {
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  /** Asks the whole graph through one of the engines. */
  ask(
    engine: EngineName,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<FormattedExecutionResult>;
  close(): Promise<void>;
}

/** The supergraph as it is published. */
export const supergraphSdl = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');

/** Fills fresh databases with the facts and opens the graph over them, on the day that clock.ts names. */
export async function openKnownGraph(fresh: FreshDatabase): Promise<KnownGraph> {
  let askGraph: AskGraph = () => Promise.reject(new Error('The graph is not open yet.'));
  const opened = await Promise.all(
    Object.entries(await filledDatabases(fresh)).map(async ([name, databaseUrl]) => {
      const module = await subgraphModules[name]?.();
      if (module === undefined) throw new Error(`There is no subgraph ${name}.`);
      return module.open({
        databaseUrl,
        clock: fixedClock,
        graph: (question) => askGraph(question),
        report: failLoudly,
      });
    }),
  );
  const subgraphs = Object.fromEntries(opened.map((subgraph) => [subgraph.name, subgraph]));
  const servers = {
    apollo: await started(engines.apollo, subgraphs),
    compiled: await started(engines.compiled, subgraphs),
  };
  const ask = async (
    engine: EngineName,
    query: string | DocumentNode,
    variables: Readonly<Record<string, unknown>> = {},
  ) => {
    const contextValue: GatewayContext = { forwardedHeaders: {} };
    const { body } = await servers[engine].executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('The answer comes in parts.');
    // As clients see it: plain JSON.
    return JSON.parse(JSON.stringify(body.singleResult)) as FormattedExecutionResult;
  };
  askGraph = async ({ query, variables }) =>
    (await ask('compiled', query, variables)) as Awaited<ReturnType<AskGraph>>;
  return {
    subgraphs,
    ask,
    close: async () => {
      await Promise.all(Object.values(servers).map((server) => server.stop()));
      await Promise.all(opened.map((subgraph) => subgraph.close()));
    },
  };
}

/** A fresh database for each subgraph, with its facts. */
async function filledDatabases(fresh: FreshDatabase): Promise<Record<string, string>> {
  const [people, departments, firms, placements] = await Promise.all([
    filled(fresh, peopleMigrations, fillPeople),
    filled(fresh, departmentMigrations, fillDepartments),
    filled(fresh, firmMigrations, fillFirms),
    filled(fresh, placementMigrations, fillPlacements),
  ]);
  return { people, departments, 'partner-firms': firms, placements };
}

async function filled<Tables>(
  fresh: FreshDatabase,
  migrations: Migrations,
  fill: (transaction: Kysely<Tables>) => Promise<void>,
): Promise<string> {
  const url = await fresh();
  const database = await openDatabase<Tables>(url, migrations);
  try {
    await database.write(fill);
  } finally {
    await database.close();
  }
  return url;
}

async function started(create: CreateEngineState, subgraphs: Readonly<Record<string, Subgraph>>) {
  const engine = await createSwappingEngine(create, {
    supergraphSdl,
    isTrusted: true,
    planner: { placement: 'in-process' },
    reach: reachInProcess(subgraphs),
    logger: silentLogger,
    metrics: createMetrics(),
  });
  const server = createApolloServer(engine, silentLogger);
  await server.start();
  return server;
}

/** An error that clients would see without its cause is a failure of the test, cause and all. */
function failLoudly(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
