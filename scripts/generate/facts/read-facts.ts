// The tables of facts beside this file, read into rows.
import { departmentFacts } from './departments.js';
import { professionFacts } from './professions.js';
import { regionFacts } from './regions.js';

export interface DepartmentFact {
  /** The GOV.UK analytics identifier, which is the department's identifier in the graph. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly format: string;
  readonly status: string;
  readonly closureReason: string | null;
  readonly closedOn: string | null;
  readonly contentId: string;
  /** By slug. */
  readonly parents: readonly string[];
  readonly successors: readonly string[];
  /** Payroll headcount by grade group; null where none was published. */
  readonly headcount: GradeGroups | null;
}

/** AA and AO, EO, HEO and SEO, G7 and G6, SCS, other. */
export type GradeGroups = readonly number[];

/** A name with a number of people. */
export interface Share {
  readonly name: string;
  readonly people: number;
}

export function departmentsOfFacts(): DepartmentFact[] {
  return rowsOf(departmentFacts).map((row) => {
    const [
      id,
      slug,
      name,
      abbreviation,
      format,
      status,
      closureReason,
      closedOn,
      contentId,
      parents,
      successors,
      headcount,
    ] = row as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      id,
      slug,
      name,
      abbreviation: abbreviation || null,
      format,
      status,
      closureReason: closureReason || null,
      closedOn: closedOn || null,
      contentId,
      parents: listOf(parents),
      successors: listOf(successors),
      headcount: headcount === '' ? null : headcount.split(',').map(Number),
    };
  });
}

/** How the staff of a department divide into professions, by its identifier; `*` is the whole civil service. */
export function professionShares(): Map<string, Share[]> {
  return sharesOf(professionFacts);
}

/** Where the staff of a profession are based, by the profession. */
export function regionShares(): Map<string, Share[]> {
  return sharesOf(regionFacts);
}

/** The lines of a table of facts, each divided into its cells. */
export function rowsOf(facts: string): string[][] {
  return facts
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function sharesOf(facts: string): Map<string, Share[]> {
  return new Map(
    rowsOf(facts).map(([name, shares]) => [
      name as string,
      (shares as string).split(',').map((share) => {
        const [of, people] = share.split(':');
        return { name: of as string, people: Number(people) };
      }),
    ]),
  );
}

function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split(',');
}
