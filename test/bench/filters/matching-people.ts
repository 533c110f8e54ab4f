// Filters of people that so many match, found in the data itself: skills from a level on, and grades.
import { Grade, nameAtRank, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import type { SqlDriver } from '../graph/statements.js';

export interface MatchingPeople {
  /** A `PersonFilter`. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly matched: number;
}

const topLevel = 4;

/** All such filters with how many people match each. */
export async function matchingPeople(driver: SqlDriver): Promise<readonly MatchingPeople[]> {
  const found: MatchingPeople[] = [];
  const held = (await driver.prepare(
    'people',
    'select s.public_id as skill, a.level as level, count(distinct a.person_id) as people from skill_assertion a join skill s on s.id = a.skill_id where a.is_current = 1 group by s.public_id, a.level',
  )([])) as { skill: string; level: number; people: number }[];
  const atLeast = new Map<string, number>();
  for (const { skill, level, people } of held)
    for (let from = 1; from <= level; from += 1)
      atLeast.set(`${skill} ${from}`, (atLeast.get(`${skill} ${from}`) ?? 0) + people);
  for (const [key, matched] of atLeast) {
    const [skill = '', level = ''] = key.split(' ');
    const levelAtLeast = nameAtRank(SkillLevel, Number(level));
    found.push({ filter: { skills: { some: { skill, levelAtLeast } } }, matched });
  }
  const graded = (await driver.prepare(
    'people',
    'select grade, count(*) as people from person where grade > 0 group by grade',
  )([])) as { grade: number; people: number }[];
  for (const { grade, people } of graded)
    found.push({ filter: { grade: [nameAtRank(Grade, grade)] }, matched: people });
  return found;
}

/** Those at EXPERT alone, which the bar is about. */
export function atExpert(all: readonly MatchingPeople[]): readonly MatchingPeople[] {
  return all.filter(({ filter }) => JSON.stringify(filter).includes(nameAtRank(SkillLevel, topLevel)));
}

/** The filters that about so many people match, nearest first. */
export function nearest(all: readonly MatchingPeople[], wanted: number, count: number): MatchingPeople[] {
  const distance = ({ matched }: MatchingPeople): number => Math.abs(Math.log(matched / wanted));
  return [...all].sort((a, b) => distance(a) - distance(b)).slice(0, count);
}
