// What an address asks of a question: its variables, and what it says about the export. Everything that is wrong is said at
// once, with the type that is wanted and an example, and without the values, which may be somebody's personal data.
import type { Parameter } from './parameters.js';
import { readValue, type ValueProblem } from './parameter-value.js';
import { mustBe } from './type-words.js';

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
      if (isRequired) problems.push(`\`${name}\` is missing. It ${mustBe(parameter)}.`);
      continue;
    }
    const read = readValue(texts, type);
    if ('problem' in read) problems.push(problemText(parameter, read.problem));
    else variables[name] = read.value;
  }
  const own = new Set(parameters.map(({ name }) => name));
  const others = Object.keys(query).filter((name) => !own.has(name));
  const unknown = others.filter((name) => !options.includes(name));
  const known = [...own, ...options].join(', ');
  for (const name of unknown)
    problems.push(
      `The question has no parameter \`${name.slice(0, shownLetters)}\`. ${known === '' ? 'It takes none.' : `It takes ${known}.`}`,
    );
  if (problems.length > 0) return { problems };
  const given = others.filter((name) => textsOf(query[name]).length > 0);
  return { variables, options: Object.fromEntries(given.map((name) => [name, query[name]])) };
}

function problemText(parameter: Parameter, { kind, place }: ValueProblem): string {
  const { name } = parameter;
  if (kind === 'repeated') return `\`${name}\` is given more than once. It ${mustBe(parameter)}.`;
  if (place === '') return `\`${name}\` ${mustBe(parameter)}.`;
  return `\`${name}\` has a wrong value at ${place}. It ${mustBe(parameter)}.`;
}

function textsOf(value: string | readonly string[] | undefined): readonly string[] {
  const texts = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return texts.filter((text) => text !== '');
}
