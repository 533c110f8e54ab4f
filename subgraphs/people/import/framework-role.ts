// The roles of the capability framework as its rows build them up, one requirement a row.
import { SkillLevel, rankIn } from '../../kit/vocabulary/index.js';
import { keyOf } from './framework-keys.js';

export interface Role {
  readonly key: string;
  readonly name: string;
  readonly family: string;
  readonly isSeniorCivilService: boolean;
  readonly levels: Map<string, RoleLevel>;
}

export interface RoleLevel {
  readonly key: string;
  readonly name: string;
  /** The rank of the level asked for by the key of the skill; null where none is named. */
  readonly requirements: Map<string, number | null>;
}

/** How the words before a role's name order its levels, the most junior first. */
const seniority = ['apprentice', 'trainee', 'junior', 'associate', '', 'senior', 'lead', 'principal'];

/** A role's levels, the most junior first: more is asked of a senior one. The files list them by the alphabet. */
export function levelsBySeniority(role: Role): RoleLevel[] {
  return [...role.levels.values()].sort(
    (left, right) =>
      Number(leads(left)) - Number(leads(right)) ||
      demand(left) - demand(right) ||
      standing(left, role) - standing(right, role) ||
      left.name.localeCompare(right.name, 'en'),
  );
}

/** Those who head a whole discipline are asked for less of its craft, and are senior all the same. */
function leads({ name }: RoleLevel): boolean {
  return /^(head|chief|director)\b/i.test(name);
}

/** The sum of the levels asked for; a skill named without a level asks for an expert. */
function demand({ requirements }: RoleLevel): number {
  let sum = 0;
  for (const level of requirements.values()) sum += level ?? rankIn(SkillLevel, SkillLevel.EXPERT);
  return sum;
}

function standing({ name }: RoleLevel, role: Role): number {
  const word = seniority.findIndex((start) => start !== '' && name.toLowerCase().startsWith(`${start} `));
  return word < 0 || keyOf(name) === role.key ? seniority.indexOf('') : word;
}
