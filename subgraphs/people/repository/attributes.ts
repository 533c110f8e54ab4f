// Questions about people that only concern the attributes kept in the rollup `workforce_people` are answered from it:
// it has a row for each combination that occurs, a small part of the rows of `person`.
import { sql } from 'kysely';
import type { PersonFilter } from '../domain/filters.js';

const attributes: ReadonlySet<string> = new Set<keyof PersonFilter>([
  'kind',
  'grade',
  'profession',
  'region',
  'home',
]);
const combinations = ['and', 'or', 'not'] as const;

/** Whether a filter says nothing but about attributes that the rollup keeps. */
function isOverAttributes(filter: PersonFilter | null | undefined): boolean {
  if (filter === null || filter === undefined) return true;
  return Object.entries(filter).every(([name, value]) => {
    if (value === null || value === undefined || attributes.has(name)) return true;
    if (!(combinations as readonly string[]).includes(name)) return false;
    return (Array.isArray(value) ? value : [value]).every((inner: PersonFilter) => isOverAttributes(inner));
  });
}

interface Attributes {
  home_department_id: string | null;
  home_firm_id: string | null;
  kind: string;
  grade: number;
  profession: string | null;
  region: string | null;
}

/** The rows to read under the name `person`, so that conditions fit both tables, and how the people among them are counted. */
export function countable(where: PersonFilter | null | undefined) {
  const isRolledUp = isOverAttributes(where);
  return {
    rows: sql<Attributes>`${sql.table(isRolledUp ? 'workforce_people' : 'person')}`.as<'person'>(sql`person`),
    people: isRolledUp ? sql<number>`sum(person.people)` : sql<number>`count(*)`,
  };
}
