// `import firms`: partner firms with their agreements and the skills they offer.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import { replaceRows } from '../../kit/importer/replace-rows.js';
import { SeenBefore } from '../../kit/importer/seen-before.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { firmColumns, readFirm, type FirmCells, type ImportedFirm } from './firm-row.js';

export const firms: FileImport<Tables, FirmCells, ImportedFirm> = {
  read: (path, tally, encoding) => csvItems(path, firmColumns, tally, encoding),
  begin: (transaction, tally, dialect) => Promise.resolve(new FirmsSession(transaction, tally, dialect)),
};

class FirmsSession implements ImportSession<FirmCells, ImportedFirm> {
  private readonly ids = new SeenBefore();
  private readonly numbers = new SeenBefore();

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
  ) {}

  accept(cells: FirmCells): ImportedFirm[] {
    const row = readFirm(cells);
    if (row === undefined) return [];
    const sameId = this.ids.on(row.firm.public_id, cells.line);
    const sameNumber = this.numbers.on(row.firm.company_number, cells.line);
    if (sameId !== undefined) cells.reject('id', 'duplicate', `Line ${sameId} has the same identifier.`);
    else if (sameNumber !== undefined)
      cells.reject('companyNumber', 'duplicate', `Line ${sameNumber} has the same company number.`);
    return cells.isRejected ? [] : [row];
  }

  async write(rows: readonly ImportedFirm[]): Promise<void> {
    const good = await this.withTheirNumbers(rows);
    this.tally.count(
      'firms',
      await mergeRows(
        this.transaction,
        this.dialect,
        'firm',
        good.map(({ firm }) => firm),
        { key: ['public_id'] },
      ),
    );
    const keys = await this.keysOf(good);
    const keyOf = ({ firm }: ImportedFirm): number => keys.get(firm.public_id) as number;

    const agreed = good.filter(({ agreements }) => agreements !== undefined);
    const agreements = agreed.flatMap((row) =>
      (row.agreements ?? []).map((agreement) => ({ firm_id: keyOf(row), ...agreement })),
    );
    this.tally.count(
      'agreements',
      await replaceRows(this.transaction, this.dialect, 'agreement', agreements, {
        owner: 'firm_id',
        owners: agreed.map(keyOf),
        key: ['reference'],
      }),
    );

    const offering = good.filter(({ offers }) => offers !== undefined);
    const offers = offering.flatMap((row) =>
      (row.offers ?? []).map((offer) => ({ firm_id: keyOf(row), ...offer })),
    );
    this.tally.count(
      'offers',
      await replaceRows(this.transaction, this.dialect, 'offer', offers, {
        owner: 'firm_id',
        owners: offering.map(keyOf),
        key: ['skill_key', 'level'],
      }),
    );
  }

  /** Leaves out firms whose company number is another's, or was another: a company's number never changes. */
  private async withTheirNumbers(rows: readonly ImportedFirm[]): Promise<ImportedFirm[]> {
    const { dialect, transaction } = this;
    const query = transaction.selectFrom('firm').select(['public_id', 'company_number']);
    const sameNumber = await query
      .where(
        dialect.keysIn(
          sql.ref('company_number'),
          rows.map(({ firm }) => firm.company_number),
        ),
      )
      .execute();
    const sameId = await query
      .where(
        dialect.keysIn(
          sql.ref('public_id'),
          rows.map(({ firm }) => firm.public_id),
        ),
      )
      .execute();
    const ownerOf = new Map(sameNumber.map(({ public_id, company_number }) => [company_number, public_id]));
    const numberOf = new Map(sameId.map(({ public_id, company_number }) => [public_id, company_number]));
    return rows.filter(({ line, firm }) => {
      const owner = ownerOf.get(firm.company_number) ?? firm.public_id;
      const number = numberOf.get(firm.public_id) ?? firm.company_number;
      if (owner !== firm.public_id)
        this.refuse(
          line,
          firm.company_number,
          'company-number-taken',
          `Firm ${owner} has this company number. If they are the same firm, use that identifier.`,
        );
      else if (number !== firm.company_number)
        this.refuse(
          line,
          firm.company_number,
          'company-number-changed',
          `Firm ${firm.public_id} has the company number ${number}, and a company number never changes. Give another company another identifier.`,
        );
      return owner === firm.public_id && number === firm.company_number;
    });
  }

  private refuse(line: number, value: string, rule: string, suggestion: string): void {
    this.tally.reject({ line, column: 'Company number', value, rule, suggestion });
  }

  private async keysOf(rows: readonly ImportedFirm[]): Promise<Map<string, number>> {
    const ids = rows.map(({ firm }) => firm.public_id);
    const found = await this.transaction
      .selectFrom('firm')
      .select(['id', 'public_id'])
      .where(this.dialect.keysIn(sql.ref('public_id'), ids))
      .execute();
    return new Map(found.map(({ id, public_id }) => [public_id, id]));
  }
}
