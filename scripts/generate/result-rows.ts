// Objectives and benefit claims as rows.
import type { Insertable } from 'kysely';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { dayText, financialYear } from './calendar.js';
import type { Placement } from './placement.js';
import type { Results } from './placement-results.js';
import { outcomesByRating } from './placement-texts.js';
import type { Random } from './random.js';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

export class ResultRows {
  private claims = 0;

  /** @param nextObjective the key of the first objective */
  constructor(private nextObjective: number) {}

  objectives({ key }: Placement, { objectives, evaluated }: Results, random: Random): Row<'objective'>[] {
    return objectives.map(({ title, due, target, category }) => {
      const id = this.nextObjective;
      this.nextObjective += 1;
      return {
        id,
        public_id: `OB${String(id).padStart(7, '0')}`,
        placement_id: key,
        title,
        due_on: dayText(due),
        target_benefit: target,
        benefit_category: target === null ? null : category,
        outcome:
          evaluated === null || random.chance(4)
            ? null
            : random.pick(outcomesByRating[evaluated.rating - 1] ?? []),
      };
    });
  }

  benefitClaims(
    { key }: Placement,
    { claims, objectives, evaluated }: Results,
    rows: readonly Row<'objective'>[],
    random: Random,
  ): Row<'benefit_claim'>[] {
    return claims.map(({ objective, day, amount, isCashReleasing }) => {
      this.claims += 1;
      const assurance =
        evaluated === null
          ? 'CLAIMED'
          : random.pick(['EVALUATED', 'EVALUATED', 'ASSURED', 'ASSURED', 'ASSURED', 'REJECTED'] as const);
      const upheld = Math.round((amount * random.between(50, 100)) / 100);
      return {
        public_id: `BC${String(this.claims).padStart(7, '0')}`,
        placement_id: key,
        objective_id: rows[objective]?.id ?? null,
        amount,
        evaluated_amount:
          assurance === 'EVALUATED' || assurance === 'ASSURED' ? upheld : assurance === 'REJECTED' ? 0 : null,
        assured_amount: assurance === 'ASSURED' ? Math.round((upheld * random.between(70, 100)) / 100) : null,
        is_cash_releasing: isCashReleasing ? 1 : 0,
        category: objectives[objective]?.category ?? 'OTHER',
        assurance,
        financial_year: financialYear(day),
      };
    });
  }
}
