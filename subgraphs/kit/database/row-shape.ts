// A row as the graph shows it, said once: which columns each of its properties is made of. A query of a shape reads only
// what an operation asks for, and makes each row at once from the values the engine gives: the fewer values cross from the
// database, the cheaper the answer, and most operations ask for a fraction of a row.
import { sql, type AliasedRawBuilder, type CompiledQuery } from 'kysely';
import type { PreparableQuery } from './prepared.js';
import { recordMaker, rowsMaker, type Property } from './rows-maker.js';

/** Which fields of a row an operation asks for. */
export interface Asked {
  has(field: string): boolean;
  /** The same text for the same fields. */
  toJSON(): string;
}

/** Where a property comes from. */
export interface Source<Value> {
  readonly columns: readonly string[];
  readonly decode: ((...values: never[]) => Value) | undefined;
}

/** A property that is a column as it is stored. */
export function column(name: string): Source<never>;
/** A property made of a column's value. */
export function column<Value>(name: string, decode: (stored: never) => Value): Source<Value>;
export function column(name: string, decode?: (stored: never) => unknown): Source<unknown> {
  return { columns: [name], decode };
}

/** A property made of several columns' values, in their order. */
export function columns<Value, Stored extends readonly unknown[]>(
  names: { readonly [Index in keyof Stored]: string },
  decode: (...stored: Stored) => Value,
): Source<Value> {
  return { columns: names, decode: decode as unknown as (...values: never[]) => Value };
}

type Sources<Row> = { readonly [Name in keyof Row]-?: Source<Row[Name]> };

interface Parts<Row, Always extends keyof Row> {
  /** Read whatever is asked for: keys, what lists are ordered by, what resolvers of other fields look at. */
  readonly always: Sources<Pick<Row, Always>>;
  /** Read where the operation asks for the field of that name; absent from the row where it does not. */
  readonly asked: Sources<Omit<Row, Always>>;
}

/** The part of a Kysely query that is given its columns. */
export interface Selectable {
  select(columns: readonly AliasedRawBuilder<unknown, string>[]): { compile(): CompiledQuery };
}

export class RowShape<Row> {
  readonly #always: readonly [string, Source<unknown>][];
  readonly #asked: readonly [string, Source<unknown>][];
  /** All columns, for queries whose rows come as records. */
  readonly columns: readonly AliasedRawBuilder<unknown, string>[];
  readonly #fromRecord: (record: object) => unknown;

  constructor(
    always: Readonly<Record<string, Source<unknown>>>,
    asked: Readonly<Record<string, Source<unknown>>>,
  ) {
    this.#always = Object.entries(always);
    this.#asked = Object.entries(asked);
    const all = [...this.#always, ...this.#asked];
    this.columns = aliased(all);
    this.#fromRecord = recordMaker(propertiesOf(all), aliasesOf(all));
  }

  /** This shape with a property more, read whatever is asked for. */
  with<Added>(added: Sources<Added>): RowShape<Row & Added> {
    return new RowShape(
      { ...Object.fromEntries(this.#always), ...(added as Readonly<Record<string, Source<unknown>>>) },
      Object.fromEntries(this.#asked),
    );
  }

  /** The row of a record of all columns. */
  fromRecord(record: object): Row {
    return this.#fromRecord(record) as Row;
  }

  /**
   * The query with the columns that are asked for, ready to be prepared.
   *
   * @param query without a selection of its own
   * @param asked everything where omitted
   */
  select(query: Selectable, asked?: Asked): PreparableQuery<Row> {
    const wanted = [...this.#always, ...this.#asked.filter(([name]) => asked?.has(name) ?? true)];
    const selected = query.select(aliased(wanted));
    return {
      compile: () => selected.compile(),
      toRows: rowsMaker(propertiesOf(wanted)),
    };
  }
}

/** Declares how rows are made: each property of the row under `always` or under `asked`. */
export function rowShape<Row>() {
  return <Always extends keyof Row>({ always, asked }: Parts<Row, Always>): RowShape<Row> =>
    new RowShape<Row>(always, asked);
}

function aliased(sources: readonly [string, Source<unknown>][]): AliasedRawBuilder<unknown, string>[] {
  const aliases = aliasesOf(sources);
  return sources
    .flatMap(([, { columns: names }]) => names)
    .map((name, index) => sql.ref(name).as(aliases[index] as string));
}

/** A column is read under the name of its property, numbered where a property has several. */
function aliasesOf(sources: readonly [string, Source<unknown>][]): string[] {
  return sources.flatMap(([name, { columns: names }]) =>
    names.map((_column, index) => (names.length === 1 ? name : `${name}${index}`)),
  );
}

function propertiesOf(sources: readonly [string, Source<unknown>][]): Property[] {
  let column = 0;
  return sources.map(([name, { columns: names, decode }]) => ({
    name,
    columns: names.map(() => column++),
    decode,
  }));
}
