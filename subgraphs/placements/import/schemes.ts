// `import placements`, optional second file: the schemes that the placements are made under.
import type { Insertable, Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import { SeenBefore } from '../../kit/importer/seen-before.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { SchemeSector } from '../domain/enums.js';

export const schemeColumns = {
  id: { names: ['Id', 'Scheme id', 'Identifier'], required: true },
  name: { names: ['Name', 'Scheme name'], required: true },
  sector: { names: ['Sector'], required: true },
  opensOn: { names: ['Opens on', 'Opening date', 'Opens'], required: true },
  minimum: { names: ['Minimum months'], required: true },
  maximum: { names: ['Maximum months'], required: true },
} as const satisfies ColumnSpecs<string>;

type SchemeCells = Cells<keyof typeof schemeColumns>;
type SchemeColumns = Insertable<Tables['scheme']>;

/** Longer than any secondment is meant to be. */
const mostMonths = 120;

export const schemes: FileImport<Tables, SchemeCells, SchemeColumns> = {
  read: (path, tally, encoding) => csvItems(path, schemeColumns, tally, encoding),
  begin: (transaction, tally, dialect) => Promise.resolve(new SchemesSession(transaction, tally, dialect)),
};

class SchemesSession implements ImportSession<SchemeCells, SchemeColumns> {
  private readonly ids = new SeenBefore();

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
  ) {}

  accept(cells: SchemeCells): SchemeColumns[] {
    const minimum = cells.optionalWhole('minimum', 0, mostMonths) ?? 0;
    const maximum = cells.optionalWhole('maximum', 1, mostMonths) ?? 24;
    if (minimum > maximum)
      cells.reject('minimum', 'minimum-over-maximum', 'The minimum must not be above the maximum.');
    const scheme = {
      public_id: cells.identifier('id'),
      name: cells.required('name'),
      sector: cells.word('sector', SchemeSector),
      opens_on: cells.date('opensOn'),
      minimum_months: minimum,
      maximum_months: maximum,
    };
    const first = this.ids.on(scheme.public_id, cells.line);
    if (first !== undefined) cells.reject('id', 'duplicate', `Line ${first} has the same identifier.`);
    return cells.isRejected ? [] : [scheme];
  }

  async write(rows: readonly SchemeColumns[]): Promise<void> {
    this.tally.count(
      'schemes',
      await mergeRows(this.transaction, this.dialect, 'scheme', rows, { key: ['public_id'] }),
    );
  }
}
