// The known graph, filled and put to work: four subgraphs and both engines over them, in this process.
import { join } from 'node:path';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { Kysely } from 'kysely';
import { createGateway, type Gateway } from '../../../gateway/context.js';
import { createApolloEngine } from '../../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../../gateway/engine/compiled-engine.js';
import { supergraphFile } from '../../../gateway/supergraph/supergraph-file.js';
import { projectRoot } from '../../../scripts/project-root.js';
import { migrations as departmentMigrations } from '../../../subgraphs/departments/database/migrations.js';
import type { Migrations } from '../../../subgraphs/kit/database/migrate.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import type { AskGraph } from '../../../subgraphs/kit/graph/ask-graph.js';
import { migrations as firmMigrations } from '../../../subgraphs/partner-firms/database/migrations.js';
import { migrations as peopleMigrations } from '../../../subgraphs/people/database/migrations.js';
import { migrations as placementMigrations } from '../../../subgraphs/placements/database/migrations.js';
import { openSubgraphs, startEngine } from '../../support/graph/graph-in-process.js';
import type { FreshDatabase } from '../../support/mysql/each-database.js';
import { fixedClock } from './clock.js';
import { fillDepartments } from './fill-departments.js';
import { fillFirms } from './fill-firms.js';
import { fillPeople } from './fill-people.js';
import { fillPlacements } from './fill-placements.js';

const engines = {
  apollo: createApolloEngine,
  compiled: createCompiledEngine,
} as const;
type EngineName = keyof typeof engines;

/** The engines that every question is put to. */
export const engineNames = Object.keys(engines) as EngineName[];

export interface KnownGraph {
  /** Asks the whole graph through one of the engines. */
  ask(
    engine: EngineName,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<FormattedExecutionResult>;
  /**
   * Starts a gateway over the graph; whoever asks for it closes it.
   *
   * @param operations the folder of its question library; the repository's own where it is left out
   */
  serve(operations?: string): Promise<Gateway>;
  close(): Promise<void>;
}

/** Fills fresh databases with the facts and opens the graph over them, on the day that clock.ts names. */
export async function openKnownGraph(fresh: FreshDatabase): Promise<KnownGraph> {
  let askGraph: AskGraph = () => Promise.reject(new Error('The graph is not open yet.'));
  const databaseUrls = await filledDatabases(fresh);
  const subgraphs = await openSubgraphs(databaseUrls, fixedClock, (question) => askGraph(question));
  const started = {
    apollo: await startEngine(engines.apollo, subgraphs),
    compiled: await startEngine(engines.compiled, subgraphs),
  };
  askGraph = async ({ query, variables }) =>
    (await started.compiled.ask(query, variables)) as Awaited<ReturnType<AskGraph>>;
  return {
    ask: (engine, document, variables) => started[engine].ask(document, variables),
    serve: (operations = join(projectRoot, 'schema/operations')) =>
      createGateway({
        supergraph: supergraphFile(join(projectRoot, 'schema/supergraph.graphql'), { isTrusted: true }),
        services: subgraphs,
        port: 0,
        host: '127.0.0.1',
        operations,
      }),
    close: async () => {
      await Promise.all(Object.values(started).map((engine) => engine.stop()));
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()));
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
