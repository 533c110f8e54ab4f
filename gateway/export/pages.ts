// The pages of an export, one after another: while a page is read the next is fetched, and no more than that.
import { parseExactJson } from '../operation/exact-json.js';
import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import type { Answer, ShownAnswer } from '../completion/complete.js';
import type { CancelSignal } from '../transport/cancel-signal.js';
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
  /** Whether all rows are wanted, or one page; where it is undefined, all that can be had. */
  readonly all?: boolean | undefined;
  /** Whether a page may have holes. */
  readonly partial: boolean;
  /** Asks the graph for a page. */
  readonly ask: (variables: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** Aborts when the client has gone away. */
  readonly signal: CancelSignal | undefined;
}

export interface Page {
  readonly rows: Row[];
  /** Where the page after this begins; undefined where there is none, or none is wanted. */
  readonly next: string | undefined;
  /** Whether there are rows that are not asked for. */
  readonly hasMore: boolean;
}

/** @throws PageFailure when a page cannot be had; nothing comes after it */
export async function* pagesOf(compiled: CompiledExport, options: PagesOptions): AsyncGenerator<Page, void> {
  const { signal } = options;
  let after = compiled.following?.first;
  let asking: Promise<Page> | undefined = askPage(compiled, after, options);
  // That the first page lacks rows can be said at the head of the file; of a later one it is too late.
  let isSaid: boolean | undefined;
  while (asking !== undefined) {
    const page: Page = await asking;
    const { next, hasMore } = page;
    isSaid ??= hasMore && options.all !== true;
    if (hasMore && !isSaid) throw new PageFailure([lackingRows]);
    if (next !== undefined && next === after) throw new PageFailure([standingStill]);
    if (signal?.aborted) throw new PageFailure([departed]);
    after = next;
    asking = next === undefined ? undefined : askPage(compiled, next, options);
    // Whether it failed is of interest when its turn comes, which it never does if the client leaves before.
    asking?.catch(() => undefined);
    yield page;
  }
}

async function askPage(
  { table, variables, following, pageInfos }: CompiledExport,
  after: unknown,
  { partial, ask }: PagesOptions,
): Promise<Page> {
  const given = following && after !== undefined ? { ...variables, [following.variable]: after } : variables;
  const { data, errors = [] } = asObject(await ask(given));
  const rows = data === null || data === undefined ? undefined : table.rows(data);
  if (errors.length > 0 && rows === undefined) throw new PageFailure(errors);
  if (errors.length > 0 && !partial) throw new PageFailure([...errors, incomplete]);
  return {
    rows: rows ?? [],
    next: following && rows && nextPage(data, following.pageInfo),
    hasMore: pageInfos.some((path) => saysThereIsMore(data, path)),
  };
}

/** Put together from the subgraphs' own texts and parsed once, an answer leaves half as much behind as objects made twice. */
function asObject(answer: Answer): ShownAnswer {
  return Buffer.isBuffer(answer) ? (parseExactJson(answer.toString()) as ShownAnswer) : answer;
}

/** Whether any connection at a path, which may lead through lists, has a page after the one that was asked for. */
function saysThereIsMore(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value))
    return value.some((item) => saysThereIsMore(item, key === undefined ? [] : [key, ...rest]));
  const fields = value as Readonly<Record<string, unknown>>;
  return key === undefined ? fields['hasNextPage'] === true : saysThereIsMore(fields[key], rest);
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

const lackingRows: GraphQLFormattedError = {
  message:
    'Lists within the rows have more items than are asked for, so rows would be missing. Ask for more of each with `first`.',
  extensions: { code: 'INVALID_EXPORT' satisfies ErrorCode },
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
