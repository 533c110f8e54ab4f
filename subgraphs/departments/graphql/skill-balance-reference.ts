// How a skill balance is named by others: its key is made of two other entities' keys and a level.
import type { Representation } from '../../kit/graphql/entities.js';
import type { SkillLevel } from '../../kit/vocabulary/index.js';
import type { BalanceName } from '../repository/skill-balances.js';

interface BalanceRepresentation extends Representation {
  readonly department: { readonly id: string };
  readonly skill: { readonly key: string };
  readonly level: SkillLevel;
}

/** The names that representations carry, in their order. */
export function balanceNames(representations: readonly Representation[]): BalanceName[] {
  return (representations as readonly BalanceRepresentation[]).map(({ department, skill, level }) => ({
    departmentId: department.id,
    skillKey: skill.key,
    level,
  }));
}
