// The identifiers that a neighbouring subgraph knows, so that a row cannot name what is not there. A neighbour that knows
// nothing yet refuses nothing: rows are taken on trust, and each says so.
import type { Cells } from './cells.js';
import { nearest } from './nearest.js';

/** What the identifiers stand for. */
interface Named {
  /** Such as `department`. */
  readonly record: string;
  /** The kind of import that brings them, such as `organisations`. */
  readonly importedBy: string;
}

export class KnownIds {
  /** Many rows name the same unknown record. */
  private readonly meant = new Map<string, string | undefined>();

  constructor(
    private readonly ids: ReadonlySet<string>,
    private readonly named: Named,
  ) {}

  /** Refuses the row where the cell names none of these; an empty cell names nothing. */
  check<Column extends string>(cells: Cells<Column>, column: Column): void {
    const id = cells.text(column);
    if (id === '' || this.ids.size === 0 || this.ids.has(id)) return;
    const meant = this.nearestTo(id);
    cells.reject(
      column,
      'reference-not-found',
      meant === undefined
        ? `There is no ${this.named.record} with this identifier. Use the identifier of an existing one.`
        : `There is no ${this.named.record} with this identifier. Did you mean ${meant}?`,
    );
  }

  /** Says of a row that is taken that nobody could tell whether what its cell names is there. */
  warnIfUnchecked<Column extends string>(cells: Cells<Column>, column: Column): void {
    if (cells.text(column) === '' || this.ids.size > 0) return;
    cells.warn(
      column,
      'reference-not-checked',
      `There is no ${this.named.record} yet, so the identifier was not checked. Import ${this.named.importedBy}, then this file again.`,
    );
  }

  private nearestTo(id: string): string | undefined {
    if (!this.meant.has(id)) this.meant.set(id, nearest(id, this.ids));
    return this.meant.get(id);
  }
}
