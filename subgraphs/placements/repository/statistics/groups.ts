// What statistics are grouped by: the SQL of it, and the values of a row.
import { sql, type RawBuilder } from 'kysely';
import { graphError } from '../../../../schema/errors/graph-error.js';

/** Rows of statistics that an answer may have; one more is asked for, so that too many are noticed. */
export const maximumGroups = 2_000;
const maximumGroupings = 3;

export type GroupValue = string | number | null;

/** The value of each attribute grouped by. */
export type GroupValues<Grouping extends string> = Readonly<Partial<Record<Grouping, GroupValue>>>;

/** The columns of a statement's rows that say which group a row is about. */
type GroupColumns = Readonly<Record<`group_${string}`, GroupValue>>;

export class Groups<Grouping extends string> {
  /** @param expressions what each attribute is in SQL */
  constructor(
    private readonly groupBy: readonly Grouping[],
    private readonly expressions: Readonly<Record<Grouping, RawBuilder<unknown>>>,
  ) {
    if (groupBy.length > maximumGroupings || new Set(groupBy).size < groupBy.length) {
      throw graphError(
        'INVALID_GROUPING',
        `\`groupBy\` names ${groupBy.join(', ')}; name at most ${maximumGroupings} different attributes.`,
      );
    }
  }

  /** The attributes under their aliases, each followed by a comma, to begin a select list with. */
  get selected(): RawBuilder<unknown> {
    return joined(this.groupBy.map((name) => sql`${this.expressions[name]} as ${alias(name)}, `));
  }

  /** The aliases, each followed by a comma, to begin the select list of an outer query with. */
  get aliases(): RawBuilder<unknown> {
    return joined(this.groupBy.map((name) => sql`${alias(name)}, `));
  }

  /** `group by` the aliases and whatever else; nothing where there is nothing to group by. */
  grouped(...more: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
    const terms = [...this.groupBy.map(alias), ...more];
    return terms.length === 0 ? sql`` : sql` group by ${sql.join(terms)} order by ${sql.join(terms)}`;
  }

  /** `partition by` the aliases, for window functions of an outer query; nothing where there are none. */
  get partition(): RawBuilder<unknown> {
    return this.groupBy.length === 0 ? sql`` : sql`partition by ${sql.join(this.groupBy.map(alias))} `;
  }

  /** The group that a row is about. */
  valuesOf(row: object): GroupValues<Grouping> {
    const columns = row as GroupColumns;
    return Object.fromEntries(
      this.groupBy.map((name) => [name, columns[`group_${name}`] ?? null]),
    ) as GroupValues<Grouping>;
  }

  /** The same text for rows about the same group. */
  keyOf(row: object): string {
    return JSON.stringify(Object.values(this.valuesOf(row)));
  }
}

/** The rows, where an answer may have so many. */
export function withinLimit<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= maximumGroups) return rows;
  throw graphError(
    'TOO_MANY_GROUPS',
    `The statistics would have more than ${maximumGroups.toLocaleString('en-GB')} rows. Group by less or narrow \`where\`.`,
  );
}

/** The limit of a statement whose rows `withinLimit` checks. */
export const oneMoreThanLimit = sql` limit ${sql.lit(maximumGroups + 1)}`;

function alias(name: string): RawBuilder<unknown> {
  return sql.ref(`group_${name}`);
}

function joined(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return parts.length === 0 ? sql`` : sql.join(parts, sql``);
}
