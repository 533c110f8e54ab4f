// What placements cost host and home, apportioned by day to financial years.
//
// A placement costs, in a financial year, its annual cost times its days in that year over the days of that year, so
// that a whole year costs just the annual cost; first and last day both count. That is rounded to a whole penny; the
// host's share of it likewise, and home bears the rest, so that the two always add up. A placement that was withdrawn
// cost nothing; one that has not ended costs what is planned.
import { sql, type RawBuilder } from 'kysely';
import { graphError } from '../../../../schema/errors/graph-error.js';
import type { Database } from '../../../kit/database/database.js';
import type { Tables } from '../../database/tables.js';
import type { CostGrouping, PlacementType } from '../../domain/enums.js';
import type { PlacementFilter } from '../../domain/filters.js';
import type { GroupingBy } from '../../domain/groupings.js';
import { placementCondition } from '../placement-condition.js';
import type { SchemeRepository, SchemeRow } from '../scheme-repository.js';
import { financialYear, financialYearOf, type FinancialYear } from './financial-year.js';
import { Groups, oneMoreThanLimit, withinLimit } from './groups.js';
import {
  neighbourGroup,
  neighbourGroups,
  type Neighbour,
  type NeighbourGroupRow,
} from './neighbour-groups.js';
import { schemesOf } from './placement-groups.js';

export interface CostStatisticsRow {
  readonly group: {
    readonly scheme: SchemeRow | null;
    readonly financialYear: number | null;
    readonly type: PlacementType | null;
    readonly neighbour: NeighbourGroupRow;
  };
  readonly count: number;
  readonly hostCost: number;
  readonly homeCost: number;
}

/** Which financial years' cost is asked for; null for no bound. */
export interface YearSpan {
  readonly from: number | null | undefined;
  readonly to: number | null | undefined;
}

const costless: CostStatisticsRow = {
  group: { scheme: null, financialYear: null, type: null, neighbour: neighbourGroup({}) },
  count: 0,
  hostCost: 0,
  homeCost: 0,
};

interface CostColumns {
  readonly count: number;
  readonly cost: number;
  readonly hostCost: number;
}

const costsSomething = sql`placement.annual_cost > 0 and placement.status <> 'WITHDRAWN'`;

/** Engines join a few hundred years at most; real placements span a dozen. */
const maximumYears = 200;

export class CostStatisticsRepository {
  constructor(
    private readonly database: Database<Tables>,
    private readonly schemes: SchemeRepository,
  ) {}

  /** One row a group that cost something. */
  async costs(
    where: PlacementFilter | null | undefined,
    { groupBy, groupByNeighbour }: GroupingBy<CostGrouping>,
    span: YearSpan,
  ): Promise<CostStatisticsRow[]> {
    const expressions = {
      SCHEME: sql.ref('placement.scheme_id'),
      FINANCIAL_YEAR: sql.ref('period.year'),
      TYPE: sql.ref('placement.type'),
    };
    const groups = new Groups(groupBy, expressions, neighbourGroups(groupByNeighbour));
    const years = await this.#years(span);
    if (years.length === 0) return groups.isAll ? [costless] : [];
    const { rows } = await sql<CostColumns>`
      select ${groups.aliases}count(distinct placement_id) as count,
        coalesce(sum(cost), 0) as cost, coalesce(sum(floor(cost * host_cost_share + 0.5)), 0) as hostCost
      from (${this.#apportioned(groups, years, where)}) as apportioned${groups.grouped()}${oneMoreThanLimit}`.execute(
      this.database.reads,
    );
    const costing = withinLimit(rows).filter(({ count }) => count > 0 || groups.isAll);
    const named = await schemesOf(
      costing.map((row) => groups.valuesOf(row)),
      this.schemes,
    );
    return costing.map((row) => {
      const { SCHEME = null, FINANCIAL_YEAR = null, TYPE = null } = groups.valuesOf(row);
      return {
        group: {
          scheme: named.get(SCHEME) ?? null,
          financialYear: FINANCIAL_YEAR as number | null,
          type: TYPE as PlacementType | null,
          neighbour: neighbourGroup(groups.neighboursOf(row)),
        },
        count: row.count,
        hostCost: row.hostCost,
        homeCost: row.cost - row.hostCost,
      };
    });
  }

  /**
   * Each placement's cost in each of the years it has days in; nothing where it has none, for a left join keeps
   * engines from reading all placements once a year. The factor 1e0 makes the sum the same on every engine.
   */
  #apportioned(
    groups: Groups<CostGrouping, Neighbour>,
    years: readonly FinancialYear[],
    where: PlacementFilter | null | undefined,
  ): RawBuilder<unknown> {
    const { dialect } = this.database;
    const first = sql`case when placement.start_date > period.begins then placement.start_date else period.begins end`;
    const last = sql`case when placement.end_date < period.ends then placement.end_date else period.ends end`;
    return sql`
      select ${groups.selected}case when period.year is not null then placement.id end as placement_id,
        placement.host_cost_share as host_cost_share,
        floor(placement.annual_cost * 1e0 * (${dialect.daysBetween(first, last)} + 1) / period.days + 0.5) as cost
      from placement left join (${periods(years)}) as period
        on placement.start_date <= period.ends and placement.end_date >= period.begins${groups.joins(dialect)}
      where ${costsSomething} and ${placementCondition(where, dialect)}`;
  }

  /** The years asked for, as far as there are placements that cost something: a mere proposal spans nothing. */
  async #years({ from, to }: YearSpan): Promise<FinancialYear[]> {
    const { rows } = await sql<{ start: string | null; end: string | null }>`
      select (select min(start_date) from placement where ${costsSomething}) as ${sql.ref('start')}, (select max(end_date) from placement where ${costsSomething}) as ${sql.ref('end')}`.execute(
      this.database.reads,
    );
    const [extent] = rows;
    if (!extent?.start || !extent.end) return [];
    const first = Math.max(from ?? -Infinity, financialYearOf(extent.start));
    const last = Math.min(to ?? Infinity, financialYearOf(extent.end));
    if (last - first >= maximumYears) {
      throw graphError(
        'TOO_MANY_GROUPS',
        `The placements are in the financial years ${first} to ${last}. Choose at most ${maximumYears} years with \`yearFrom\` and \`yearTo\`.`,
      );
    }
    return Array.from({ length: Math.max(0, last - first + 1) }, (_year, index) =>
      financialYear(first + index),
    );
  }
}

function periods(years: readonly FinancialYear[]): RawBuilder<unknown> {
  const rows = years.map(
    ({ year, begins, ends, days }) =>
      sql`select ${sql.lit(year)} as year, ${sql.lit(begins)} as begins, ${sql.lit(ends)} as ends, ${sql.lit(days)} as days`,
  );
  return sql.join(rows, sql` union all `);
}
