// Writes what a placement is to achieve, how that was judged, and what is claimed of it.
import { sql, type Kysely } from 'kysely';
import { dialectOf } from '../../../kit/database/dialects/dialects.js';
import type { Tables } from '../../database/tables.js';
import type { Change } from '../../domain/outcome.js';

/** Writes the objective, the outcomes and the claim of a change, as far as it has such. */
export async function recordResults(
  transaction: Kysely<Tables>,
  placementKey: number,
  { objective, evaluation, claim }: Change,
  newId: () => string,
): Promise<void> {
  if (objective !== undefined) {
    await transaction
      .insertInto('objective')
      .values({
        public_id: newId(),
        placement_id: placementKey,
        title: objective.title,
        due_on: objective.dueOn,
        target_benefit: objective.targetBenefit ?? null,
        benefit_category: objective.benefitCategory ?? null,
        outcome: null,
      })
      .execute();
  }
  for (const { outcome, keys } of byOutcome(evaluation)) {
    await transaction
      .updateTable('objective')
      .set({ outcome })
      .where(dialectOf(transaction).keysIn(sql.ref('id'), keys))
      .execute();
  }
  if (claim !== undefined) {
    await transaction
      .insertInto('benefit_claim')
      .values({
        public_id: newId(),
        placement_id: placementKey,
        objective_id: claim.objectiveKey,
        amount: claim.amount,
        evaluated_amount: null,
        assured_amount: null,
        is_cash_releasing: claim.isCashReleasing ? 1 : 0,
        category: claim.category,
        assurance: 'CLAIMED',
        financial_year: claim.financialYear,
      })
      .execute();
  }
}

/** The objectives judged, by outcome: at most three statements, however many objectives. */
function byOutcome(evaluation: Change['evaluation']): { outcome: string; keys: number[] }[] {
  const keys = new Map<string, number[]>();
  for (const { objectiveKey, outcome } of evaluation?.outcomes ?? []) {
    keys.set(outcome, [...(keys.get(outcome) ?? []), objectiveKey]);
  }
  return [...keys].map(([outcome, of]) => ({ outcome, keys: of }));
}
