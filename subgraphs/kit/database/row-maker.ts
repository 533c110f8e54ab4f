// Makes objects of rows that come as bare values. Compiled once a statement, so that all its rows share one shape.

export type RowMaker = (values: readonly unknown[]) => unknown;

/** @param names the property for each value, distinct */
export function rowMaker(names: readonly string[]): RowMaker {
  return compileRow(names.map((name, index) => [name, `values[${index}]`]));
}

/**
 * @param properties names with the source of their values, which may refer to `values` and to the constants by name
 */
export function compileRow(
  properties: readonly (readonly [name: string, source: string])[],
  constants: Readonly<Record<string, unknown>> = {},
): RowMaker {
  const fields = properties.map(([name, source]) => `${JSON.stringify(name)}: ${source}`).join(', ');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- names are quoted as JSON, sources are the kit's own
  const make = new Function(...Object.keys(constants), `return (values) => ({ ${fields} });`) as (
    ...values: unknown[]
  ) => RowMaker;
  return make(...Object.values(constants));
}
