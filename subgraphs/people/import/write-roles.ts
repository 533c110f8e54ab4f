// Makes the roles in the database what the framework says.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import { replaceRows } from '../../kit/importer/replace-rows.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { levelsBySeniority, type Role } from './framework-role.js';

/** @param idOfSkill the keys inside the database of all skills that the roles ask for */
export async function writeRoles(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  roles: readonly Role[],
  idOfSkill: ReadonlyMap<string, number>,
  tally: Tally,
): Promise<void> {
  if (roles.length === 0) return;
  const rows = roles.map(({ key, name, family, isSeniorCivilService }) => ({
    public_id: key,
    name,
    family,
    is_senior_civil_service: Number(isSeniorCivilService),
  }));
  tally.count(
    'roles',
    await mergeRows(transaction, dialect, 'capability_role', rows, { key: ['public_id'] }),
  );
  const idOfRole = await ids(
    transaction,
    dialect,
    'capability_role',
    roles.map(({ key }) => key),
  );

  const levels = roles.flatMap((role) =>
    levelsBySeniority(role).map((level, index) => ({
      level,
      row: {
        public_id: level.key,
        role_id: idOfRole.get(role.key) as number,
        position: index + 1,
        name: level.name,
      },
    })),
  );
  const removed = await makeWay(
    transaction,
    dialect,
    levels.map(({ row }) => row),
  );
  const changes = await mergeRows(
    transaction,
    dialect,
    'capability_role_level',
    levels.map(({ row }) => row),
    { key: ['public_id'] },
  );
  tally.count('role levels', { ...changes, removed });

  const idOfLevel = await ids(
    transaction,
    dialect,
    'capability_role_level',
    levels.map(({ level }) => level.key),
  );
  const requirements = levels.flatMap(({ level }) =>
    [...level.requirements].map(([skill, rank]) => ({
      role_level_id: idOfLevel.get(level.key) as number,
      skill_id: idOfSkill.get(skill) as number,
      level: rank,
    })),
  );
  const owned = { owner: 'role_level_id', owners: [...idOfLevel.values()], key: ['skill_id'] } as const;
  tally.count(
    'requirements',
    await replaceRows(transaction, dialect, 'role_requirement', requirements, owned),
  );
}

async function ids(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  table: 'capability_role' | 'capability_role_level',
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await transaction
    .selectFrom(table)
    .select(['id', 'public_id'])
    .where(dialect.keysIn(sql.ref('public_id'), keys))
    .execute();
  return new Map(rows.map(({ id, public_id }) => [public_id, id]));
}

/**
 * A role has one level a position, so those that move or are gone leave their positions first.
 *
 * @returns how many levels are gone
 */
async function makeWay(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  wanted: readonly { readonly public_id: string; readonly role_id: number; readonly position: number }[],
): Promise<number> {
  const roles = [...new Set(wanted.map(({ role_id }) => role_id))];
  const present = await transaction
    .selectFrom('capability_role_level')
    .select(['id', 'public_id', 'role_id', 'position'])
    .where(dialect.keysIn(sql.ref('role_id'), roles))
    .execute();
  const target = new Map(wanted.map((level) => [level.public_id, level]));
  const gone = present.filter(({ public_id }) => !target.has(public_id)).map(({ id }) => id);
  const moving = present
    .filter(
      (level) => target.has(level.public_id) && target.get(level.public_id)?.position !== level.position,
    )
    .map(({ id }) => id);
  if (gone.length > 0) {
    await transaction
      .deleteFrom('role_requirement')
      .where(dialect.keysIn(sql.ref('role_level_id'), gone))
      .execute();
    await transaction
      .deleteFrom('capability_role_level')
      .where(dialect.keysIn(sql.ref('id'), gone))
      .execute();
  }
  if (moving.length > 0) {
    await transaction
      .updateTable('capability_role_level')
      .set(({ eb, ref }) => ({ position: eb(eb.val(0), '-', ref('id')) }))
      .where(dialect.keysIn(sql.ref('id'), moving))
      .execute();
  }
  return gone.length;
}
