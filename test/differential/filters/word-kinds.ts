// The kinds of words that filters are made of: lists of values and keys, flags and days, and filters of other rows.
import { rankIn } from '../../../subgraphs/kit/vocabulary/index.js';
import { day, pick, some, text, type DatabaseName, type Draw, type Facts } from './facts.js';

export type Filter = Readonly<Record<string, unknown>>;

export type FilterType =
  | 'PlacementFilter'
  | 'PersonFilter'
  | 'SkillAssertionFilter'
  | 'DepartmentFilter'
  | 'PartnerFirmFilter'
  | 'FirmOfferFilter'
  | 'PostFilter'
  | 'PostRequirementFilter'
  | 'SupplierRelationshipFilter'
  | 'SkillFilter';

/** What one field of a filter may be and means. */
export interface Word {
  /** Whether a filter of something else lies in it. */
  readonly nests?: true;
  /** @param nested another filter of this type, as deep as there is room for; undefined where there is none */
  value(draw: Draw, facts: Facts, nested: (type: FilterType) => Filter | undefined): unknown;
  /**
   * @param row the alias of the row that the filter is about
   * @param like the condition of a nested filter on the row of this alias
   */
  meaning(value: never, row: string, facts: Facts, like: Like): string;
}

export type Like = (type: FilterType, filter: Filter, row: string) => string;

export function inList(column: string, values: readonly unknown[]): string {
  return values.length === 0 ? '1 = 0' : `${column} in (${values.map(text).join(', ')})`;
}

export function oneOf(column: string, values: readonly string[]): Word {
  return {
    value: (draw) => some(draw, values),
    meaning: (value, row) => inList(`${row}.${column}`, value),
  };
}

export function keys(column: string, of: (samples: Facts['samples']) => readonly string[]): Word {
  return {
    value: (draw, { samples }) => some(draw, of(samples)),
    meaning: (value, row) => inList(`${row}.${column}`, value),
  };
}

export function keysOfSkill(database: DatabaseName, column: string): Word {
  return {
    value: (draw, { samples }) => some(draw, samples.skills),
    meaning: (value, row, facts) =>
      `exists (select 1 from ${facts.table(database, 'skill')} s where s.id = ${row}.${column} and ${inList('s.public_id', value)})`,
  };
}

export function ranked(column: string, vocabulary: Readonly<Record<string, string>>): Word {
  return {
    value: (draw) => some(draw, Object.values(vocabulary)),
    meaning: (value: readonly string[], row) =>
      inList(
        `${row}.${column}`,
        value.map((name) => rankIn(vocabulary, name)),
      ).replaceAll("'", ''),
  };
}

export function atLeast(column: string, vocabulary: Readonly<Record<string, string>>): Word {
  return {
    value: (draw) => pick(draw, Object.values(vocabulary)),
    meaning: (value, row) => `${row}.${column} >= ${rankIn(vocabulary, value)}`,
  };
}

export function flag(condition: (row: string, facts: Facts) => string): Word {
  return {
    value: (draw) => draw(2) === 1,
    meaning: (value: boolean, row, facts) => `${value ? '' : 'not '}(${condition(row, facts)})`,
  };
}

export function onDay(condition: (row: string, on: string, facts: Facts) => string): Word {
  return {
    value: (draw, { today }) => day(draw, today),
    meaning: (value, row, facts) => condition(row, text(value), facts),
  };
}

export function contains(column: string): Word {
  return {
    value: (draw) => pick(draw, ['a', 'er', 'data', 'ing', 'S', 'Office']),
    meaning: (value: string, row) => `instr(${row}.${column}, ${text(value.toLowerCase())}) > 0`,
  };
}

/** A row of another database, kept by its public identifier. */
export function neighbour(type: FilterType, database: DatabaseName, table: string, column: string): Word {
  return joined(type, database, table, (inner, row) => `${inner}.public_id = ${row}.${column}`);
}

/** A row of the same database, kept by its key. */
export function local(type: FilterType, database: DatabaseName, table: string, column: string): Word {
  return joined(type, database, table, (inner, row) => `${inner}.id = ${row}.${column}`);
}

type Join = (inner: string, row: string, facts: Facts) => string;

export function joined(type: FilterType, database: DatabaseName, table: string, join: Join): Word {
  return {
    nests: true,
    value: (_draw, _facts, nested) => nested(type),
    meaning: (value, row, facts, like) => existing(type, value, row, facts, like, database, table, join),
  };
}

/** At least one row of many. */
export function list(type: FilterType, database: DatabaseName, table: string, join: Join): Word {
  return {
    nests: true,
    value: (_draw, _facts, nested) => {
      const inner = nested(type);
      return inner && { some: inner };
    },
    meaning: (value: { readonly some: Filter }, row, facts, like) =>
      existing(type, value.some, row, facts, like, database, table, join),
  };
}

function existing(
  type: FilterType,
  filter: Filter,
  row: string,
  facts: Facts,
  like: Like,
  database: DatabaseName,
  table: string,
  join: Join,
): string {
  const inner = `${row}n`;
  return `exists (select 1 from ${facts.table(database, table)} ${inner} where ${join(inner, row, facts)} and ${like(type, filter, inner)})`;
}

/** The organisation on one side: a department, a firm, or, which nothing meets, both. */
export function organisation(side: 'home' | 'host'): Word {
  return {
    nests: true,
    value: (draw, _facts, nested) => {
      const department = draw(3) < 2 ? nested('DepartmentFilter') : undefined;
      const firm = department === undefined || draw(8) === 7 ? nested('PartnerFirmFilter') : undefined;
      if (department === undefined && firm === undefined) return undefined;
      return { ...(department && { department }), ...(firm && { firm }) };
    },
    meaning: (value: { department?: Filter; firm?: Filter }, row, facts, like) =>
      [
        value.department &&
          existing(
            'DepartmentFilter',
            value.department,
            row,
            facts,
            like,
            'departments',
            'department',
            (inner) => `${inner}.public_id = ${row}.${side}_department_id`,
          ),
        value.firm &&
          existing(
            'PartnerFirmFilter',
            value.firm,
            row,
            facts,
            like,
            'firms',
            'firm',
            (inner) => `${inner}.public_id = ${row}.${side}_firm_id`,
          ),
      ]
        .filter((condition) => condition !== undefined)
        .join(' and '),
  };
}

/** The tenures that run today, ready for another condition. */
export function running(alias: string, facts: Facts): string {
  const on = text(facts.today);
  return `${facts.table('departments', 'tenure')} ${alias} where ${alias}.starts_on <= ${on} and (${alias}.ends_on is null or ${alias}.ends_on >= ${on})`;
}
