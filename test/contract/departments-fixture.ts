// A few departments, posts, tenures and suppliers, put into a database by plain inserts, for the tests of this folder.
import type { Insertable, Kysely } from 'kysely';
import { folded } from '../../subgraphs/kit/database/conditions.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { AskGraph } from '../../subgraphs/kit/graph/ask-graph.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { Grade, rankIn, SkillLevel } from '../../subgraphs/kit/vocabulary/index.js';
import { migrations } from '../../subgraphs/departments/database/migrations.js';
import type {
  DepartmentTable,
  PostTable,
  Tables,
  TenureTable,
} from '../../subgraphs/departments/database/tables.js';
import { rebuildTree } from '../../subgraphs/departments/repository/department-tree.js';
import { departments } from '../../subgraphs/departments/subgraph.js';

/** The day on which every test of departments takes place. */
export const today = '2026-06-30';

/** Answers `skills` as the people subgraph would: three skills of two frameworks, one of them without the lowest level. */
export const framework: AskGraph = ({ query }) => {
  if (!query.includes('skills(first: 500')) throw new Error('the graph was asked something else');
  const nodes = [
    { key: 'agile', framework: 'digital', levels: ['AWARENESS', 'WORKING', 'PRACTITIONER', 'EXPERT'] },
    { key: 'data-modelling', framework: 'digital', levels: ['WORKING', 'EXPERT'] },
    { key: 'budgeting', framework: 'finance', levels: ['WORKING'] },
  ];
  return Promise.resolve({ data: { skills: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } });
};

/** Opens the subgraph on a database, on the day of the tests. */
export function openDepartments(databaseUrl: string, graph: AskGraph = framework): Promise<Subgraph> {
  return departments.open({ databaseUrl, graph, clock: { now: () => new Date(`${today}T09:00:00Z`) } });
}

/** Fills a fresh database. */
export async function fill(url: string, write: (rows: Rows) => Promise<void>): Promise<void> {
  const database = await openDatabase<Tables>(url, migrations);
  try {
    await database.write(async (transaction) => {
      await write(new Rows(transaction));
      await rebuildTree(transaction);
    });
  } finally {
    await database.close();
  }
}

type Requirement = readonly [skill: string, level: SkillLevel | null, isEssential: boolean];

/** Writes rows whose unstated columns have plain values; keys are given, so that tests can name them. */
export class Rows {
  constructor(private readonly transaction: Kysely<Tables>) {}

  /** `D<key>`, by default a live ministerial department with the slug `d<key>`. */
  async department(
    key: number,
    columns: Partial<Insertable<DepartmentTable>> = {},
    parents: readonly number[] = [],
  ): Promise<void> {
    const name = columns.name ?? `Department ${key}`;
    await this.transaction
      .insertInto('department')
      .values({
        id: key,
        public_id: `D${key}`,
        slug: `d${key}`,
        content_id: null,
        analytics_id: `D${key}`,
        name,
        name_folded: folded(name),
        abbreviation: null,
        abbreviation_folded: typeof columns.abbreviation === 'string' ? folded(columns.abbreviation) : null,
        format: 'MINISTERIAL_DEPARTMENT',
        status: 'LIVE',
        closure_reason: null,
        closed_on: null,
        headcount: null,
        ...columns,
      })
      .execute();
    for (const parent of parents) {
      await this.transaction
        .insertInto('department_parent')
        .values({ child_id: key, parent_id: parent })
        .execute();
    }
  }

  async successor(department: number, successor: number): Promise<void> {
    await this.transaction
      .insertInto('department_successor')
      .values({ department_id: department, successor_id: successor })
      .execute();
  }

  /** `P<key>` with the reference `R<key>`. */
  async post(
    key: number,
    department: number,
    columns: Partial<Omit<Insertable<PostTable>, 'grade'>> & { grade?: Grade } = {},
    requirements: readonly Requirement[] = [],
  ): Promise<void> {
    const { grade, ...rest } = columns;
    const title = columns.title ?? `Post ${key}`;
    await this.transaction
      .insertInto('post')
      .values({
        id: key,
        public_id: `P${key}`,
        department_id: department,
        reference: `R${key}`,
        title,
        title_folded: folded(title),
        grade: grade ? rankIn(Grade, grade) : 0,
        unit: null,
        profession: null,
        reports_to_id: null,
        fte: 1,
        pay_floor: null,
        pay_ceiling: null,
        is_digital_leadership: 0,
        required_clearance: null,
        published_holder_name: null,
        changed_by: null,
        changed_at: null,
        ...rest,
      })
      .execute();
    for (const [skill, level, isEssential] of requirements) {
      await this.transaction
        .insertInto('post_requirement')
        .values({
          post_id: key,
          department_id: department,
          skill_key: skill,
          level: level === null ? 0 : rankIn(SkillLevel, level),
          is_essential: isEssential ? 1 : 0,
        })
        .execute();
    }
  }

  /** `T<key>`: a person in a post of a department. */
  async tenure(
    key: number,
    post: number,
    department: number,
    person: string,
    from: string,
    to: string | null = null,
    kind: TenureTable['kind'] = 'SUBSTANTIVE',
  ): Promise<void> {
    await this.transaction
      .insertInto('tenure')
      .values({
        id: key,
        public_id: `T${key}`,
        post_id: post,
        department_id: department,
        person_id: person,
        starts_on: from,
        ends_on: to,
        kind,
      })
      .execute();
  }

  /** The pair of a department and a firm, and the firm's number `ZZ<firm>`. */
  async relationship(key: number, department: number, firm: string): Promise<void> {
    await this.transaction
      .insertInto('supplier_relationship')
      .values({ id: key, public_id: `D${department}.${firm}`, department_id: department, firm_id: firm })
      .execute();
    const known = await this.transaction
      .selectFrom('supplier_firm')
      .select('firm_id')
      .where('firm_id', '=', firm)
      .executeTakeFirst();
    if (known === undefined)
      await this.transaction
        .insertInto('supplier_firm')
        .values({ firm_id: firm, company_number: `ZZ${firm}` })
        .execute();
  }

  async contract(
    relationship: number,
    department: number,
    reference: string,
    from: string,
    to: string | null,
    valueBand: string | null = null,
  ): Promise<void> {
    await this.transaction
      .insertInto('supplier_contract')
      .values({
        relationship_id: relationship,
        department_id: department,
        reference,
        starts_on: from,
        ends_on: to,
        value_band: valueBand,
      })
      .execute();
  }
}
