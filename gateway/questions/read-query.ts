// What an address asks of a question: its variables, and what it says about the export. Everything that is wrong is said at
// once, with the type that is wanted and an example, and without the values, which may be somebody's personal data.
import type { Parameter } from './parameters.js';
import { readValue } from './parameter-value.js';

/** A query string, parsed: what is repeated is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface AskedQuestion {
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the query says beside the variables, none of it read yet. */
  readonly options: Query;
}

export type ReadQuery = AskedQuestion | { readonly problems: readonly string[] };

/** Names that are shown of what a caller made up. */
const shownLetters = 50;

/**
 * Reads a query string. A parameter of the question wins over an option of the same name; one without a text counts as
 * not given, as forms send what was left empty.
 *
 * @param options the names that mean something beside the parameters
 */
export function readQuery(
  query: Query,
  parameters: readonly Parameter[],
  options: readonly string[],
): ReadQuery {
  const problems: string[] = [];
  const variables: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const { name, type, isRequired } = parameter;
    const texts = textsOf(query[name]);
    if (texts.length === 0) {
      if (isRequired) problems.push(`${name} is missing, ${wanted(parameter)}`);
      continue;
    }
    const read = readValue(texts, type);
    if ('problem' in read) problems.push(`${name} ${read.problem}, ${wanted(parameter)}`);
    else variables[name] = read.value;
  }
  const own = new Set(parameters.map(({ name }) => name));
  const others = Object.keys(query).filter((name) => !own.has(name));
  const unknown = others.filter((name) => !options.includes(name));
  const known = [...own, ...options].join(', ');
  for (const name of unknown)
    problems.push(
      `${name.slice(0, shownLetters)} is no parameter of it: ${known === '' ? 'it takes none' : `it takes ${known}`}`,
    );
  if (problems.length > 0) return { problems };
  const given = others.filter((name) => textsOf(query[name]).length > 0);
  return { variables, options: Object.fromEntries(given.map((name) => [name, query[name]])) };
}

function wanted({ name, type, example }: Parameter): string {
  return `wanted is ${String(type)}, such as ${name}=${example}`;
}

function textsOf(value: string | readonly string[] | undefined): readonly string[] {
  const texts = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return texts.filter((text) => text !== '');
}
