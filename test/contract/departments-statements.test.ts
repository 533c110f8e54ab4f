// What the lists of departments cost over both engines: every page comes from an index in its order, and the pages of
// many parents from one statement.
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkInsert } from '../../subgraphs/kit/database/bulk-insert.js';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { migrations } from '../../subgraphs/departments/database/migrations.js';
import type { Tables } from '../../subgraphs/departments/database/tables.js';
import { PostRepository } from '../../subgraphs/departments/repository/post-repository.js';
import { SupplierRepository } from '../../subgraphs/departments/repository/supplier-repository.js';
import { TenureRepository } from '../../subgraphs/departments/repository/tenure-repository.js';
import { dayAfter } from '../../subgraphs/departments/domain/calendar.js';
import { eachDatabase, type Engine } from '../support/mysql/each-database.js';
import { recordStatements } from '../support/record-statements.js';
import { departmentsOver } from '../../subgraphs/departments/subgraph.js';
import { today } from './departments-fixture.js';

const posts = 4_000;
const uncounted = (): void => undefined;

/** Enough rows, spread evenly, that a server finds an index worth its while. */
async function spread(database: Database<Tables>): Promise<void> {
  const numbers = Array.from({ length: posts }, (_, index) => index + 1);
  await database.write(async (transaction) => {
    await bulkInsert(
      transaction,
      'department',
      numbers.slice(0, 400).map((id) => ({
        id,
        public_id: `D${id}`,
        slug: `d${id}`,
        content_id: null,
        analytics_id: null,
        name: `Body ${id}`,
        name_folded: `body ${id}`,
        abbreviation: null,
        abbreviation_folded: null,
        format: 'OTHER',
        status: 'LIVE',
        closure_reason: null,
        closed_on: null,
        headcount: null,
      })),
    );
    await bulkInsert(
      transaction,
      'post',
      numbers.map((id) => ({
        id,
        public_id: `P${id}`,
        department_id: (id % 40) + 1,
        reference: `R${id}`,
        title: `Title ${id % 97}`,
        title_folded: `title ${id % 97}`,
        grade: (id % 11) + 1,
        unit: null,
        profession: null,
        reports_to_id: Math.ceil(id / 10),
        fte: 1,
        pay_floor: null,
        pay_ceiling: null,
        is_digital_leadership: 0,
        required_clearance: null,
        published_holder_name: null,
        changed_by: null,
        changed_at: null,
      })),
    );
    await bulkInsert(
      transaction,
      'tenure',
      numbers.flatMap((id) =>
        [0, 1, 2].map((nth) => ({
          id: id * 3 + nth,
          public_id: `T${id * 3 + nth}`,
          post_id: id,
          department_id: (id % 40) + 1,
          person_id: `person-${(id * 7 + nth) % 900}`,
          starts_on: dayAfter('2020-01-01', nth * 400 + (id % 300)),
          ends_on: null,
          kind: 'SUBSTANTIVE',
        })),
      ),
    );
    await bulkInsert(
      transaction,
      'supplier_relationship',
      numbers.map((id) => ({
        id,
        public_id: `D${(id % 400) + 1}.F${Math.ceil(id / 400)}`,
        department_id: (id % 400) + 1,
        firm_id: `F${Math.ceil(id / 400)}`,
      })),
    );
  });
  const tables = ['department', 'post', 'tenure', 'supplier_relationship'];
  const analyses = database.dialect.name === 'mysql' ? [`analyze table ${tables.join(', ')}`] : ['analyze'];
  for (const analysis of analyses)
    await database.write((transaction) => transaction.executeQuery(CompiledQuery.raw(analysis)));
}

/** The database, with every statement that it is asked to read kept as it was. */
function recorded(database: Database<Tables>): {
  readonly database: Database<Tables>;
  readonly statements: CompiledQuery[];
} {
  const statements: CompiledQuery[] = [];
  return { database: recordStatements(database, (statement) => statements.push(statement)), statements };
}

async function plan(database: Database<Tables>, { sql, parameters }: CompiledQuery): Promise<string> {
  const explain = database.dialect.name === 'mysql' ? 'explain' : 'explain query plan';
  const { rows } = await database.reads.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(`${explain} ${sql}`, [...parameters]),
  );
  return rows
    .map((row) =>
      typeof row['detail'] === 'string'
        ? row['detail']
        : `${String(row['table'])} ${String(row['key'])} ${String(row['Extra'])}`,
    )
    .join('\n');
}

type Repositories = ReturnType<typeof repositories>;

function repositories(database: Database<Tables>) {
  return {
    posts: new PostRepository(database),
    tenures: new TenureRepository(database),
    suppliers: new SupplierRepository(database),
  };
}

type Ask = (
  from: Repositories,
  after: string | null,
) => Promise<{ pageInfo: { endCursor: string | null } } | undefined>;

const lists: readonly (readonly [string, Record<Engine, RegExp>, Ask])[] = [
  [
    'posts by arrival',
    { sqlite: /post( USING INTEGER PRIMARY KEY|$)/, mysql: /post PRIMARY/ },
    ({ posts }, after) => posts.page({ first: 5, after }, today),
  ],
  [
    'posts by title',
    { sqlite: /INDEX post_title/, mysql: /post_title/ },
    ({ posts }, after) => posts.page({ first: 5, after, orderBy: { title: 'ASC' } }, today),
  ],
  [
    'posts by grade, backwards',
    { sqlite: /INDEX post_grade/, mysql: /post_grade/ },
    ({ posts }, after) => posts.page({ first: 5, after, orderBy: { grade: 'DESC' } }, today),
  ],
  [
    'posts of a department',
    { sqlite: /INDEX post_department/, mysql: /post_department/ },
    async ({ posts }, after) =>
      (await posts.pagesOfDepartments([7, 9], { first: 5, after }, today, uncounted))[0],
  ],
  [
    'posts of a department by title',
    { sqlite: /INDEX post_department_title/, mysql: /post_department_title/ },
    async ({ posts }, after) =>
      (
        await posts.pagesOfDepartments(
          [7, 9],
          { first: 5, after, orderBy: { title: 'DESC' } },
          today,
          uncounted,
        )
      )[0],
  ],
  [
    'posts of a department by grade',
    { sqlite: /INDEX post_department_grade/, mysql: /post_department_grade/ },
    async ({ posts }, after) =>
      (
        await posts.pagesOfDepartments(
          [7, 9],
          { first: 5, after, orderBy: { grade: 'ASC' } },
          today,
          uncounted,
        )
      )[0],
  ],
  [
    'direct reports',
    { sqlite: /INDEX post_reports/, mysql: /post_reports/ },
    async ({ posts }, after) => (await posts.pagesOfReports([7, 9], { first: 5, after }, uncounted))[0],
  ],
  [
    'tenures of a post',
    { sqlite: /INDEX tenure_post/, mysql: /tenure_post/ },
    async ({ tenures }, after) =>
      (await tenures.pagesOfPosts([7, 9], { first: 2, after }, today, uncounted))[0],
  ],
  [
    'tenures of a person',
    { sqlite: /INDEX tenure_person/, mysql: /tenure_person/ },
    async ({ tenures }, after) =>
      (await tenures.pagesOfPeople(['person-7', 'person-9'], { first: 5, after }, today, uncounted))[0],
  ],
  [
    'suppliers of a department',
    { sqlite: /INDEX supplier_relationship_department/, mysql: /supplier_relationship_department/ },
    async ({ suppliers }, after) =>
      (await suppliers.pagesOfDepartments([7, 9], { first: 5, after }, uncounted))[0],
  ],
  [
    'departments of a firm',
    { sqlite: /INDEX supplier_relationship_firm/, mysql: /supplier_relationship_firm/ },
    async ({ suppliers }, after) =>
      (await suppliers.pagesOfFirms(['F3', 'F4'], { first: 5, after }, uncounted))[0],
  ],
];

describe('the statements behind', () => {
  eachDatabase((engine, fresh) => {
    let plain: Database<Tables>;
    beforeAll(async () => {
      plain = await openDatabase<Tables>(await fresh(), migrations);
      await spread(plain);
    });
    afterAll(() => plain.close());

    it.each(lists)(
      '%s read an index in its order, on the first page and on a later one',
      async (_list, index, ask) => {
        const { database, statements } = recorded(plain);
        const first = await ask(repositories(database), null);
        await ask(repositories(database), first?.pageInfo.endCursor ?? null);
        expect(statements).toHaveLength(2);
        for (const statement of statements) {
          const text = await plan(plain, statement);
          expect(text).toMatch(index[engine]);
          expect(text).not.toMatch(/TEMP B-TREE|filesort/);
        }
      },
    );

    it('posts by department read one department after another and stop where the page is full', async () => {
      const { database, statements } = recorded(plain);
      await repositories(database).posts.page({ first: 5, orderBy: { department: { name: 'ASC' } } }, today);
      expect(statements).toHaveLength(2);
      expect(await plan(plain, statements[1] as CompiledQuery)).not.toMatch(/filesort/);
    });

    it('what hangs on many posts are one each, and none of them reads a whole table', async () => {
      const { database, statements } = recorded(plain);
      const subgraph = departmentsOver(database, { clock: { now: () => new Date(`${today}T09:00:00Z`) } });
      const query = `{ posts(first: 50) { nodes {
        department { name parents { id } children { id } }
        reportsTo { title }
        requirements { skill { key } }
        holders { id }
        isVacant
        changesOfHolder(from: "2024-01-01")
        tenures(first: 2) { nodes { from post { id } } }
        directReports(first: 3) { nodes { id holders { id } } }
      } } }`;
      const { errors } = await subgraph.execute({ query, headers: {} });
      expect(errors).toBeUndefined();
      // Posts, departments, parents, children, superiors, requirements, holders, changes, tenures and the posts of
      // these, reports and the holders of these.
      expect(statements.length).toBeLessThanOrEqual(12);
      for (const statement of statements) {
        expect(await plan(plain, statement)).not.toMatch(
          engine === 'mysql' ? /^(post|tenure) null/m : /SCAN (post|tenure)(?! USING)\b.*\n.*TEMP/,
        );
      }
    });
  });
});
