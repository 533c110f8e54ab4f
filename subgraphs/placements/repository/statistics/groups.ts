// What statistics are grouped by: the SQL of it, and the values of a row.
import { sql, type RawBuilder } from 'kysely';
import { graphError } from '../../../../schema/errors/graph-error.js';
import type { SqlDialect } from '../../../kit/database/dialect.js';
import type { KeyGroup } from '../../domain/groupings.js';

/** Rows of statistics that an answer may have; one more is asked for, so that too many are noticed. */
export const maximumGroups = 2_000;
const maximumGroupings = 3;

export type GroupValue = string | number | null;

/** The value of each attribute grouped by. */
export type GroupValues<Grouping extends string> = Readonly<Partial<Record<Grouping, GroupValue>>>;

/** The columns of a statement's rows that say which group a row is about. */
type GroupColumns = Readonly<Record<`group_${string}`, GroupValue>>;

/** Groups that a neighbour's keys are in. */
export interface NeighbourGroups<Neighbour extends string> {
  readonly neighbour: Neighbour;
  /** The neighbour's key in SQL. */
  readonly key: RawBuilder<unknown>;
  readonly groups: readonly KeyGroup[];
}

/** The value that a neighbour's group stands for. */
export type NeighbourValue = Pick<KeyGroup, 'value' | 'label'>;

export class Groups<Grouping extends string, Neighbour extends string = never> {
  /** What tells the columns of the groups apart, without regard to case. */
  readonly #names: readonly string[];

  /**
   * @param groupBy attributes of the rows' own
   * @param expressions what each attribute is in SQL
   * @param neighbours groups of neighbours; a row whose neighbour is in several counts in each
   */
  constructor(
    private readonly groupBy: readonly Grouping[],
    private readonly expressions: Readonly<Record<Grouping, RawBuilder<unknown>>>,
    private readonly neighbours: readonly NeighbourGroups<Neighbour>[] = [],
  ) {
    this.#names = [...groupBy, ...neighbours.map(nameOf)];
    if (this.#names.length > maximumGroupings || new Set(groupBy).size < groupBy.length) {
      const others = neighbours.length === 0 ? '' : ` and \`groupByNeighbour\` ${neighbours.length} more`;
      throw graphError(
        'INVALID_GROUPING',
        `\`groupBy\` names ${groupBy.join(', ') || 'nothing'}${others}; it must name at most ${maximumGroupings} different attributes in all.`,
      );
    }
  }

  /** Whether there is nothing to group by. */
  get isAll(): boolean {
    return this.#names.length === 0;
  }

  /** Whether a row may count in several groups, so that groups add up to more than there are rows. */
  get mayOverlap(): boolean {
    return this.neighbours.some(({ groups }) => {
      const keys = groups.flatMap((group) => group.keys);
      return new Set(keys).size < keys.length;
    });
  }

  /** The attributes under their aliases, each followed by a comma, to begin a select list with. */
  get selected(): RawBuilder<unknown> {
    return joined([
      ...this.groupBy.map((name) => sql`${this.expressions[name]} as ${alias(name)}, `),
      ...this.neighbours.map((groups) => {
        const name = nameOf(groups);
        return sql`${sql.ref(`${name}.position`)} as ${alias(name)}, `;
      }),
    ]);
  }

  /** Joins that `selected` needs, to follow the tables. */
  joins(dialect: SqlDialect): RawBuilder<unknown> {
    return joined(
      this.neighbours.map(({ key, groups, ...own }) => {
        const name = nameOf(own);
        const list = dialect.listedGroups(groups.map(({ keys }) => keys));
        return sql` left join ${list} as ${sql.table(name)} on ${sql.ref(`${name}.item`)} = ${key}`;
      }),
    );
  }

  /** The aliases, each followed by a comma, to begin the select list of an outer query with. */
  get aliases(): RawBuilder<unknown> {
    return joined(this.#names.map((name) => sql`${alias(name)}, `));
  }

  /** `group by` the aliases and whatever else; nothing where there is nothing to group by. */
  grouped(...more: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
    const terms = [...this.#names.map(alias), ...more];
    return terms.length === 0 ? sql`` : sql` group by ${sql.join(terms)} order by ${sql.join(terms)}`;
  }

  /** `partition by` the aliases, for window functions of an outer query; nothing where there are none. */
  get partition(): RawBuilder<unknown> {
    return this.isAll ? sql`` : sql`partition by ${sql.join(this.#names.map(alias))} `;
  }

  /** The group that a row is about, by attributes of its own. */
  valuesOf(row: object): GroupValues<Grouping> {
    return Object.fromEntries(
      this.groupBy.map((name) => [name, (row as GroupColumns)[`group_${name}`] ?? null]),
    ) as GroupValues<Grouping>;
  }

  /** The group that a row is about, by neighbours; null for those in no group. */
  neighboursOf(row: object): Readonly<Partial<Record<Neighbour, NeighbourValue | null>>> {
    return Object.fromEntries(
      this.neighbours.map(({ neighbour, groups }) => {
        const position = (row as GroupColumns)[`group_${nameOf({ neighbour })}`];
        return [neighbour, groups[Number(position ?? 0) - 1] ?? null];
      }),
    ) as Partial<Record<Neighbour, NeighbourValue | null>>;
  }

  /** The same text for rows about the same group. */
  keyOf(row: object): string {
    return JSON.stringify(this.#names.map((name) => (row as GroupColumns)[`group_${name}`] ?? null));
  }
}

/** The rows, where an answer may have so many. */
export function withinLimit<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= maximumGroups) return rows;
  throw graphError(
    'TOO_MANY_GROUPS',
    `The statistics would have more than ${maximumGroups.toLocaleString('en-GB')} rows. Group by fewer attributes or narrow \`where\`.`,
  );
}

/** The limit of a statement whose rows `withinLimit` checks. */
export const oneMoreThanLimit = sql` limit ${sql.lit(maximumGroups + 1)}`;

function nameOf({ neighbour }: { readonly neighbour: string }): string {
  return `of_${neighbour}`;
}

function alias(name: string): RawBuilder<unknown> {
  return sql.ref(`group_${name}`);
}

function joined(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return parts.length === 0 ? sql`` : sql.join(parts, sql``);
}
