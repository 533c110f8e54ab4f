// `import firms` and `import suppliers`, over both engines.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations as departmentMigrations } from '../../subgraphs/departments/database/migrations.js';
import type { Tables as DepartmentTables } from '../../subgraphs/departments/database/tables.js';
import { suppliers } from '../../subgraphs/departments/import/suppliers.js';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { importFile, type ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { migrations } from '../../subgraphs/partner-firms/database/migrations.js';
import type { Tables } from '../../subgraphs/partner-firms/database/tables.js';
import { firms } from '../../subgraphs/partner-firms/import/firms.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { importFiles, lines } from './import-files.js';

const header = 'Id,Company number,Name,LEI,Ticker,Index,Sector,Status,Agreements,Offers';
const acme =
  'F1,123456,Ácme Examples plc,,ACME,FTSE 250,Health care,Active,A-1:2025-04-01:2028-03-31;A-2:2026-01-01,testing:EXPERT:4;testing:WORKING';

eachDatabase((_engine, fresh) => {
  const nothing = { inserted: 0, updated: 0, removed: 0 };

  describe('import firms', () => {
    const files = importFiles();
    let database: Database<Tables>;
    beforeAll(async () => {
      database = await openDatabase<Tables>(await fresh(), migrations);
    });
    beforeEach(() =>
      database.write(async (transaction) => {
        for (const table of ['firm', 'agreement', 'offer'] as const)
          await transaction.deleteFrom(table).execute();
      }),
    );
    afterAll(() => database.close());

    const path = `${files.folder}/firms.csv`;
    const run = (head: string, ...rows: readonly string[]): Promise<ImportReport> =>
      importFile(database, files.file('firms.csv', lines(head, ...rows)), firms);

    it('keeps firms with their agreements and offers, and changes nothing when the same file comes again', async () => {
      const report = await run(header, acme, 'F2,ZZ000002,Bracken Ltd,,,,TECHNOLOGY,Prospect,,');
      expect(report).toMatchObject({
        rejectedRows: 0,
        records: { firms: { inserted: 2 }, agreements: { inserted: 2 }, offers: { inserted: 2 } },
      });
      const [first, second] = await database.reads
        .selectFrom('firm')
        .selectAll()
        .orderBy('public_id')
        .execute();
      expect(first).toMatchObject({
        public_id: 'F1',
        company_number: '00123456',
        name: 'Ácme Examples plc',
        name_folded: 'ácme examples plc',
        ticker: 'ACME',
        lei: null,
        sector: 'HEALTH_CARE',
        status: 'ACTIVE',
      });
      expect(second).toMatchObject({ company_number: 'ZZ000002', share_index: 'OTHER' });
      expect(
        await database.reads
          .selectFrom('offer')
          .select(['skill_key', 'level', 'experts'])
          .orderBy('level')
          .execute(),
      ).toEqual([
        { skill_key: 'testing', level: 2, experts: null },
        { skill_key: 'testing', level: 4, experts: 4 },
      ]);
      const again = await run(header, acme, 'F2,ZZ000002,Bracken Ltd,,,,TECHNOLOGY,Prospect,,');
      expect(again.records).toMatchObject({
        firms: { ...nothing, unchanged: 2 },
        agreements: { ...nothing, unchanged: 2 },
        offers: { ...nothing, unchanged: 2 },
      });
    });

    it('removes what a cell no longer names, and leaves alone what the file does not speak of', async () => {
      await run(header, acme);
      const shorter = await run(header, acme.replace(';A-2:2026-01-01', '').replace(';testing:WORKING', ''));
      expect(shorter.records).toMatchObject({
        agreements: { removed: 1, unchanged: 1 },
        offers: { removed: 1, unchanged: 1 },
      });
      await run(
        'Id,Company number,Name,Index,Sector,Status',
        'F1,00123456,Acme Renamed plc,FTSE250,HEALTH_CARE,ACTIVE',
      );
      expect(await database.reads.selectFrom('firm').select('name').execute()).toEqual([
        { name: 'Acme Renamed plc' },
      ]);
      expect(await database.reads.selectFrom('offer').selectAll().execute()).toHaveLength(1);
    });

    it('refuses what cannot be', async () => {
      await run(header, acme);
      const report = await run(
        header,
        'F1,99,Acme,,,,ENERGY,ACTIVE,,',
        'F9,00123456,Other,,,,ENERGY,ACTIVE,,',
        'F3,77,Twin,,,,ENERGY,ACTIVE,,',
        'F4,00000077,Twin,,,,ENERGY,ACTIVE,,',
        'F5,12-34,Number,LEI,,FTSE1,ENERGY,ACTIVE,A-1:soon,testing:MASTER',
      );
      expect(report).toMatchObject({ read: 5, rejectedRows: 4, records: { firms: { inserted: 1 } } });
      expect((files.rejected(path) ?? []).map(([line, column, , rule]) => [line, column, rule])).toEqual([
        ['5', 'Company number', 'duplicate'],
        ['6', 'LEI', 'not-a-lei'],
        ['6', 'Company number', 'not-a-company-number'],
        ['6', 'Index', 'not-one-of'],
        ['6', 'Agreements', 'not-an-agreement'],
        ['6', 'Offers', 'not-an-offer'],
        ['2', 'Company number', 'company-number-changed'],
        ['3', 'Company number', 'company-number-taken'],
      ]);
    });
  });

  describe('import suppliers', () => {
    const files = importFiles();
    let database: Database<DepartmentTables>;
    beforeAll(async () => {
      database = await openDatabase<DepartmentTables>(await fresh(), departmentMigrations);
      await database.write((transaction) =>
        transaction
          .insertInto('department')
          .values({
            public_id: 'D2',
            slug: 'office',
            name: 'Example Office',
            name_folded: '',
            abbreviation: 'EO',
            format: 'OTHER',
            status: 'LIVE',
          })
          .execute(),
      );
    });
    afterAll(() => database.close());

    const suppliersHeader = 'Department,Firm,Company number,Contract reference,From,To,Value band,Value (£)';
    const path = `${files.folder}/suppliers.csv`;
    const importing = (known: readonly string[], rows: readonly string[]): Promise<ImportReport> =>
      importFile(
        database,
        files.file('suppliers.csv', lines(suppliersHeader, ...rows)),
        suppliers(new Set(known)),
      );
    const run = (...rows: readonly string[]): Promise<ImportReport> => importing(['F1', 'F2'], rows);
    const good = [
      'office,F1,123,C-1,2025-06-01,2027-05-31,,"£2,450,000"',
      'Example office,F1,00000123,C-2,01/02/2026,,UNDER_100K,',
      'D2,F2,456,C-3,2026-01-01,,,',
    ];

    it('keeps contracts under the pair of department and firm', async () => {
      expect(await run(...good)).toMatchObject({
        rejectedRows: 0,
        records: { 'supplier relationships': { inserted: 2 }, contracts: { inserted: 3 } },
      });
      const rows = await database.reads
        .selectFrom('supplier_contract as contract')
        .innerJoin('supplier_relationship as pair', 'pair.id', 'contract.relationship_id')
        .select(['pair.public_id as pair', 'reference', 'starts_on', 'ends_on', 'value_band'])
        .orderBy('reference')
        .execute();
      expect(rows).toEqual([
        {
          pair: 'D2.F1',
          reference: 'C-1',
          starts_on: '2025-06-01',
          ends_on: '2027-05-31',
          value_band: 'FROM_1M_TO_10M',
        },
        { pair: 'D2.F1', reference: 'C-2', starts_on: '2026-02-01', ends_on: null, value_band: 'UNDER_100K' },
        { pair: 'D2.F2', reference: 'C-3', starts_on: '2026-01-01', ends_on: null, value_band: null },
      ]);
      expect(
        await database.reads.selectFrom('supplier_firm').selectAll().orderBy('firm_id').execute(),
      ).toEqual([
        { firm_id: 'F1', company_number: '00000123' },
        { firm_id: 'F2', company_number: '00000456' },
      ]);
    });

    it('changes nothing when the same file comes again', async () => {
      expect((await run(...good)).records).toMatchObject({
        'supplier relationships': { ...nothing, unchanged: 2 },
        contracts: { ...nothing, unchanged: 3 },
      });
    });

    it('refuses what cannot be', async () => {
      const report = await run(
        'nowhere,F1,123,C-9,2025-06-01,,,',
        'D2,F1,124,C-9,2025-06-01,,,',
        'D2,F2,456,C-1,2025-06-01,,,',
        'D2,F2,456,C-8,2025-06-01,2025-05-31,,',
        'D2,F2,456,C-7,2025-06-01,,,-5',
        'D2,F2,456,C-6,2025-06-01,,,5',
        'D2,F2,456,C-6,2025-06-01,,,5',
        'D2,F-9999,999,C-5,2025-06-01,,,',
      );
      expect(report).toMatchObject({ rejectedRows: 7, records: { contracts: { inserted: 1 } } });
      expect((files.rejected(path) ?? []).map(([line, column, , rule]) => [line, column, rule])).toEqual([
        ['2', 'Department', 'unknown-organisation'],
        ['5', 'To', 'end-before-start'],
        ['6', 'Value (£)', 'out-of-range'],
        ['8', 'Contract reference', 'duplicate'],
        ['9', 'Firm', 'reference-not-found'],
        ['4', 'Contract reference', 'reference-taken'],
        ['3', 'Company number', 'company-number-changed'],
      ]);
    });

    it('takes a firm on trust where no firm is there yet, and says so', async () => {
      expect(await importing([], ['D2,F3,789,C-4,2025-06-01,,,'])).toMatchObject({
        rejectedRows: 0,
        records: { contracts: { inserted: 1 } },
      });
      expect(files.warnings(path)).toEqual([['2', 'Firm', 'F3', 'reference-not-checked']]);
    });
  });
});
