// Which open opportunities suit a person, and how well: a pure comparison of what they ask for and what the person has.

/** The rank of the person's level in each skill the person has. */
export type HeldSkills = ReadonlyMap<string, number>;

/** One skill that an opportunity asks for; null where it asks for none. */
export interface Requirement {
  readonly opportunityKey: number;
  readonly skillKey: string | null;
  /** The rank of the level. */
  readonly level: number | null;
  readonly isEssential: number | null;
}

/** An opportunity with every essential skill met. What is missing is desirable. */
export interface Match {
  readonly key: number;
  readonly skillsMet: number;
  readonly skillsRequired: number;
}

/**
 * The opportunities that suit, in the order of the requirements.
 *
 * @param requirements those of one opportunity side by side
 */
export function matches(requirements: readonly Requirement[], held: HeldSkills): Match[] {
  const found: Match[] = [];
  for (let index = 0; index < requirements.length;) {
    const key = requirements[index]?.opportunityKey as number;
    let skillsMet = 0;
    let skillsRequired = 0;
    let suits = true;
    for (; requirements[index]?.opportunityKey === key; index += 1) {
      const { skillKey, level, isEssential } = requirements[index] as Requirement;
      if (skillKey === null) continue;
      skillsRequired += 1;
      if ((held.get(skillKey) ?? 0) >= (level ?? 0)) skillsMet += 1;
      else if (isEssential === 1) suits = false;
    }
    if (suits) found.push({ key, skillsMet, skillsRequired });
  }
  return found;
}

/** The fewest skills missing first; among as many missing, the most skills met; among these, by key. */
export function inOrderOfMatch(one: Match, other: Match): number {
  return missing(one) - missing(other) || other.skillsMet - one.skillsMet || one.key - other.key;
}

/** How many of the skills it asks for the person lacks. */
export function missing({ skillsMet, skillsRequired }: Pick<Match, 'skillsMet' | 'skillsRequired'>): number {
  return skillsRequired - skillsMet;
}
