// `import organogram`, second part: the junior return, which counts posts instead of naming them. A line of 2.6 posts
// becomes two full-time posts and one of 0.6. Their references are made from what the line says, so that importing the
// same line again finds the same posts, and lines that say the same share one run of numbers.
import { createHash } from 'node:crypto';
import type { Insertable, Kysely } from 'kysely';
import { folded } from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import { groupBy } from '../../kit/importer/group-by.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import { parseNumber } from '../../kit/importer/parse-value.js';
import type { Tally } from '../../kit/importer/tally.js';
import { Grade, leastFullTimeShare, rankIn } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { DepartmentNames, type NamedDepartment } from './department-names.js';
import { givenDepartment } from './given-department.js';
import { meaningful, readGrade, readPlacing, readProfession, sharedColumns } from './organogram-row.js';
import { readPayBand } from './pay-band.js';
import { postId } from './post-id.js';
import { Superiors } from './superiors.js';

/** More posts than this in one line are a slip of the pen: the largest line published, of the armed forces, has 20,776. */
export const mostPostsOfLine = 25_000;

export const juniorColumns = {
  ...sharedColumns,
  superior: { names: ['Reporting Senior Post', 'Reports to Senior Post'], required: true },
  payFloor: { names: ['Payscale Minimum (£)', 'Payscale Minimum'] },
  payCeiling: { names: ['Payscale Maximum (£)', 'Payscale Maximum'] },
  title: { names: ['Generic Job Title', 'Job Title'], required: true },
  fte: { names: ['Number of Posts in FTE', 'Number of Posts', 'FTE'], required: true },
} as const satisfies ColumnSpecs<string>;

type JuniorCells = Cells<keyof typeof juniorColumns>;
type PostColumns = Insertable<Tables['post']>;

interface JuniorPost {
  readonly line: number;
  /** The reference of the post that it reports to; empty where the line names none. */
  readonly superior: string;
  readonly post: PostColumns;
}

/** @param departmentSlug the department that all rows are of, whatever they say */
export function juniorPosts(departmentSlug: string | undefined): FileImport<Tables, JuniorCells, JuniorPost> {
  return {
    read: (path, tally, encoding) => csvItems(path, juniorColumns, tally, encoding),
    begin: async (transaction, tally, dialect) => {
      const names = await DepartmentNames.load(transaction);
      return new JuniorSession(transaction, tally, dialect, names, givenDepartment(names, departmentSlug));
    },
  };
}

class JuniorSession implements ImportSession<JuniorCells, JuniorPost> {
  /** How many posts the lines so far made, by what they say. */
  private readonly numbers = new Map<string, number>();
  private readonly superiors: Superiors;

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
    private readonly names: DepartmentNames,
    private readonly given: NamedDepartment | undefined,
  ) {
    this.superiors = new Superiors(transaction, dialect, tally);
  }

  accept(cells: JuniorCells): JuniorPost[] {
    const placing = readPlacing(cells, this.names, this.given);
    const posts = readPosts(cells);
    const title = cells.required('title');
    if (placing === undefined || cells.isRejected) return [];
    const identity = lineIdentity(cells);
    const key = `${placing.department.id} ${identity}`;
    const first = this.numbers.get(key) ?? 0;
    const shares = fullTimeShares(posts);
    this.numbers.set(key, first + shares.length);
    const grade = readGrade(cells, placing);
    const post = {
      department_id: placing.department.id,
      title,
      title_folded: folded(title),
      grade: grade === null ? 0 : rankIn(Grade, grade),
      unit: meaningful(cells.text('unit')),
      profession: readProfession(cells),
      ...readPayBand(cells, 'payFloor', 'payCeiling'),
      is_digital_leadership: 0,
      published_holder_name: null,
      has_unnamed_holder: 1,
    };
    return postsOfLine(cells, placing.department.public_id, `J-${identity}`, first, shares, post);
  }

  async write(rows: readonly JuniorPost[]): Promise<void> {
    for (const [department, own] of groupBy(rows, ({ post }) => post.department_id)) {
      const keys = await this.superiors.find(department, own);
      const posts = own.map(({ post, superior }) => ({ ...post, reports_to_id: keys.get(superior) ?? null }));
      const changes = await mergeRows(this.transaction, this.dialect, 'post', posts, {
        key: ['reference', 'department_id'],
        among: { department_id: department },
        keep: ['public_id', 'is_digital_leadership'],
        version: 'version',
      });
      this.tally.count('posts', changes);
    }
  }
}

function readPosts(cells: JuniorCells): number {
  if (parseNumber(cells.text('fte')) === 0) {
    cells.reject('fte', 'no-posts', 'Leave out lines that count no post.');
    return 0;
  }
  const posts = cells.number('fte', leastFullTimeShare, Number.MAX_SAFE_INTEGER);
  if (posts > mostPostsOfLine) {
    cells.reject(
      'fte',
      'too-many-posts',
      `Split the line by unit or team into lines of at most ${mostPostsOfLine.toLocaleString('en-GB')} posts, if they are separate posts.`,
    );
  }
  return posts;
}

/** Full-time posts, and one for what is left over if it is a hundredth at least. */
export function fullTimeShares(posts: number): number[] {
  const hundredths = Math.round(posts * 100);
  const rest = hundredths % 100;
  return [...new Array<number>((hundredths - rest) / 100).fill(1), ...(rest === 0 ? [] : [rest / 100])];
}

/** What tells a line's posts from other lines': all it says but how many they are. */
function lineIdentity(cells: JuniorCells): string {
  const said = (['unit', 'superior', 'grade', 'title', 'profession', 'payFloor', 'payCeiling'] as const).map(
    (column) => folded(cells.text(column)),
  );
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}

function postsOfLine(
  cells: JuniorCells,
  departmentId: string,
  referenceStart: string,
  first: number,
  shares: readonly number[],
  columns: Omit<PostColumns, 'public_id' | 'reference' | 'fte'>,
): JuniorPost[] {
  return shares.map((fte, index) => {
    const reference = `${referenceStart}-${first + index + 1}`;
    return {
      line: cells.line,
      superior: cells.text('superior'),
      post: { ...columns, public_id: postId(departmentId, reference), reference, fte },
    };
  });
}
