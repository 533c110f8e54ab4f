// The senior posts that the lines of a junior return report to.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';

interface Reporting {
  readonly line: number;
  /** The reference of the senior post; empty where the line names none. */
  readonly superior: string;
}

export class Superiors {
  /** By department, then by reference; null for a reference that no post has. */
  private readonly known = new Map<number, Map<string, number | null>>();
  private warnedLine = 0;

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly dialect: SqlDialect,
    private readonly tally: Tally,
  ) {}

  /** The keys of the posts that these rows of a department report to; each line that reports to none is warned of once. */
  async find(department: number, rows: readonly Reporting[]): Promise<ReadonlyMap<string, number | null>> {
    const known = this.known.get(department) ?? new Map<string, number | null>();
    this.known.set(department, known);
    const unknown = [...new Set(rows.map(({ superior }) => superior))].filter(
      (superior) => !known.has(superior),
    );
    if (unknown.length > 0) {
      for (const reference of unknown) known.set(reference, null);
      const posts = await this.transaction
        .selectFrom('post')
        .select(['id', 'reference'])
        .where('department_id', '=', department)
        .where(this.dialect.keysIn(sql.ref('reference'), unknown))
        .execute();
      for (const { id, reference } of posts) known.set(reference, id);
    }
    for (const { line, superior } of rows) {
      if (line === this.warnedLine || known.get(superior) !== null) continue;
      this.warnedLine = line;
      this.tally.warn({
        line,
        column: 'Reporting Senior Post',
        value: superior,
        rule: 'unknown-superior',
        suggestion:
          'No post has this reference. Import the senior return first. The posts are imported without a superior.',
      });
    }
    return known;
  }
}
