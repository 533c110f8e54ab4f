// What a person's level in a skill is on a day, when several assertions differ: the one assessed last counts, and among
// those of one day the one from the strongest source, CREDENTIAL over PANEL over MANAGER over SELF.
// All that derives from a history (the current level, the rises, what a placement brought) is decided here.

/** An assertion of one person about one skill, its source and level as ranks. */
export interface Assessment {
  readonly assessedOn: string;
  readonly source: number;
  readonly level: number;
}

/** Whether one assertion counts rather than another of the same person and skill. */
export function outranks(one: Assessment, other: Assessment): boolean {
  return one.assessedOn === other.assessedOn ? one.source > other.source : one.assessedOn > other.assessedOn;
}

/** The assertion that counts; undefined where there is none. */
export function standing<A extends Assessment>(assessments: readonly A[]): A | undefined {
  return assessments.reduce<A | undefined>(
    (best, next) => (best === undefined || outranks(next, best) ? next : best),
    undefined,
  );
}

/** The assertion that counted at the end of each day on which there was a new one, first day first. */
function standings(assessments: readonly Assessment[]): Assessment[] {
  const ofDay = new Map<string, Assessment>();
  for (const assessment of assessments) {
    const known = ofDay.get(assessment.assessedOn);
    if (known === undefined || outranks(assessment, known)) ofDay.set(assessment.assessedOn, assessment);
  }
  return [...ofDay.values()].sort((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1));
}

/** The days on which the level rose above the one before; a first assertion raises nothing. */
export function riseDays(assessments: readonly Assessment[]): string[] {
  const series = standings(assessments);
  return series
    .filter(({ level }, index) => level > (series[index - 1]?.level ?? level))
    .map(({ assessedOn }) => assessedOn);
}

export interface Gain {
  /** The rank of the level before; null where the skill was not held. */
  readonly levelBefore: number | null;
  readonly levelAfter: number;
  /** The day on which the level after was reached. */
  readonly assessedOn: string;
}

/**
 * What a period brought in one skill: undefined where its last day finds no higher level than the day before its first.
 *
 * @param from the first day of the period
 * @param to the last day of the period
 */
export function gainDuring(assessments: readonly Assessment[], from: string, to: string): Gain | undefined {
  const series = standings(assessments);
  const before = series.findLast(({ assessedOn }) => assessedOn < from);
  const during = series.filter(({ assessedOn }) => assessedOn >= from && assessedOn <= to);
  const after = during.at(-1);
  if (after === undefined || after.level <= (before?.level ?? 0)) return undefined;
  const lastLower = during.findLastIndex(({ level }) => level !== after.level);
  return {
    levelBefore: before?.level ?? null,
    levelAfter: after.level,
    assessedOn: (during[lastLower + 1] ?? after).assessedOn,
  };
}
