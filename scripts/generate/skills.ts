// Which skills a person has: those of a role that fits the grade for digital people, a handful of general ones for
// everybody else. Drawn again, and the same, whenever it is asked for; nothing is kept.
import { skillsNamed, type Framework, type FrameworkSkill, type RoleRequirement } from './framework.js';
import { digitalProfession } from './organisations.js';
import { professionNames, type Population } from './population.js';
import { Random } from './random.js';
import { suitableLevel } from './role-of-grade.js';

/** One assessment of one skill of one person. */
export interface Assertion {
  /** The skill's place in the framework. */
  readonly skill: number;
  /** The rank of the level. */
  readonly level: number;
  readonly assessedOn: number;
  /** 1 for the person, 2 for the manager, 3 for a panel, 4 for a credential. */
  readonly source: number;
  /** Whether it is the latest of the skill. */
  readonly isCurrent: boolean;
  /** Whether it rose above an earlier one. */
  readonly isRise: boolean;
}

/** A stay during which somebody learned something. */
export interface Stay {
  readonly from: number;
  readonly to: number;
}

/** Skills that people outside the digital professions have too, the commonest first. */
const generalNames = [
  'Ownership and initiative',
  'Team dynamics and collaboration',
  'Planning',
  'Service focus',
  'Customer service management',
  'User focus',
  'Communicating information',
  'Stakeholder relationship management',
  'Analysis',
  'Agile working',
  'Business process improvement',
  'Leadership and guidance',
  'Change management',
  'Governance and assurance',
  'Financial management',
  'Problem management',
  'Strategic thinking',
  'Data management',
  'Performance measurement',
  'Continual service improvement',
  'Operational management',
  'Community collaboration',
  'Information security',
  'Managing decisions and risks',
  'Requirements definition and management',
  'Data literacy improvement',
  'Research and innovation',
  'Commercial management',
  'Consultancy',
  'Accessibility',
];
/** Skills of those who work with figures. */
const analyticalNames = [
  'Analysis and insight',
  'Data visualisation',
  'Communicating analysis and insight',
  'Quality assurance of data and analysis',
  'Applied maths, statistics and scientific practices',
  'Data management',
  'Developing code for analysis',
  'Evaluation delivery',
  'Analysis and synthesis',
  'Research and innovation',
  'Coding and scripting',
  'Data ethics and privacy',
  'Data modelling',
  'Problem definition and shaping',
];
const analyticalProfessions = new Set([
  'ECONOMICS',
  'OPERATIONAL_RESEARCH',
  'STATISTICS',
  'SOCIAL_RESEARCH',
  'INTELLIGENCE_ANALYSIS',
  'SCIENCE_AND_ENGINEERING',
]);

const sources = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4];
/** How much better or worse than the role asks for. */
const deviations = [-1, -1, 0, 0, 0, 0, 0, 1];

export class SkillSource {
  private readonly general: readonly number[];
  private readonly analytical: readonly number[];
  private readonly chosen: Uint8Array;

  /** @param stays by person, when they learned something elsewhere */
  constructor(
    private readonly seed: number,
    private readonly framework: Framework,
    private readonly population: Population,
    private readonly today: number,
    private readonly stays: ReadonlyMap<number, Stay>,
  ) {
    const everything = framework.skills.map((_skill, place) => place);
    const named = (names: readonly string[]): readonly number[] => {
      const known = skillsNamed(framework, names);
      return known.length > 0 ? known : everything.slice(0, 30);
    };
    this.general = named(generalNames);
    this.analytical = named(analyticalNames);
    this.chosen = new Uint8Array(framework.skills.length);
  }

  /** Every assessment of a person, by the skill's place and then by day. */
  assertionsOf(person: number): Assertion[] {
    const random = new Random(this.seed, 'skills', person);
    const stay = this.stays.get(person);
    return this.skillsOf(person, random).flatMap(({ skill, level }, index) =>
      this.assess(skill, level, random, index < 2 ? stay : undefined),
    );
  }

  private skillsOf(person: number, random: Random): RoleRequirement[] {
    const profession = this.population.profession[person] as number;
    const grade = this.population.grade[person] as number;
    const isDigital = profession === digitalProfession;
    const role = isDigital ? (suitableLevel(this.framework, random, grade)?.requirements ?? []) : [];
    const skills: RoleRequirement[] = [];
    for (const { skill, level } of role) {
      if (random.chance(8) || this.chosen[skill] === 1) continue;
      this.chosen[skill] = 1;
      skills.push({ skill, level: this.levelNear(skill, (level || 3) + random.pick(deviations)) });
    }
    const isAnalytical = analyticalProfessions.has(professionNames[profession] as string);
    const others = isDigital ? random.between(1, 4) : random.between(3, isAnalytical ? 10 : 8);
    this.addFrom(isAnalytical ? this.analytical : this.general, others, grade, random, skills);
    for (const { skill } of skills) this.chosen[skill] = 0;
    return skills.sort((a, b) => a.skill - b.skill);
  }

  /** So many more skills of a list, those at its head more often. */
  private addFrom(
    list: readonly number[],
    count: number,
    grade: number,
    random: Random,
    skills: RoleRequirement[],
  ): void {
    for (let attempt = 0, added = 0; added < count && attempt < count * 4; attempt += 1) {
      const skill = list[Math.min(random.below(list.length), random.below(list.length))] as number;
      if (this.chosen[skill] === 1) continue;
      this.chosen[skill] = 1;
      added += 1;
      const roll = random.below(100) - grade * 3;
      skills.push({ skill, level: this.levelNear(skill, roll < 2 ? 4 : roll < 14 ? 3 : roll < 52 ? 2 : 1) });
    }
  }

  private levelNear(skill: number, level: number): number {
    const { levels } = this.framework.skills[skill] as FrameworkSkill;
    return levels.reduce((best, candidate) =>
      Math.abs(candidate - level) < Math.abs(best - level) ? candidate : best,
    );
  }

  private assess(skill: number, level: number, random: Random, stay: Stay | undefined): Assertion[] {
    const source = random.pick(sources);
    const isFormerlyLower = random.chance(6);
    const daysAgo = random.below(1_095);
    const earlier = this.levelBelow(skill, level);
    if (earlier === undefined || !(stay !== undefined || isFormerlyLower)) {
      return [{ skill, level, assessedOn: this.today - daysAgo, source, isCurrent: true, isRise: false }];
    }
    const risenOn =
      stay === undefined
        ? this.today - daysAgo
        : stay.to - random.below(Math.ceil((stay.to - stay.from) / 2));
    const before = (stay?.from ?? risenOn) - random.between(30, 700);
    return [
      { skill, level: earlier, assessedOn: before, source: 1, isCurrent: false, isRise: false },
      { skill, level, assessedOn: risenOn, source, isCurrent: true, isRise: true },
    ];
  }

  private levelBelow(skill: number, level: number): number | undefined {
    const { levels } = this.framework.skills[skill] as FrameworkSkill;
    return levels[levels.indexOf(level) - 1];
  }
}
