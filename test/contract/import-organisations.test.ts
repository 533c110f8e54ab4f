// `import organisations`: what GOV.UK says of its organisations, over both engines.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../subgraphs/departments/database/migrations.js';
import type { Tables } from '../../subgraphs/departments/database/tables.js';
import { organisations } from '../../subgraphs/departments/import/organisations.js';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { importFile, type ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { importFiles } from './import-files.js';

const address = (slug: string): string => `https://www.gov.uk/api/organisations/${slug}`;

interface Sketch {
  readonly id?: string | null;
  readonly slug: string;
  readonly title?: string;
  readonly format?: string;
  readonly status?: string;
  readonly closed?: string;
  readonly closedAt?: string;
  readonly contentId?: string;
  readonly parents?: readonly string[];
  readonly children?: readonly string[];
  readonly successors?: readonly string[];
  readonly predecessors?: readonly string[];
}

function organisation(sketch: Sketch): object {
  const references = (slugs: readonly string[] = []): object[] =>
    slugs.map((slug) => ({ id: address(slug), web_url: '' }));
  return {
    id: address(sketch.slug),
    title: sketch.title ?? `The ${sketch.slug}`,
    format: sketch.format ?? 'Other',
    analytics_identifier: sketch.id === undefined ? sketch.slug.toUpperCase() : sketch.id,
    details: {
      slug: sketch.slug,
      abbreviation: '',
      content_id: sketch.contentId ?? `content-${sketch.slug}`,
      govuk_status: sketch.status ?? 'live',
      govuk_closed_status: sketch.closed ?? null,
      closed_at: sketch.closedAt ?? null,
    },
    parent_organisations: references(sketch.parents),
    child_organisations: references(sketch.children),
    superseding_organisations: references(sketch.successors),
    superseded_organisations: references(sketch.predecessors),
  };
}

const list = (...sketches: readonly Sketch[]): string =>
  JSON.stringify({ results: sketches.map(organisation) });

eachDatabase((_engine, fresh) => {
  describe('import organisations', () => {
    const files = importFiles();
    let database: Database<Tables>;
    let path: string;
    beforeAll(async () => {
      database = await openDatabase<Tables>(await fresh(), migrations);
    });
    afterAll(() => database.close());

    const run = (content: string): Promise<ImportReport> => {
      path = files.file('organisations.json', content);
      return importFile(database, path, organisations);
    };
    const pairs = async (
      table: 'department_parent' | 'department_successor' | 'department_ancestor',
    ): Promise<string[]> => {
      const columns = {
        department_parent: ['child_id', 'parent_id'],
        department_successor: ['department_id', 'successor_id'],
        department_ancestor: ['department_id', 'ancestor_id'],
      } as const;
      const slugs = new Map(
        (await database.reads.selectFrom('department').select(['id', 'slug']).execute()).map(
          ({ id, slug }) => [id, slug],
        ),
      );
      const rows = (await database.reads.selectFrom(table).selectAll().execute()) as unknown as Record<
        string,
        number
      >[];
      return rows
        .map((row) => columns[table].map((column) => slugs.get(row[column] as number)).join(' '))
        .sort();
    };

    const tree: readonly Sketch[] = [
      { id: 'D2', slug: 'cabinet-office', title: 'Cabinet Office', format: 'Ministerial department' },
      { id: 'EA1', slug: 'agency', format: 'Executive agency', parents: ['cabinet-office', 'nowhere'] },
      {
        id: 'PB9',
        slug: 'board',
        format: 'Executive non-departmental public body',
        status: 'exempt',
        predecessors: ['old-board'],
      },
      {
        id: 'OT1',
        slug: 'old-board',
        format: 'Something new',
        status: 'closed',
        closed: 'left_gov',
        closedAt: '2012-03-31T00:00:00.000+01:00',
      },
      { id: null, slug: 'unlisted', children: ['board'], successors: ['board'] },
    ];

    it('keeps every organisation with what it belongs to and what followed it, whichever side says so', async () => {
      const report = await run(list(...tree));
      expect(report).toMatchObject({
        written: true,
        read: 5,
        rejectedRows: 0,
        records: { organisations: { inserted: 5 }, parents: { inserted: 2 }, successors: { inserted: 2 } },
        warnings: { 'unknown-format': 1, 'unknown-organisation': 1 },
      });
      expect(files.warnings(path)).toEqual([
        ['4', 'format', 'Something new', 'unknown-format'],
        ['2', 'parent_organisations', 'nowhere', 'unknown-organisation'],
      ]);
      const rows = await database.reads
        .selectFrom('department')
        .select([
          'public_id',
          'slug',
          'name',
          'format',
          'status',
          'closure_reason',
          'closed_on',
          'abbreviation',
        ])
        .orderBy('id')
        .execute();
      expect(rows[0]).toEqual({
        public_id: 'D2',
        slug: 'cabinet-office',
        name: 'Cabinet Office',
        format: 'MINISTERIAL_DEPARTMENT',
        status: 'LIVE',
        closure_reason: null,
        closed_on: null,
        abbreviation: null,
      });
      expect(rows[2]).toMatchObject({ format: 'EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY', status: 'EXEMPT' });
      expect(rows[3]).toMatchObject({
        format: 'OTHER',
        status: 'CLOSED',
        closure_reason: 'LEFT_GOVERNMENT',
        closed_on: '2012-03-31',
      });
      expect(rows[4]).toMatchObject({ public_id: 'content-unlisted' });
      expect(await pairs('department_parent')).toEqual(['agency cabinet-office', 'board unlisted']);
      expect(await pairs('department_successor')).toEqual(['old-board board', 'unlisted board']);
      expect(await pairs('department_ancestor')).toContain('agency cabinet-office');
    });

    it('changes nothing when the same list comes again', async () => {
      const report = await run(list(...tree));
      const nothing = { inserted: 0, updated: 0, removed: 0 };
      expect(report.records).toMatchObject({
        organisations: { ...nothing, unchanged: 5 },
        parents: { ...nothing, unchanged: 2 },
        successors: { ...nothing, unchanged: 2 },
      });
    });

    it('follows a renaming, an exchange of slugs, a late identifier and a move, and keeps what is not its own', async () => {
      await database.write((transaction) =>
        transaction
          .updateTable('department')
          .set({ headcount: 12_000 })
          .where('public_id', '=', 'D2')
          .execute(),
      );
      const report = await run(
        list(
          {
            id: 'D2',
            slug: 'agency',
            title: 'Office of the Cabinet',
            format: 'Ministerial department',
            contentId: 'content-cabinet-office',
          },
          {
            id: 'EA1',
            slug: 'cabinet-office',
            format: 'Executive agency',
            contentId: 'content-agency',
            parents: ['board'],
          },
          { id: 'OT77', slug: 'unlisted', children: ['board'], successors: ['board'] },
        ),
      );
      expect(report.records).toMatchObject({
        organisations: { inserted: 0, updated: 3 },
        parents: { inserted: 1, removed: 1 },
      });
      const rows = await database.reads
        .selectFrom('department')
        .select(['public_id', 'slug', 'analytics_id', 'headcount'])
        .orderBy('id')
        .execute();
      expect(rows[0]).toEqual({ public_id: 'D2', slug: 'agency', analytics_id: 'D2', headcount: 12_000 });
      expect(rows[1]).toMatchObject({ public_id: 'EA1', slug: 'cabinet-office' });
      expect(rows[4]).toMatchObject({ public_id: 'content-unlisted', analytics_id: 'OT77' });
      expect(await pairs('department_ancestor')).toContain('cabinet-office unlisted');
    });

    it('refuses what it cannot keep, says why, and keeps the rest', async () => {
      const report = await run(
        JSON.stringify([
          organisation({ id: 'X1', slug: 'first' }),
          organisation({ id: 'X1', slug: 'second' }),
          organisation({ id: 'X2', slug: 'first' }),
          organisation({ id: 'X3', slug: 'third', status: 'opne' }),
          organisation({ id: 'X4', slug: 'board', contentId: 'content-other-board' }),
          { title: 'No address' },
        ]),
      );
      expect(report.records['organisations']).toMatchObject({ inserted: 1 });
      expect(report.rejectedRows).toBe(5);
      const rejected = files.rejected(path) ?? [];
      expect(rejected.map(([line, column, , rule]) => [line, column, rule])).toEqual(
        expect.arrayContaining([
          ['2', 'analytics_identifier', 'duplicate'],
          ['3', 'details.slug', 'duplicate'],
          ['4', 'details.govuk_status', 'not-one-of'],
          ['5', 'details.slug', 'slug-taken'],
          ['6', 'id', 'not-as-expected'],
        ]),
      );
      const list = readFileSync(`${path}.rejected.csv`, 'utf8');
      expect(list.split('\n')[0]).toBe('item,column,value,rule,suggestion');
      expect(list).toContain('6,id,,not-as-expected,The value must be text.');
    });

    it.each([
      ['is cut short', '{"results": [{"id": "x"', 'TRUNCATED', 'The file may be cut short'],
      [
        'is CSV',
        'Id,Title\nD1,Cabinet Office\n',
        'NOT_THIS_KIND',
        'is not JSON. It must be JSON in UTF-8: a list',
      ],
      ['is a spreadsheet', 'PK\u0003\u0004…', 'NOT_THIS_KIND', 'packed file. It must be JSON in UTF-8'],
      ['is a damaged object', '{"results": [{"id": x}]}', 'NOT_THIS_KIND', 'is not valid JSON. It may be'],
      ['is something else', '{"people": []}', 'NOT_THIS_KIND', 'has no list'],
      ['is empty', '', 'EMPTY', 'is empty'],
    ])('refuses a file that %s', async (_what, content, failure, message) => {
      await expect(run(content)).rejects.toMatchObject({
        failure,
        message: expect.stringContaining(message) as string,
      });
    });
  });
});
