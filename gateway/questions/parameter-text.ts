// What a value of each type looks like in an address. Whether it is a value of the type is GraphQL's own judgement, except
// for scalars that a supergraph only names: of those, the ones with a form that everybody knows are judged here.
import { parseExactJson } from '../operation/exact-json.js';

type Read = (text: string) => unknown;

/** Makes the value that a text stands for; undefined where it stands for none. */
const readers: Readonly<Record<string, Read>> = {
  Int: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  Float: (text) => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined),
  Boolean: (text) => ({ true: true, false: false })[text],
  String: (text) => text,
  ID: (text) => text,
  Date: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && isDay(text) ? text : undefined),
  DateTime: (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i.test(text) && isDay(text.slice(0, 10))
      ? text
      : undefined,
};

/** The reader of a scalar that is not in the list takes what reads as JSON for that, and all else for text. */
export function scalarReader(name: string): Read {
  return readers[name] ?? ((text) => json(text) ?? text);
}

/** The value that a text writes as JSON; undefined where it is no JSON. */
export function json(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
