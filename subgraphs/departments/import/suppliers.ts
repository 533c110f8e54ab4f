// `import suppliers`: which firms supply which departments, one contract a row.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import { groupBy } from '../../kit/importer/group-by.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { KnownIds } from '../../kit/importer/known-ids.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import { SeenBefore } from '../../kit/importer/seen-before.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { DepartmentNames } from './department-names.js';
import { readContract, supplierColumns, type ImportedContract, type SupplierCells } from './supplier-row.js';

/** @param firmIds the identifiers of all firms; none where the neighbour is not filled yet */
export function suppliers(firmIds: ReadonlySet<string>): FileImport<Tables, SupplierCells, ImportedContract> {
  const firms = new KnownIds(firmIds, { record: 'firm', importedBy: 'firms' });
  return {
    read: (path, tally, encoding) => csvItems(path, supplierColumns, tally, encoding),
    begin: async (transaction, tally, dialect) =>
      new SuppliersSession(transaction, tally, dialect, await DepartmentNames.load(transaction), firms),
  };
}

class SuppliersSession implements ImportSession<SupplierCells, ImportedContract> {
  private readonly references = new SeenBefore();

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
    private readonly names: DepartmentNames,
    private readonly firms: KnownIds,
  ) {}

  accept(cells: SupplierCells): ImportedContract[] {
    const row = readContract(cells, this.names, this.firms);
    if (row === undefined) return [];
    const first = this.references.on(`${row.departmentKey} ${row.contract.reference}`, cells.line);
    if (first !== undefined) {
      cells.reject('reference', 'duplicate', `Line ${first} has the same contract of the department.`);
      return [];
    }
    this.firms.warnIfUnchecked(cells, 'firm');
    return [row];
  }

  async write(rows: readonly ImportedContract[]): Promise<void> {
    const good = await this.withTheirFirms(await this.withTheirPairs(rows));
    const firms = new Map(
      good.map(({ firm, companyNumber }) => [firm, { firm_id: firm, company_number: companyNumber }]),
    );
    await mergeRows(this.transaction, this.dialect, 'supplier_firm', [...firms.values()], {
      key: ['firm_id'],
    });
    const pairs = new Map(
      good.map((row) => [
        row.relationship,
        { public_id: row.relationship, department_id: row.departmentKey, firm_id: row.firm },
      ]),
    );
    this.tally.count(
      'supplier relationships',
      await mergeRows(this.transaction, this.dialect, 'supplier_relationship', [...pairs.values()], {
        key: ['public_id'],
      }),
    );
    const keys = await this.relationshipKeys([...pairs.keys()]);
    for (const [department, own] of groupBy(good, ({ departmentKey }) => departmentKey)) {
      const contracts = own.map(({ relationship, contract }) => ({
        relationship_id: keys.get(relationship) as number,
        department_id: department,
        ...contract,
      }));
      const merged = await mergeRows(this.transaction, this.dialect, 'supplier_contract', contracts, {
        key: ['reference', 'department_id'],
        among: { department_id: department },
      });
      this.tally.count('contracts', merged);
    }
  }

  /** Leaves out rows that give a firm another company number than it has: a company's number never changes. */
  private async withTheirFirms(rows: readonly ImportedContract[]): Promise<ImportedContract[]> {
    const known = await this.transaction
      .selectFrom('supplier_firm')
      .selectAll()
      .where(
        this.dialect.keysIn(
          sql.ref('firm_id'),
          rows.map(({ firm }) => firm),
        ),
      )
      .execute();
    const numbers = new Map(known.map(({ firm_id, company_number }) => [firm_id, company_number]));
    return rows.filter(({ line, firm, companyNumber }) => {
      const number = numbers.get(firm) ?? companyNumber;
      numbers.set(firm, number);
      if (number !== companyNumber)
        this.refuse(
          line,
          'Company number',
          companyNumber,
          'company-number-changed',
          `Firm ${firm} has the company number ${number}. A company number never changes.`,
        );
      return number === companyNumber;
    });
  }

  /** Leaves out contracts whose reference is in use between the department and another firm. */
  private async withTheirPairs(rows: readonly ImportedContract[]): Promise<ImportedContract[]> {
    const known = await this.transaction
      .selectFrom('supplier_contract')
      .innerJoin('supplier_relationship', 'supplier_relationship.id', 'supplier_contract.relationship_id')
      .select([
        'supplier_contract.department_id as department',
        'reference',
        'supplier_relationship.public_id as relationship',
      ])
      .where('supplier_contract.department_id', 'in', [
        ...new Set(rows.map(({ departmentKey }) => departmentKey)),
      ])
      .where(
        this.dialect.keysIn(
          sql.ref('reference'),
          rows.map(({ contract }) => contract.reference),
        ),
      )
      .execute();
    const pairs = new Map(
      known.map(({ department, reference, relationship }) => [`${department} ${reference}`, relationship]),
    );
    return rows.filter(({ line, departmentKey, relationship, contract: { reference } }) => {
      const pair = pairs.get(`${departmentKey} ${reference}`) ?? relationship;
      if (pair !== relationship)
        this.refuse(
          line,
          'Contract reference',
          reference,
          'reference-taken',
          `${pair} has a contract with this reference. A department uses each reference once.`,
        );
      return pair === relationship;
    });
  }

  private refuse(line: number, column: string, value: string, rule: string, suggestion: string): void {
    this.tally.reject({ line, column, value, rule, suggestion });
  }

  private async relationshipKeys(ids: readonly string[]): Promise<Map<string, number>> {
    const found = await this.transaction
      .selectFrom('supplier_relationship')
      .select(['id', 'public_id'])
      .where(this.dialect.keysIn(sql.ref('public_id'), ids))
      .execute();
    return new Map(found.map(({ id, public_id }) => [public_id, id]));
  }
}
