// How a table is written in one format, a page at a time.
import type { Row, TableColumn } from './table.js';
import type { Chunk } from '../presentation/http-answer.js';

/** What a client is told of a failure on the way. */
export interface ShownFailure {
  readonly message: string;
  readonly code: string;
  readonly [detail: string]: unknown;
}

/** What a client is told of a table that has not all the rows. */
export interface Notice {
  readonly message: string;
  readonly rows: 'page';
}

export interface WrittenTable {
  /** What comes before the first row. */
  readonly start: () => Chunk | undefined;
  readonly rows: (rows: readonly Row[]) => Chunk;
  /**
   * What comes after the last row.
   *
   * @param notice what the reader has to know of the table, where the format has room for it
   */
  readonly end: (notice?: Notice) => Chunk | undefined;
  /** What says that the rest is missing; undefined where the format cannot, and only a broken connection will tell. */
  readonly failure: (error: ShownFailure) => Chunk | undefined;
}

export type TableWriter = (columns: readonly TableColumn[]) => WrittenTable;
