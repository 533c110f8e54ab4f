// Queries that are built and compiled once and run many times. A repository writes its Kysely query as ever, in a function
// of the values it will be given; building and compiling cost more than a small statement takes to run.
import type { CompiledQuery } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from './database.js';
import { Parameter } from './parameter.js';
import { namedRows, type RowsMaker } from './rows-maker.js';

type Key = string | number;

/** What a prepared query is given at each call: single values, and lists of keys for `dialect.keysIn`. */
export type Values = Readonly<Record<string, Key | null | readonly Key[]>>;

/** A Kysely query, or one of a row shape, which says itself how its rows are made. */
export interface PreparableQuery<Row> {
  compile(): CompiledQuery<Row>;
  readonly toRows?: RowsMaker;
}

/** Runs the query; rows in the query's order. */
export type Prepared<Given, Row, Variant> = (
  values: Given,
  ...variant: undefined extends Variant ? [variant?: Variant] : [variant: Variant]
) => Promise<Row[]>;

interface Compiled {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  toRows: RowsMaker | undefined;
}

/** How many variants of a query are kept; the engines bound the statements behind them in turn. */
const maximumVariants = 200;
/** Filters with long lists of keys are not asked twice. */
const maximumVariantText = 2_000;

/**
 * Makes a query ready to run with ever new values.
 *
 * @param databaseOf asked at each call, so that a query may be made before its repository has its database
 * @param build writes the query. It must use each value as a parameter only, never look at it: what it gets is a place for
 *   the value. Whatever changes the query's text belongs in the variant, plain data of which one is compiled each
 */
export function prepared<Given extends Values, Row, Variant = undefined>(
  databaseOf: () => Pick<Database<never>, 'dialect' | 'select'>,
  build: (values: Given, variant: Variant) => PreparableQuery<Row>,
): Prepared<Given, Row, Variant> {
  let variants: LRUCache<string, Compiled> | undefined;
  return async (values, ...[variant]) => {
    const database = databaseOf();
    variants ??= new LRUCache({ max: maximumVariants });
    const lists = listLengths(database.dialect, values);
    const name = `${lists} ${variant === undefined ? '' : JSON.stringify(variant)}`;
    let compiled = variants.get(name);
    if (compiled === undefined) {
      const places = placesOf(database.dialect, values);
      compiled = compile(build(places as Given, variant as Variant));
      if (name.length <= maximumVariantText) variants.set(name, compiled);
    }
    const answer = database.select(compiled.sql, given(compiled.parameters, values));
    const selected = answer instanceof Promise ? await answer : answer;
    compiled.toRows ??= namedRows(selected.columns);
    return compiled.toRows(selected) as Row[];
  };
}

function compile(query: PreparableQuery<unknown>): Compiled {
  const { sql, parameters } = query.compile();
  return { sql, parameters, toRows: query.toRows };
}

/** What of the lists is in the statement's text: nothing where a list is one parameter. */
function listLengths({ listSize }: Database<never>['dialect'], values: Values): string {
  let lengths = '';
  for (const name in values) {
    const value = values[name];
    if (Array.isArray(value)) lengths += `${listSize(value.length)} `;
  }
  return lengths;
}

function placesOf({ listSize }: Database<never>['dialect'], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, unknown] => {
      if (!Array.isArray(value)) return [name, new Parameter(name)];
      const size = listSize(value.length);
      if (size === 'one') return [name, new Parameter(name, JSON.stringify)];
      const item =
        (index: number) =>
        (list: unknown): unknown =>
          (list as Key[])[index] ?? (list as Key[]).at(-1);
      return [name, Array.from({ length: size }, (_none, index) => new Parameter(name, item(index)))];
    }),
  );
}

function given(parameters: readonly unknown[], values: Values): unknown[] {
  return parameters.map((parameter) =>
    parameter instanceof Parameter ? parameter.encode(values[parameter.name]) : parameter,
  );
}
