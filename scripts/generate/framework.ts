// The skills that people can have and the roles that ask for them.
import { rankIn, SkillLevel } from '../../subgraphs/kit/vocabulary/index.js';
import { roleFacts } from './facts/roles.js';
import { skillFacts } from './facts/skills.js';
import { rowsOf } from './facts/read-facts.js';

export interface FrameworkSkill {
  readonly key: string;
  readonly name: string;
  /** The ranks of the levels it has, lowest first; never empty. */
  readonly levels: readonly number[];
}

export interface RoleLevel {
  readonly key: string;
  readonly name: string;
  readonly requirements: readonly RoleRequirement[];
}

export interface RoleRequirement {
  /** The skill's place in the framework. */
  readonly skill: number;
  /** The rank of the level asked for; 0 where the skill is named without a level. */
  readonly level: number;
}

export interface Role {
  readonly key: string;
  readonly name: string;
  readonly family: string;
  readonly isSenior: boolean;
  readonly levels: readonly RoleLevel[];
}

export interface Framework {
  readonly skills: readonly FrameworkSkill[];
  readonly roles: readonly Role[];
}

/** The framework's own name and edition. */
export const frameworkKey = 'government-digital-and-data';
export const frameworkEdition = '2025-09';

const allLevels = [1, 2, 3, 4];
/** Where the framework describes no level of a skill, nobody is merely aware of it. */
const levelsWhereUndescribed = [2, 3, 4];

/** The framework as the facts have it. */
export function frameworkOfFacts(): Framework {
  const skills = rowsOf(skillFacts).map(([name, undescribed]) => ({
    key: keyOf(name as string),
    name: name as string,
    levels: undescribed === undefined ? allLevels : levelsWhereUndescribed,
  }));
  const roles: (Role & { levels: RoleLevel[] })[] = [];
  for (const [first, second, senior] of rowsOf(roleFacts) as [string, string, string | undefined][]) {
    if (!first.startsWith('-')) {
      roles.push({ key: keyOf(second), name: second, family: first, isSenior: senior !== undefined, levels: [] });
      continue;
    }
    const role = roles[roles.length - 1] as (typeof roles)[number];
    const name = first.slice(1) || role.name;
    role.levels.push({ key: keyOf(name), name, requirements: second.split(' ').map(requirementOf) });
  }
  return { skills, roles };
}

const levelLetters: Readonly<Record<string, SkillLevel>> = { A: 'AWARENESS', W: 'WORKING', P: 'PRACTITIONER', E: 'EXPERT' };

function requirementOf(text: string): RoleRequirement {
  const level = levelLetters[text.slice(-1)];
  return { skill: Number.parseInt(text, 10), level: level === undefined ? 0 : rankIn(SkillLevel, level) };
}

/** A readable key: "Machine learning" becomes "machine-learning". */
export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The places of the skills with these names that the framework has, in the order of the names. */
export function frameworkSkillsNamed({ skills }: Framework, names: readonly string[]): number[] {
  const places = new Map(skills.map(({ name }, place) => [name, place]));
  return names.flatMap((name) => places.get(name) ?? []);
}
