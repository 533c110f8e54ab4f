// A generated graph put to work: engines over it that may carry more keys and fewer, and its four databases as one.
import { createCompiledEngine } from '../../../gateway/engine/compiled-engine.js';
import { databaseNames } from '../../../scripts/generate/databases.js';
import { generateGraph } from '../../../scripts/generate/generate-graph.js';
import { migrations } from '../../../subgraphs/departments/database/migrations.js';
import type { Tables } from '../../../subgraphs/departments/database/tables.js';
import { rebuildTree } from '../../../subgraphs/departments/repository/department-tree.js';
import { bulkInsert } from '../../../subgraphs/kit/database/bulk-insert.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import { openSubgraphs, startEngine, type StartedEngine } from '../../support/graph/graph-in-process.js';
import type { FreshDatabase } from '../../support/mysql/each-database.js';
import type { Facts } from './facts.js';
import { openAsOne, type OneDatabase } from './one-database.js';

const today = '2026-06-15';

export interface GeneratedGraph {
  readonly one: OneDatabase;
  readonly facts: Facts;
  /** In the order of their limits. */
  readonly engines: readonly StartedEngine[];
  close(): Promise<void>;
}

export async function openGenerated(
  fresh: FreshDatabase,
  keyLimits: readonly number[],
): Promise<GeneratedGraph> {
  const databaseUrls: Record<string, string> = {};
  for (const name of databaseNames) databaseUrls[name] = await fresh();
  await generateGraph({ people: 1_500, placements: 300, seed: 7, today, databaseUrls });
  await giveSecondParents(databaseUrls['departments'] ?? '');
  const { people = '', departments = '', placements = '', 'partner-firms': firms = '' } = databaseUrls;
  const one = await openAsOne({ people, departments, firms, placements });
  const subgraphs = await openSubgraphs(databaseUrls, { now: () => new Date(`${today}T09:30:00Z`) });
  const engines = await Promise.all(
    keyLimits.map((filterKeyLimit) => startEngine(createCompiledEngine, subgraphs, { filterKeyLimit })),
  );
  return {
    one,
    facts: await factsOf(one),
    engines,
    close: async () => {
      await Promise.all(engines.map((engine) => engine.stop()));
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()));
      await one.close();
    },
  };
}

/** Every second organisation belongs to the first one too, so that groups by what they belong to overlap. */
async function giveSecondParents(url: string): Promise<void> {
  const database = await openDatabase<Tables>(url, migrations);
  await database.write(async (transaction) => {
    const departments = await transaction.selectFrom('department').select('id').orderBy('id').execute();
    const known = await transaction.selectFrom('department_parent').selectAll().execute();
    const [first, ...others] = departments.map(({ id }) => id);
    const added = others
      .filter((_id, index) => index % 2 === 0)
      .map((id) => ({ child_id: id, parent_id: first ?? 0 }))
      .filter(
        (row) => !known.some((old) => old.child_id === row.child_id && old.parent_id === row.parent_id),
      );
    await bulkInsert(transaction, 'department_parent', added);
    await rebuildTree(transaction);
  });
  await database.close();
}

async function factsOf({ items, table }: OneDatabase): Promise<Facts> {
  const sample = (database: Parameters<typeof table>[0], name: string, column = 'public_id') =>
    items(`select distinct ${column} as item from ${table(database, name)} order by ${column} limit 40`);
  return {
    table,
    today,
    samples: {
      slugs: await sample('departments', 'department', 'slug'),
      skills: await sample('people', 'skill'),
      frameworks: await sample('people', 'skill', 'framework'),
      people: await sample('people', 'person'),
      placements: await sample('placements', 'placement'),
      posts: await sample('departments', 'post'),
      firms: await sample('firms', 'firm'),
    },
  };
}
