// What an import of placements asks of the other subgraphs, answered from their databases: the graph does not run
// while it imports into embedded ones.
import { sql } from 'kysely';
import { migrations as departmentMigrations } from '../../subgraphs/departments/database/migrations.js';
import type { Tables as DepartmentTables } from '../../subgraphs/departments/database/tables.js';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { ClearanceLevel, Grade, nameAtRank } from '../../subgraphs/kit/vocabulary/index.js';
import { migrations as firmMigrations } from '../../subgraphs/partner-firms/database/migrations.js';
import type { Tables as FirmTables } from '../../subgraphs/partner-firms/database/tables.js';
import { migrations as peopleMigrations } from '../../subgraphs/people/database/migrations.js';
import type { Tables as PeopleTables } from '../../subgraphs/people/database/tables.js';
import { levelsIn } from '../../subgraphs/people/domain/skill-levels.js';
import type { OrganisationFact, PersonFact } from '../../subgraphs/placements/domain/directory.js';
import type { Neighbours } from '../../subgraphs/placements/import/neighbours.js';

export interface OpenNeighbours extends Neighbours {
  close(): Promise<void>;
}

/** @param urls by the name of the subgraph */
export async function openNeighbours(urls: Readonly<Record<string, string>>): Promise<OpenNeighbours> {
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((database) => database.close()));
  };
  const open = async <Tables>(
    name: string,
    migrations: Parameters<typeof openDatabase>[1],
  ): Promise<Database<Tables>> => {
    const database = await openDatabase<Tables>(urls[name] ?? '', migrations);
    opened.push(database);
    return database;
  };
  try {
    const people = await open<PeopleTables>('people', peopleMigrations);
    const departments = await open<DepartmentTables>('departments', departmentMigrations);
    const firms = await open<FirmTables>('partner-firms', firmMigrations);
    return {
      ...peopleFacts(people),
      ...postFacts(departments),
      organisations: async (ids) => [
        ...(await departmentFacts(departments, ids)),
        ...(await firmFacts(firms, ids)),
      ],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function peopleFacts({ reads, dialect }: Database<PeopleTables>): Pick<Neighbours, 'people' | 'skillLevels'> {
  return {
    people: async (ids) => {
      const rows = await reads
        .selectFrom('person')
        .select(['public_id as id', 'home_department_id as departmentId', 'home_firm_id as firmId'])
        .where(dialect.keysIn(sql.ref('public_id'), ids))
        .execute();
      return new Map(rows.map(({ id, ...home }) => [id, { employer: employerOf(home) }]));
    },
    skillLevels: async () => {
      const rows = await reads.selectFrom('skill').select(['public_id', 'levels']).execute();
      return new Map(rows.map(({ public_id, levels }) => [public_id, levelsIn(levels)]));
    },
  };
}

function employerOf(home: { departmentId: string | null; firmId: string | null }): PersonFact['employer'] {
  if (home.departmentId !== null) return { kind: 'DEPARTMENT', id: home.departmentId };
  return home.firmId === null ? null : { kind: 'FIRM', id: home.firmId };
}

function postFacts({ reads, dialect }: Database<DepartmentTables>): Pick<Neighbours, 'posts'> {
  return {
    posts: async (ids) => {
      const rows = await reads
        .selectFrom('post')
        .innerJoin('department', 'department.id', 'post.department_id')
        .select([
          'post.public_id as id',
          'department.public_id as departmentId',
          'post.grade',
          'post.required_clearance as clearance',
        ])
        .where(dialect.keysIn(sql.ref('post.public_id'), ids))
        .execute();
      return rows.map(({ id, departmentId, grade, clearance }) => ({
        id,
        departmentId,
        grade: grade === 0 ? null : nameAtRank(Grade, grade),
        requiredClearance: nameAtRank(ClearanceLevel, clearance),
      }));
    },
  };
}

async function departmentFacts(
  { reads, dialect }: Database<DepartmentTables>,
  ids: readonly string[],
): Promise<OrganisationFact[]> {
  const rows = await reads
    .selectFrom('department')
    .select(['public_id as id', 'status', 'closed_on as closedOn'])
    .where(dialect.keysIn(sql.ref('public_id'), ids))
    .execute();
  return rows.map(({ id, status, closedOn }) => ({
    kind: 'DEPARTMENT',
    id,
    isOpen: status !== 'JOINING' && status !== 'CLOSED',
    closedOn,
  }));
}

async function firmFacts(
  { reads, dialect }: Database<FirmTables>,
  ids: readonly string[],
): Promise<OrganisationFact[]> {
  const rows = await reads
    .selectFrom('firm')
    .select(['public_id as id', 'status'])
    .where(dialect.keysIn(sql.ref('public_id'), ids))
    .execute();
  return rows.map(({ id, status }) => ({ kind: 'FIRM', id, isOpen: status === 'ACTIVE', closedOn: null }));
}
