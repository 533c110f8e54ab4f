// The page a client asks for, and the connection it gets.
import type { SelectQueryBuilder } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';
import { afterCursor, encodeCursor, orderTerms, type Ordering } from './ordering.js';

export const maximumPageSize = 500;
export const defaultPageSize = 50;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** How many items a page holds; refuses what no list gives. */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? defaultPageSize;
  if (size < 1) throw graphError('INVALID_PAGE_SIZE', `\`first\` is ${size}; it must be at least 1.`);
  if (size > maximumPageSize) {
    throw graphError(
      'PAGE_TOO_LARGE',
      `\`first\` is ${size}; a page has at most ${maximumPageSize} items. Continue with \`after\`.`,
    );
  }
  return size;
}

/**
 * Limits a query to a page: the order, the place after the cursor, and one row more than asked for,
 * by which `connectionOf` knows whether there is a next page.
 */
export function pageQuery<Tables, Table extends keyof Tables, Output, Row>(
  query: SelectQueryBuilder<Tables, Table, Output>,
  ordering: Ordering<Row>,
  page: PageArguments,
): SelectQueryBuilder<Tables, Table, Output> {
  const after = afterCursor(ordering, page.after);
  let limited = after === undefined ? query : query.where(after);
  for (const term of orderTerms(ordering)) limited = limited.orderBy(term);
  return limited.limit(pageSize(page) + 1);
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** A page in the shape of the Relay connection specification; edges and cursors are made only where they are asked for. */
export class Connection<Node, EdgeFields extends object = object> {
  readonly nodes: Node[];
  readonly #hasNextPage: boolean;

  /**
   * @param rows the rows of `pageQuery`, at most one more than the page's size
   * @param edgeFields what an edge says besides cursor and node
   */
  constructor(
    rows: readonly Node[],
    private readonly ordering: Ordering<Node>,
    private readonly page: PageArguments,
    private readonly edgeFields?: (row: Node) => EdgeFields,
  ) {
    const size = pageSize(page);
    this.#hasNextPage = rows.length > size;
    this.nodes = rows.slice(0, size);
  }

  get edges(): (Edge<Node> & EdgeFields)[] {
    return this.nodes.map((node) => ({
      cursor: encodeCursor(this.ordering, node),
      node,
      ...(this.edgeFields?.(node) as EdgeFields),
    }));
  }

  get pageInfo(): {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  } {
    const [first] = this.nodes;
    const last = this.nodes.at(-1);
    return {
      hasNextPage: this.#hasNextPage,
      hasPreviousPage: this.page.after !== null && this.page.after !== undefined,
      startCursor: first === undefined ? null : encodeCursor(this.ordering, first),
      endCursor: last === undefined ? null : encodeCursor(this.ordering, last),
    };
  }
}

/** A connection that can count what it pages through, when asked: a resolver of `totalCount` calls `count`. */
export class CountedConnection<Node, EdgeFields extends object = object> extends Connection<
  Node,
  EdgeFields
> {
  constructor(
    rows: readonly Node[],
    ordering: Ordering<Node>,
    page: PageArguments,
    readonly count: () => Promise<number>,
    edgeFields?: (row: Node) => EdgeFields,
  ) {
    super(rows, ordering, page, edgeFields);
  }
}
