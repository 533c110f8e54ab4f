// `import organogram`, first part: the senior posts and who reports to whom.
import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import { groupBy } from '../../kit/importer/group-by.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { lockReportingTree } from '../repository/post-facts.js';
import { DepartmentNames, type NamedDepartment } from './department-names.js';
import { givenDepartment } from './given-department.js';
import { writeReportingLines } from './reporting-lines.js';
import { readSenior, seniorColumns, type SeniorCells, type SeniorPost } from './senior-row.js';

/** @param departmentSlug the department that all rows are of, whatever they say */
export function seniorPosts(departmentSlug: string | undefined): FileImport<Tables, SeniorCells, SeniorPost> {
  return {
    read: (path, tally, encoding) => csvItems(path, seniorColumns, tally, encoding),
    begin: async (transaction, tally, dialect) => {
      await lockReportingTree(transaction);
      const names = await DepartmentNames.load(transaction);
      return new SeniorSession(transaction, tally, dialect, names, givenDepartment(names, departmentSlug));
    },
  };
}

class SeniorSession implements ImportSession<SeniorCells, SeniorPost> {
  /** By department and reference. A job share repeats a reference, so posts are kept until all rows are read. */
  private readonly posts = new Map<string, SeniorPost>();

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
    private readonly names: DepartmentNames,
    private readonly given: NamedDepartment | undefined,
  ) {}

  accept(cells: SeniorCells): [] {
    const senior = readSenior(cells, this.names, this.given);
    if (senior === undefined) return [];
    const key = `${senior.departmentKey} ${senior.reference}`;
    const first = this.posts.get(key);
    if (first === undefined) this.posts.set(key, senior);
    else if (isSamePost(first, senior)) this.posts.set(key, jobShare(first, senior));
    else
      cells.reject(
        'reference',
        'repeated-reference',
        `Line ${first.line} has another post with this reference. The rows of a job share differ only in names and contacts.`,
      );
    return [];
  }

  async write(): Promise<void> {
    // Nothing is accepted row by row.
  }

  async finish(): Promise<void> {
    const posts = [...this.posts.values()];
    const newest = await this.transaction
      .selectFrom('post')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst();
    for (const [departmentKey, own] of groupBy(posts, (senior) => senior.departmentKey)) {
      const changes = await mergeRows(
        this.transaction,
        this.dialect,
        'post',
        own.map(({ post }) => post),
        {
          key: ['reference', 'department_id'],
          among: { department_id: departmentKey },
          keep: ['public_id', 'is_digital_leadership'],
          version: 'version',
        },
      );
      this.tally.count('posts', changes);
    }
    await writeReportingLines(this.transaction, this.dialect, posts, newest?.id ?? 0, this.tally);
  }
}

function isSamePost(one: SeniorPost, other: SeniorPost): boolean {
  return (['title', 'grade', 'unit', 'profession'] as const).every(
    (column) => one.post[column] === other.post[column],
  );
}

/** One post held by two people: their times add up to at most one, both names are published. */
function jobShare(one: SeniorPost, other: SeniorPost): SeniorPost {
  const names = [one.post.published_holder_name, other.post.published_holder_name].filter(
    (name) => name !== null,
  );
  return {
    ...one,
    post: {
      ...one.post,
      fte: Math.min(1, Math.round((one.post.fte + other.post.fte) * 100) / 100),
      published_holder_name: names.length === 0 ? null : [...new Set(names)].join(' and '),
      has_unnamed_holder: Math.max(one.post.has_unnamed_holder, other.post.has_unnamed_holder),
    },
  };
}
