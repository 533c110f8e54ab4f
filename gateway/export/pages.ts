// The pages of an export, one after another: while a page is read the next is fetched, and no more than that.
import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import type { GatewayContext } from '../engine/engine.js';
import type { Ask } from '../server/ask.js';
import type { CompiledExport } from './compile-export.js';
import type { Row } from './table.js';

/** A page that cannot be had, or not as the client wants it. */
export class PageFailure extends Error {
  /** @param errors as clients see them; at least one */
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('a page of an export failed');
  }
}

export interface PagesOptions {
  /** Whether a page may have holes. */
  readonly partial: boolean;
  readonly ask: Ask;
  readonly context: GatewayContext;
}

/** @throws PageFailure when a page cannot be had; nothing comes after it */
export async function* pagesOf(compiled: CompiledExport, options: PagesOptions): AsyncGenerator<Row[], void> {
  const { signal } = options.context;
  let after = compiled.following?.first;
  let asking: Promise<Page> | undefined = askPage(compiled, after, options);
  while (asking !== undefined) {
    const { rows, next }: Page = await asking;
    if (next !== undefined && next === after) throw new PageFailure([standingStill]);
    if (signal?.aborted) throw new PageFailure([departed]);
    after = next;
    asking = next === undefined ? undefined : askPage(compiled, next, options);
    // Whether it failed is of interest when its turn comes, which it never does if the client leaves before.
    asking?.catch(() => undefined);
    yield rows;
  }
}

interface Page {
  readonly rows: Row[];
  /** Where the page after this begins; undefined where there is none. */
  readonly next: string | undefined;
}

async function askPage(
  { table, query, name, variables, following }: CompiledExport,
  after: unknown,
  { partial, ask, context }: PagesOptions,
): Promise<Page> {
  const given = following && after !== undefined ? { ...variables, [following.variable]: after } : variables;
  const { data, errors = [] } = await ask({ query, operationName: name, variables: given }, context);
  const rows = data === null || data === undefined ? undefined : table.rows(data);
  if (errors.length > 0 && rows === undefined) throw new PageFailure(errors);
  if (errors.length > 0 && !partial) throw new PageFailure([...errors, incomplete]);
  return { rows: rows ?? [], next: following && rows && nextPage(data, following.pageInfo) };
}

/** @throws PageFailure where there is a next page and nothing says where it begins */
function nextPage(data: unknown, keys: readonly string[]): string | undefined {
  let value = data;
  for (const key of keys) value = (value as Readonly<Record<string, unknown>> | null)?.[key];
  const { hasNextPage, endCursor } = (value ?? {}) as { hasNextPage?: unknown; endCursor?: unknown };
  if (hasNextPage === false) return undefined;
  if (hasNextPage !== true || typeof endCursor !== 'string') throw new PageFailure([standingStill]);
  return endCursor;
}

const incomplete: GraphQLFormattedError = {
  message:
    'The answer has holes, so it is not exported; the other errors say why. With partial=true it is, with empty cells in their place.',
  extensions: { code: 'EXPORT_INCOMPLETE' satisfies ErrorCode },
};

const standingStill: GraphQLFormattedError = {
  message:
    'A page does not say whether there is another, or where it begins: `pageInfo` gives no new `endCursor`.',
  extensions: { code: 'INCOMPLETE_ANSWER' satisfies ErrorCode },
};

const departed: GraphQLFormattedError = {
  message: 'Nobody waits for the export any more.',
  extensions: { code: 'EXPORT_INCOMPLETE' satisfies ErrorCode },
};
