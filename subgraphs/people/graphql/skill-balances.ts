// A department's position in a skill at a level, found by its composite key.
import type { Representation } from '../../kit/graphql/entities.js';
import type { SkillLevel } from '../../kit/vocabulary/index.js';
import type { SkillRow } from '../domain/framework.js';
import type { Framework } from '../repository/framework-repository.js';

export interface SkillBalanceRow {
  readonly department: { readonly id: string };
  readonly skill: SkillRow;
  readonly level: SkillLevel;
}

/** One row a representation, in the same order; null where the framework has no such skill. */
export function skillBalances(
  representations: readonly Representation[],
  { byKey }: Framework,
): (SkillBalanceRow | null)[] {
  return representations.map((representation) => {
    const { department, skill, level } = representation as unknown as {
      readonly department: { readonly id: string };
      readonly skill: { readonly key: string };
      readonly level: SkillLevel;
    };
    const known = byKey.get(skill.key);
    return known === undefined ? null : { department: { id: department.id }, skill: known, level };
  });
}
