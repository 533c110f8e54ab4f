// What placements brought people in skills.
import { nameAtRank, SkillLevel } from '../../kit/vocabulary/index.js';
import type { SkillRow } from '../domain/framework.js';
import { gainDuring } from '../domain/standing.js';
import type { AssertionRepository, HistoryRow } from './assertion-repository.js';
import type { FrameworkRepository } from './framework-repository.js';

/** A person's time somewhere, first and last day included. */
export interface PlacementPeriod {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

export interface GainRow {
  readonly skill: SkillRow;
  /** Null where the skill was not held. */
  readonly levelBefore: SkillLevel | null;
  readonly levelAfter: SkillLevel;
  readonly assessedOn: string;
}

export class GainRepository {
  constructor(
    private readonly assertions: AssertionRepository,
    private readonly frameworks: FrameworkRepository,
  ) {}

  /** The levels that rose in each period, in the order of the periods; of a period that still runs, up to today. */
  async during(periods: readonly PlacementPeriod[], today: string): Promise<GainRow[][]> {
    const history = await this.assertions.history(
      [...new Set(periods.map(({ personId }) => personId))],
      today,
    );
    const skills = await this.frameworks.skillsOf(history);
    const bySkill = bySkillOfPerson(history);
    return periods.map(({ personId, from, to }) =>
      [...(bySkill.get(personId) ?? [])].flatMap(([skillRowId, assessments]) => {
        const skill = skills.get(skillRowId);
        const gain = gainDuring(assessments, from, to < today ? to : today);
        if (skill === undefined || gain === undefined) return [];
        return {
          skill,
          levelBefore: nameAtRank(SkillLevel, gain.levelBefore),
          levelAfter: nameAtRank(SkillLevel, gain.levelAfter),
          assessedOn: gain.assessedOn,
        };
      }),
    );
  }
}

function bySkillOfPerson(history: readonly HistoryRow[]): Map<string, Map<number, HistoryRow[]>> {
  const people = new Map<string, Map<number, HistoryRow[]>>();
  for (const row of history) {
    const skills = people.get(row.personId) ?? new Map<number, HistoryRow[]>();
    people.set(row.personId, skills);
    const assessments = skills.get(row.skillRowId);
    if (assessments === undefined) skills.set(row.skillRowId, [row]);
    else assessments.push(row);
  }
  return people;
}
