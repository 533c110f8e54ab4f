// A person as the facts tell it, and how people are told in a line.
import type {
  ClearanceLevel,
  Grade,
  Profession,
  SkillLevel,
} from '../../../subgraphs/kit/vocabulary/index.js';

export interface PersonFact {
  readonly id: string;
  readonly name: string;
  /** A department, for civil servants, or a firm, for experts from outside. */
  readonly home: string;
  readonly grade?: Grade;
  readonly profession?: Profession;
  readonly skills?: readonly AssertionFact[];
  readonly clearance?: {
    readonly level: ClearanceLevel;
    readonly grantedOn: string;
    readonly expiresOn: string;
  };
  readonly available?: { readonly from: string; readonly to?: string };
}

/** What a panel found on a day. */
type AssertionFact = readonly [skill: string, level: SkillLevel, assessedOn: string];

export const has = (skill: string, level: SkillLevel, assessedOn = '2024-02-01'): AssertionFact => [
  skill,
  level,
  assessedOn,
];

/** What a panel found, and found to have risen on a later day. */
export const rose = (
  skill: string,
  from: SkillLevel,
  to: SkillLevel,
  on: string,
): readonly AssertionFact[] => [has(skill, from), has(skill, to, on)];

type More = Pick<PersonFact, 'skills' | 'clearance' | 'available'>;

export function civilServant(
  id: string,
  name: string,
  home: string,
  grade: Grade,
  profession: Profession,
  more: More = {},
): PersonFact {
  return { id, name, home, grade, profession, ...more };
}

/** A civil servant of the digital profession. */
export function digital(
  id: string,
  name: string,
  home: string,
  grade: Grade,
  ...skills: readonly AssertionFact[]
): PersonFact {
  return civilServant(id, name, home, grade, 'DIGITAL_AND_DATA', { skills });
}

/** Somebody from a firm. */
export function expert(id: string, name: string, home: string, more: More = {}): PersonFact {
  return { id, name, home, ...more };
}
