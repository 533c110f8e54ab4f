// Writes the framework (where none is there), everybody, their clearances and their skills.
import type { Kysely } from 'kysely';
import { folded } from '../../subgraphs/kit/database/conditions.js';
import type { SqlDialect } from '../../subgraphs/kit/database/dialect.js';
import type { Tables } from '../../subgraphs/people/database/tables.js';
import { framework as frameworkName } from '../../subgraphs/people/import/framework-keys.js';
import { rebuildRollupsIn } from '../../subgraphs/people/repository/rollups.js';
import type { Framework } from './framework.js';
import type { GeneratedContent } from './generated-content.js';
import type { FirstKeys } from '../../subgraphs/kit/database/generation.js';
import { assertionRows, clearanceRows, personRows, type ConfirmedClearance } from './people-rows.js';
import { loadTable, withoutIndices, type CountRows } from './table-load.js';

export async function writePeople(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  { world, framework, skills }: GeneratedContent,
  confirmed: ReadonlyMap<number, ConfirmedClearance>,
  first: FirstKeys,
  count: CountRows,
): Promise<void> {
  await withoutIndices(transaction, dialect, ['person', 'skill_assertion', 'skill_rise'], async () => {
    if (!framework.isThere) await writeFramework(transaction, framework.value, count);
    await loadTable(transaction, 'person', personRows(world, first), count);
    await loadTable(transaction, 'clearance', clearanceRows(world, first, confirmed), count);
    await loadTable(
      transaction,
      'skill_assertion',
      assertionRows(world, framework.value, first, skills),
      count,
    );
  });
  await rebuildRollupsIn(transaction);
}

async function writeFramework(
  transaction: Kysely<Tables>,
  { skills, roles }: Framework,
  count: CountRows,
): Promise<void> {
  const levelsOf = (levels: readonly number[]): number =>
    levels.reduce((set, level) => set + 2 ** (level - 1), 0);
  await loadTable(
    transaction,
    'skill',
    skills.map(({ key, name, levels }, place) => ({
      id: place + 1,
      public_id: key,
      name,
      name_folded: folded(name),
      description: null,
      ...frameworkName,
      levels: levelsOf(levels),
      same_as: '[]',
    })),
    count,
  );
  await loadTable(
    transaction,
    'capability_role',
    roles.map(({ key, name, family, isSenior }, place) => ({
      id: place + 1,
      public_id: key,
      name,
      family,
      is_senior_civil_service: isSenior ? 1 : 0,
    })),
    count,
  );
  const levels = roles.flatMap((role, place) =>
    role.levels.map((level, index) => ({ level, role: place + 1, position: index + 1 })),
  );
  await loadTable(
    transaction,
    'capability_role_level',
    levels.map(({ level, role, position }, place) => ({
      id: place + 1,
      public_id: level.key,
      role_id: role,
      position,
      name: level.name,
    })),
    count,
  );
  await loadTable(
    transaction,
    'role_requirement',
    levels.flatMap(({ level }, place) =>
      level.requirements.map((requirement) => ({
        role_level_id: place + 1,
        skill_id: requirement.skill + 1,
        level: requirement.level || null,
      })),
    ),
    count,
  );
}
