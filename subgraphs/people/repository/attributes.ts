// Questions about people that only concern the attributes kept in the rollup `workforce_people` are answered from it:
// it has a row for each combination that occurs, a small part of the rows of `person`.
import { sql } from 'kysely';
import type { PersonFilter } from '../domain/filters.js';

const attributes: ReadonlySet<string> = new Set<keyof PersonFilter>(['kind', 'grade', 'profession', 'region', 'home']);
const combinations = ['and', 'or', 'not'] as const;

/** Whether a filter says nothing but about attributes that the rollup keeps. */
export function isOverAttributes(filter: PersonFilter | null | undefined): boolean {
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
  people: number;
}

/** The people, or the counts of people alike, under the name `person`, so that conditions fit both. */
export function people(fromRollup: boolean) {
  return fromRollup
    ? sql<Attributes>`workforce_people`.as<'person'>(sql`person`)
    : sql<Attributes>`(select person.*, 1 as people from person)`.as<'person'>(sql`person`);
}
