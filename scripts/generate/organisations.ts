// The departments that people are spread over: how large each is, and how its staff divide by grade and profession.
import { Grade, Profession, rankIn } from '../../subgraphs/kit/vocabulary/index.js';
import { dayNumber } from './calendar.js';
import {
  departmentsOfFacts,
  professionShares,
  type DepartmentFact,
  type GradeGroups,
} from './facts/read-facts.js';
import { runningTotals } from './random.js';

/** A department as the databases have it, or are to have it. */
export interface KnownDepartment {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly format: string;
  readonly status: string;
  readonly closureReason: string | null;
  readonly closedOn: string | null;
  /** The identifiers of the bodies it belongs to. */
  readonly parents: readonly string[];
  readonly successors: readonly string[];
}

export interface Department extends KnownDepartment {
  /** The first day on which it is closed; infinite while it is open, minus infinity where it closed on an unknown day. */
  readonly closedFrom: number;
  /** How many of all civil servants work here, as a weight. */
  readonly weight: number;
  /** Running totals by grade, from rank 1. */
  readonly grades: readonly number[];
  /** Running totals by profession, in the vocabulary's order. */
  readonly professions: readonly number[];
}

const professionNames = Object.keys(Profession);

/** How the published grade groups divide into grades; the statistics give only the groups. */
const gradesOfGroups: readonly (readonly [Grade, group: number, percent: number])[] = [
  ['AA', 0, 12],
  ['AO', 0, 88],
  ['EO', 1, 100],
  ['HEO', 2, 58],
  ['SEO', 2, 42],
  ['G7', 3, 72],
  ['G6', 3, 28],
  ['SCS1', 4, 75],
  ['SCS2', 4, 20],
  ['SCS3', 4, 4],
  ['SCS4', 4, 1],
];

/**
 * The departments with what is known of their staff. Where none of them is among the published figures,
 * the staff are spread evenly over those that are open.
 */
export function withStaff(departments: readonly KnownDepartment[]): Department[] {
  const facts = new Map(departmentsOfFacts().map((fact) => [fact.id, fact]));
  const professions = professionShares();
  const ids = new Map(departments.map((department) => [department.id, department]));
  const weights = staffWeights(departments, facts);
  return departments.map((department, place) => ({
    ...department,
    closedFrom: closedFrom(department),
    weight: weights[place] as number,
    grades: gradeTotals(facts.get(department.id)?.headcount ?? null),
    professions: professionTotals(professionLine(department, ids, professions)),
  }));
}

function staffWeights(
  departments: readonly KnownDepartment[],
  facts: ReadonlyMap<string, DepartmentFact>,
): number[] {
  const places = new Map(departments.map(({ id }, place) => [id, place]));
  const weights = departments.map(() => 0);
  for (const [place, department] of departments.entries()) {
    const people = headcountOf(facts.get(department.id));
    // The staff of a body that has closed are those of the first that took over.
    const heir = department.status === 'CLOSED' ? places.get(department.successors[0] ?? '') : place;
    if (heir !== undefined && departments[heir]?.status !== 'CLOSED')
      weights[heir] = (weights[heir] as number) + people;
  }
  if (weights.some((weight) => weight > 0)) return weights;
  const open = departments.map(({ status }) => (status === 'CLOSED' ? 0 : 1));
  if (!open.includes(1)) throw new Error('no department is open');
  return open;
}

/** The published headcount of a department; 0 where there is none. */
export function headcountOf(fact: DepartmentFact | undefined): number {
  return fact?.headcount?.reduce((sum, people) => sum + people, 0) ?? 0;
}

function closedFrom({ status, closedOn }: KnownDepartment): number {
  if (closedOn !== null) return dayNumber(closedOn);
  return status === 'LIVE' || status === 'EXEMPT' || status === 'TRANSITIONING' ? Infinity : -Infinity;
}

/** Where no group is published, every grade group as it is in a middling department. */
const middling: GradeGroups = [30, 25, 30, 13, 2, 0];

function gradeTotals(groups: GradeGroups | null): number[] {
  const known = groups !== null && groups.slice(0, 5).some((people) => people > 0) ? groups : middling;
  return runningTotals(gradesOfGroups.map(([, group, percent]) => (known[group] as number) * percent));
}

function professionLine(
  department: KnownDepartment,
  ids: ReadonlyMap<string, KnownDepartment>,
  professions: ReturnType<typeof professionShares>,
): { name: string; people: number }[] {
  let body: KnownDepartment | undefined = department;
  for (let generation = 0; body !== undefined && generation < 5; generation += 1) {
    const line = professions.get(body.id);
    if (line !== undefined) return line;
    body = ids.get(body.parents[0] ?? '');
  }
  return professions.get('*') ?? [];
}

function professionTotals(line: readonly { name: string; people: number }[]): number[] {
  const people = new Map(line.map((share) => [share.name, share.people]));
  return runningTotals(professionNames.map((name) => people.get(name) ?? 0));
}

/** The rank of a grade by its name. */
export function gradeRank(name: Grade): number {
  return rankIn(Grade, name);
}

export const digitalProfession = professionNames.indexOf('DIGITAL_AND_DATA');
