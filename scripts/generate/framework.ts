// The skills that people can have and the roles that ask for them.
import { keyOf } from '../../subgraphs/people/import/framework-keys.js';
import {
  levelsBySeniority,
  type Role as FactRole,
  type RoleLevel as FactLevel,
} from '../../subgraphs/people/import/framework-role.js';
import { rowsOf } from './facts/read-facts.js';
import { roleFacts } from './facts/roles.js';
import { skillFacts } from './facts/skills.js';

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
  /** The most junior first. */
  readonly levels: readonly RoleLevel[];
}

export interface Framework {
  readonly skills: readonly FrameworkSkill[];
  readonly roles: readonly Role[];
}

const everyLevel = 'AWPE';
/** Where the framework describes no level of a skill, nobody is merely aware of it. */
const levelsWhereUndescribed = 'WPE';

/** The framework as the facts have it, under the keys and in the order that the importer of its files gives. */
export function frameworkOfFacts(): Framework {
  const skills = rowsOf(skillFacts).map(([name, levels = everyLevel]) => ({
    key: keyOf(name as string),
    name: name as string,
    levels: Array.from(levels === '-' ? levelsWhereUndescribed : levels, rankOfLetter),
  }));
  const places = new Map(skills.map(({ key }, place) => [key, place]));
  const roles = rolesOfFacts(skills.map(({ key }) => key)).map((role) => ({
    key: role.key,
    name: role.name,
    family: role.family,
    isSenior: role.isSeniorCivilService,
    levels: levelsBySeniority(role).map(({ key, name, requirements }) => ({
      key,
      name,
      requirements: [...requirements].map(([skill, level]) => ({
        skill: places.get(skill) as number,
        level: level ?? 0,
      })),
    })),
  }));
  return { skills, roles };
}

function rolesOfFacts(skillKeys: readonly string[]): FactRole[] {
  const roles: FactRole[] = [];
  for (const [first, second, senior] of rowsOf(roleFacts) as [string, string, string | undefined][]) {
    if (!first.startsWith('-')) {
      roles.push({
        key: keyOf(second),
        name: second,
        family: first,
        isSeniorCivilService: senior !== undefined,
        levels: new Map(),
      });
      continue;
    }
    const role = roles[roles.length - 1] as FactRole;
    const name = first.slice(1) || role.name;
    const level: FactLevel = {
      key: keyOf(name),
      name,
      requirements: new Map(second.split(' ').map((text) => requirementOf(text, skillKeys))),
    };
    role.levels.set(level.key, level);
  }
  return roles;
}

/** `19W` is the skill at place 19 at working level, `19` that skill without a level. */
function requirementOf(text: string, skillKeys: readonly string[]): [skill: string, level: number | null] {
  return [skillKeys[Number.parseInt(text, 10)] as string, rankOfLetter(text.slice(-1)) || null];
}

/** The rank of the level with this first letter; 0 where none has it. */
function rankOfLetter(letter: string): number {
  return everyLevel.indexOf(letter) + 1;
}

/** The places of the skills with these names that the framework has, in the order of the names. */
export function skillsNamed({ skills }: Framework, names: readonly string[]): number[] {
  const places = new Map(skills.map(({ name }, place) => [name, place]));
  return names.flatMap((name) => places.get(name) ?? []);
}
