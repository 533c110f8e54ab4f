// Every attribute that placements are grouped by in generated statistics, and what it is in SQL over all four databases.
import { Grade, nameAtRank } from '../../../subgraphs/kit/vocabulary/index.js';
import type { DatabaseName, Facts } from './facts.js';

/** An attribute of a neighbour. */
export interface NeighbourWord {
  /** Where it stands in the argument and in the answer. */
  readonly path: readonly string[];
  readonly attribute: string;
  /** The neighbour's key in a row of placements of this alias. */
  key(row: string): string;
  /** Joins after which the alias `g` has the value; nothing is left out where there is none. */
  join(key: string, alias: string, facts: Facts): string;
  value(alias: string): string;
  /** A value as the graph shows it. */
  shown(value: unknown): string;
  /** The table of the neighbours, where the graph does not know which of them occur. */
  readonly all?: readonly [DatabaseName, string];
}

/** An attribute of placements themselves, with its column and its field in the answer. */
export const ownWords = [
  { name: 'TYPE', column: 'type', field: 'type' },
  { name: 'STATUS', column: 'status', field: 'status' },
  { name: 'REGION', column: 'region', field: 'region' },
] as const;

const asItIs = (value: unknown): string => String(value);
const grade = (rank: unknown): string => nameAtRank(Grade, Number(rank));

type Place = Pick<NeighbourWord, 'path' | 'key' | 'all'>;

function words(
  place: Place,
  [database, table]: readonly [DatabaseName, string],
  columns: Readonly<Record<string, string>>,
): NeighbourWord[] {
  return Object.entries(columns).map(([attribute, column]) => ({
    ...place,
    attribute,
    join: (key, alias, facts) =>
      `left join ${facts.table(database, table)} ${alias} on ${alias}.public_id = ${key}`,
    value: (alias) => (attribute === 'GRADE' ? `nullif(${alias}.${column}, 0)` : `${alias}.${column}`),
    shown: attribute === 'GRADE' ? grade : asItIs,
  }));
}

const firmColumns = { SECTOR: 'sector', INDEX: 'share_index', STATUS: 'status' };

function organisation(side: 'home' | 'host'): NeighbourWord[] {
  const department = {
    path: [side, 'department'],
    key: (row: string) => `${row}.${side}_department_id`,
  };
  const firm = { path: [side, 'firm'], key: (row: string) => `${row}.${side}_firm_id` };
  return [
    ...words(department, ['departments', 'department'], { FORMAT: 'format', STATUS: 'status' }),
    {
      ...department,
      attribute: 'PARENT',
      join: (key, alias, facts) =>
        `left join ${facts.table('departments', 'department')} ${alias}c on ${alias}c.public_id = ${key}
         left join ${facts.table('departments', 'department_parent')} ${alias}p on ${alias}p.child_id = ${alias}c.id
         left join ${facts.table('departments', 'department')} ${alias} on ${alias}.id = ${alias}p.parent_id`,
      value: (alias) => `${alias}.public_id`,
      shown: asItIs,
    },
    ...words(firm, ['firms', 'firm'], firmColumns),
  ];
}

export const neighbourWords: readonly NeighbourWord[] = [
  ...words({ path: ['person'], key: (row) => `${row}.person_id` }, ['people', 'person'], {
    GRADE: 'grade',
    PROFESSION: 'profession',
    REGION: 'region',
    KIND: 'kind',
  }),
  ...words({ path: ['post'], key: (row) => `${row}.post_id` }, ['departments', 'post'], {
    GRADE: 'grade',
    PROFESSION: 'profession',
  }),
  ...words(
    {
      path: ['firm'],
      key: (row) => `coalesce(${row}.host_firm_id, ${row}.home_firm_id)`,
      all: ['firms', 'firm'],
    },
    ['firms', 'firm'],
    firmColumns,
  ),
  ...organisation('home'),
  ...organisation('host'),
];
