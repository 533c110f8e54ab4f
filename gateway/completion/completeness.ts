// Whether an answer has holes, and where, so that whoever reads its data need not piece that together from its errors.
import type { GraphQLFormattedError } from 'graphql';
import { omittedOf } from '../engine/error-list.js';

type Path = readonly (string | number)[];

export interface MissingPart {
  /** Where the hole is in the data: the nearest null there is. Null where an error says nothing of its place. */
  readonly path: Path | null;
  /** Where the error happened, where a null has spread from there. */
  readonly errorPath?: Path;
  /** Null where no single subgraph is to blame. */
  readonly subgraph: string | null;
  readonly code: string | null;
}

export type Completeness =
  | { readonly complete: true }
  | {
      readonly complete: false;
      readonly missing: readonly MissingPart[];
      /** How many more parts are missing than are listed. */
      readonly more?: number;
    };

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

const mostListed = 100;

/** Undefined where a request was refused: there is no answer then that could be complete. */
export function completenessOf({ data, errors = [] }: Answer): Completeness | undefined {
  if (data === undefined) return undefined;
  if (errors.length === 0) return { complete: true };
  // What is asked of a subgraph in several fetches fails in each of them, and is one hole.
  const parts = new Map<string, MissingPart>();
  let omitted = 0;
  for (const error of errors) {
    const others = omittedOf(error);
    omitted += others;
    if (others > 0) continue;
    const part = missingPart(data, error);
    parts.set(JSON.stringify(part), part);
  }
  const missing = [...parts.values()].slice(0, mostListed);
  const more = parts.size - missing.length + omitted;
  return { complete: false, missing, ...(more > 0 && { more }) };
}

function missingPart(data: unknown, { path, extensions = {} }: GraphQLFormattedError): MissingPart {
  const { service, code } = extensions;
  const visible = path && visibleHole(data, path);
  return {
    path: visible ?? null,
    ...(path && visible && visible.length < path.length ? { errorPath: path } : {}),
    subgraph: typeof service === 'string' ? service : null,
    code: typeof code === 'string' ? code : null,
  };
}

/** The path as far as there is data. */
function visibleHole(data: unknown, path: Path): Path {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[step];
  }
  return path;
}
