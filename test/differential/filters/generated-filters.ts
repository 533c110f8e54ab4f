// Generated filters, and one SQL statement that says what each lets through.
import fc from 'fast-check';
import { pick, type Draw, type Facts } from './facts.js';
import { combining, filterWords } from './filter-words.js';
import type { Filter, FilterType, Like } from './word-kinds.js';

/** A list of the graph, asked for with a filter. */
export interface GeneratedQuestion {
  readonly root: Root;
  readonly where: Filter;
  /** By the person's name; undefined for the order of arrival. */
  readonly byPerson: 'ASC' | 'DESC' | undefined;
  readonly pageSize: number;
  /** How much of the filter stands in variables. */
  readonly written: 'literal' | 'variable' | 'parts';
}

interface Root {
  readonly field: string;
  readonly type: FilterType;
  readonly key: 'id' | 'key';
  readonly table: readonly ['people' | 'departments' | 'firms' | 'placements', string];
  readonly counts: 'none' | 'plain' | 'suppressible';
}

const roots: readonly Root[] = [
  {
    field: 'placements',
    type: 'PlacementFilter',
    key: 'id',
    table: ['placements', 'placement'],
    counts: 'suppressible',
  },
  { field: 'people', type: 'PersonFilter', key: 'id', table: ['people', 'person'], counts: 'none' },
  { field: 'posts', type: 'PostFilter', key: 'id', table: ['departments', 'post'], counts: 'none' },
  {
    field: 'departments',
    type: 'DepartmentFilter',
    key: 'id',
    table: ['departments', 'department'],
    counts: 'plain',
  },
  { field: 'partnerFirms', type: 'PartnerFirmFilter', key: 'id', table: ['firms', 'firm'], counts: 'plain' },
  { field: 'skills', type: 'SkillFilter', key: 'key', table: ['people', 'skill'], counts: 'none' },
];

/** How many filters lie within each other, `some` and neighbours' included. */
const deepest = 5;

/** What draws make; once there are no more, each draws the first. */
export function drawn<Made>(make: (draw: Draw) => Made, minLength = 10): fc.Arbitrary<Made> {
  return fc.array(fc.nat({ max: 9_999 }), { minLength, maxLength: 120 }).map((numbers) => {
    let position = 0;
    return make((below) => (position < numbers.length ? (numbers[position++] as number) % below : 0));
  });
}

export function questions(facts: Facts): fc.Arbitrary<GeneratedQuestion> {
  return drawn((draw) => {
    const root = draw(2) === 0 ? (roots[0] as Root) : pick(draw, roots);
    const byPerson =
      root.field === 'placements' && draw(3) === 2 ? pick(draw, ['ASC', 'DESC'] as const) : undefined;
    const pageSize = pick(draw, [500, 1, 7, 50]);
    const written = pick(draw, ['literal', 'variable', 'parts'] as const);
    return { root, where: filterOf(root.type, draw, facts), byPerson, pageSize, written };
  });
}

export function filterOf(type: FilterType, draw: Draw, facts: Facts): Filter {
  return filter(type, draw, facts, 1) ?? {};
}

function filter(type: FilterType, draw: Draw, facts: Facts, depth: number): Filter | undefined {
  if (depth > deepest) return undefined;
  const nested = (inner: FilterType) => filter(inner, draw, facts, depth + 1);
  const names = Object.keys(filterWords[type]);
  const nesting = names.filter((name) => filterWords[type][name]?.nests);
  const made: Record<string, unknown> = {};
  for (let count = 1 + draw(3); count > 0; count -= 1) {
    const combinator = combining.has(type) ? draw(9) : 0;
    if (combinator === 6) made['and'] = [nested(type), nested(type)].filter((inner) => inner !== undefined);
    else if (combinator === 7)
      made['or'] = [nested(type), nested(type)].filter((inner) => inner !== undefined);
    else if (combinator === 8) made['not'] = nested(type) ?? null;
    else {
      // Half of all words nest, as far as the filter has any: they are what this is about.
      const name = pick(draw, nesting.length > 0 && draw(2) === 0 ? nesting : names);
      made[name] = filterWords[type][name]?.value(draw, facts, nested) ?? null;
    }
  }
  return made;
}

/** One statement: the keys of the rows that a question asks for, in its order. */
export function statementOf({ root, where, byPerson }: GeneratedQuestion, facts: Facts): string {
  const key = 'r.public_id as item';
  const from = `from ${facts.table(...root.table)} r`;
  const condition = meaning(facts)(root.type, where, 'r');
  if (byPerson === undefined) return `select ${key} ${from} where ${condition} order by r.id`;
  const person = `left join ${facts.table('people', 'person')} who on who.public_id = r.person_id`;
  return `select ${key} ${from} ${person} where ${condition} order by who.display_name ${byPerson}, who.id ${byPerson}, r.id`;
}

/** True or false and never unknown: a missing value does not match. */
export function meaning(facts: Facts): Like {
  const like: Like = (type, where, row) => {
    const conditions = Object.entries(where).flatMap(([name, value]) => {
      if (value === null) return [];
      if (name === 'and') return (value as Filter[]).map((inner) => like(type, inner, row));
      if (name === 'or') {
        const any = (value as Filter[]).map((inner) => like(type, inner, row));
        return [any.length === 0 ? '1 = 0' : `(${any.join(' or ')})`];
      }
      if (name === 'not') return [`not ${like(type, value as Filter, row)}`];
      return [`(${filterWords[type][name]?.meaning(value as never, row, facts, like) ?? '1 = 0'}) is true`];
    });
    return conditions.length === 0 ? '(1 = 1)' : `(${conditions.join(' and ')})`;
  };
  return like;
}
