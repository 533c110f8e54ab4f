// Benefits from what was hoped for to what was proved, group by group.
//
// The target of a group is summed over objectives and not over claims: each objective counts once, in the group of
// its own category (OTHER where it names none), its placement's scheme and department, and the financial year it is
// due in, whether or not anything was claimed for it. A filter's category, year and placement narrow objectives as
// they narrow claims; how far a claim is checked and whether it releases cash say nothing of objectives.
import { sql, type Expression, type RawBuilder } from 'kysely';
import { allOf, isFlag, keyed, oneOf, type Condition } from '../../../kit/database/conditions.js';
import type { Database } from '../../../kit/database/database.js';
import type { Tables } from '../../database/tables.js';
import type { BenefitCategory, BenefitGrouping } from '../../domain/enums.js';
import type { BenefitClaimFilter } from '../../domain/filters.js';
import { placementCondition } from '../placement-condition.js';
import type { SchemeRepository, SchemeRow } from '../scheme-repository.js';
import { departmentStub, type DepartmentStub } from '../stubs.js';
import { financialYearIn } from './financial-year.js';
import { Groups, oneMoreThanLimit, withinLimit, type GroupValue } from './groups.js';
import { schemesOf } from './placement-groups.js';

export interface BenefitGroupRow {
  readonly category: BenefitCategory | null;
  readonly scheme: SchemeRow | null;
  readonly department: DepartmentStub | null;
  readonly financialYear: number | null;
}

/** A sum in pence, and of how many amounts. */
export interface Sum {
  readonly pence: number;
  readonly count: number;
}

export interface BenefitStatisticsRow {
  readonly group: BenefitGroupRow;
  readonly target: Sum;
  readonly claimed: Sum;
  readonly evaluated: Sum;
  readonly assured: Sum;
  readonly assuredCashReleasing: Sum;
}

type SumName = 'target' | 'claimed' | 'evaluated' | 'assured' | 'assuredCashReleasing';
type SumColumns = Partial<Record<SumName | `${SumName}Count`, number>>;

const category = {
  ofClaim: sql.ref('benefit_claim.category'),
  ofObjective: sql`coalesce(objective.benefit_category, 'OTHER')`,
};
const year = {
  ofClaim: sql.ref('benefit_claim.financial_year'),
  ofObjective: financialYearIn(sql.ref('objective.due_on')),
};

export class BenefitStatisticsRepository {
  constructor(
    private readonly database: Database<Tables>,
    private readonly schemes: SchemeRepository,
  ) {}

  /** One row a group that has claims or targets; one row in all where there is nothing to group by. */
  async benefits(
    where: BenefitClaimFilter | null | undefined,
    groupBy: readonly BenefitGrouping[],
  ): Promise<BenefitStatisticsRow[]> {
    const claimGroups = benefitGroups(groupBy, category.ofClaim, year.ofClaim);
    const [claims, targets] = await Promise.all([
      this.#claims(claimGroups, where),
      this.#targets(benefitGroups(groupBy, category.ofObjective, year.ofObjective), where),
    ]);
    const rows = withinLimit(merged([...claims, ...targets], claimGroups));
    const groups = rows.map((row) => claimGroups.valuesOf(row));
    const named = await schemesOf(groups, this.schemes);
    return rows.map((row, index) => {
      const {
        CATEGORY = null,
        SCHEME = null,
        DEPARTMENT = null,
        FINANCIAL_YEAR = null,
      } = groups[index] ?? {};
      const sum = (name: SumName): Sum => ({ pence: row[name] ?? 0, count: row[`${name}Count`] ?? 0 });
      return {
        group: {
          category: CATEGORY as BenefitCategory | null,
          scheme: named.get(SCHEME) ?? null,
          department: departmentStub(DEPARTMENT as string | null),
          financialYear: FINANCIAL_YEAR as number | null,
        },
        target: sum('target'),
        claimed: sum('claimed'),
        evaluated: sum('evaluated'),
        assured: sum('assured'),
        assuredCashReleasing: sum('assuredCashReleasing'),
      };
    });
  }

  async #claims(
    groups: Groups<BenefitGrouping>,
    where: BenefitClaimFilter | null | undefined,
  ): Promise<SumColumns[]> {
    const condition = allOf([
      this.#common(where, category.ofClaim, year.ofClaim),
      oneOf(sql.ref('benefit_claim.assurance'), where?.assurance),
      isFlag(sql.ref('benefit_claim.is_cash_releasing'), where?.isCashReleasing),
    ]);
    const cashReleasing = sql`case when is_cash_releasing = 1 then assured_amount end`;
    const { rows } = await sql<SumColumns>`
      select ${groups.selected}
        ${summed('claimed', sql.ref('amount'))}, ${summed('evaluated', sql.ref('evaluated_amount'))},
        ${summed('assured', sql.ref('assured_amount'))}, ${summed('assuredCashReleasing', cashReleasing)}
      from benefit_claim inner join placement on placement.id = benefit_claim.placement_id
      where ${condition}${groups.grouped()}${oneMoreThanLimit}`.execute(this.database.reads);
    return rows;
  }

  async #targets(
    groups: Groups<BenefitGrouping>,
    where: BenefitClaimFilter | null | undefined,
  ): Promise<SumColumns[]> {
    const { rows } = await sql<SumColumns>`
      select ${groups.selected}${summed('target', sql.ref('target_benefit'))}
      from objective inner join placement on placement.id = objective.placement_id
      where objective.target_benefit is not null and ${this.#common(where, category.ofObjective, year.ofObjective)}
      ${groups.grouped()}${oneMoreThanLimit}`.execute(this.database.reads);
    return rows;
  }

  /** What a filter says of claims and objectives alike. */
  #common(
    where: BenefitClaimFilter | null | undefined,
    categoryOf: Expression<unknown>,
    yearOf: Expression<unknown>,
  ): Condition {
    return allOf([
      oneOf(categoryOf, where?.category),
      keyed(this.database.dialect, yearOf, where?.financialYear),
      placementCondition(where?.placement, this.database.dialect),
    ]);
  }
}

function benefitGroups(
  groupBy: readonly BenefitGrouping[],
  categoryOf: RawBuilder<unknown>,
  yearOf: RawBuilder<unknown>,
): Groups<BenefitGrouping> {
  return new Groups(groupBy, {
    CATEGORY: categoryOf,
    SCHEME: sql.ref('placement.scheme_id'),
    // An outward secondment has no department for a host: what it brings, it brings to the one that sends.
    DEPARTMENT: sql`coalesce(placement.host_department_id, placement.home_department_id)`,
    FINANCIAL_YEAR: yearOf,
  });
}

function summed(name: SumName, amount: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(sum(${amount}), 0) as ${sql.ref(name)}, count(${amount}) as ${sql.ref(`${name}Count`)}`;
}

/** One row for all rows about the same group. */
function merged(rows: readonly SumColumns[], groups: Groups<BenefitGrouping>): SumColumns[] {
  const byGroup = new Map<string, SumColumns>();
  for (const row of rows) {
    const key = groups.keyOf(row);
    byGroup.set(key, { ...byGroup.get(key), ...row });
  }
  return [...byGroup.values()].sort((a, b) =>
    inOrder(Object.values(groups.valuesOf(a)), Object.values(groups.valuesOf(b))),
  );
}

/** As databases order: what is missing first. */
function inOrder(a: readonly GroupValue[], b: readonly GroupValue[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    return left === null || (right !== null && left < right) ? -1 : 1;
  }
  return 0;
}
