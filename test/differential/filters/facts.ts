// What generated filters are made of: a source of choices, values that occur in the data, and tables by name.

/** Draws a whole number below another; the same draws make the same filter, so that a failing one can be shrunk. */
export type Draw = (below: number) => number;

export interface Facts {
  /** The table of a subgraph's database, as one statement over all four names it. */
  table(database: DatabaseName, table: string): string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Values that occur, by what they are values of. */
  readonly samples: Samples;
}

export type DatabaseName = 'people' | 'departments' | 'firms' | 'placements';

export interface Samples {
  readonly slugs: readonly string[];
  readonly skills: readonly string[];
  readonly frameworks: readonly string[];
  readonly people: readonly string[];
  readonly placements: readonly string[];
  readonly posts: readonly string[];
  readonly firms: readonly string[];
}

export function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  const value = values[draw(values.length)];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

/** A list of up to three of these; now and then of none, which matches nothing. */
export function some<Value>(draw: Draw, values: readonly Value[]): Value[] {
  const count = draw(12) === 11 ? 0 : 1 + draw(3);
  return Array.from({ length: count }, () => pick(draw, values));
}

/** A day within four years of today. */
export function day(draw: Draw, today: string): string {
  const distance = draw(2_900) - 1_450;
  return new Date(Date.parse(today) + distance * 86_400_000).toISOString().slice(0, 10);
}

export function text(value: unknown): string {
  return `'${String(value).replaceAll("'", "''")}'`;
}
