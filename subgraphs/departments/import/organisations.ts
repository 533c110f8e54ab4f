// `import organisations`: the GOV.UK organisations API's list, with who belongs to whom and who followed whom.
import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { jsonItems, type JsonItem } from '../../kit/importer/json-items.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { rebuildTree } from '../repository/department-tree.js';
import { readOrganisation, type OrganisationRow } from './organisation-item.js';
import { writeRelations } from './organisation-relations.js';

export const organisations: FileImport<Tables, JsonItem, OrganisationRow> = {
  countedIn: 'item',
  read: (path, _tally, encoding) => jsonItems(path, 'results', encoding),
  begin: async (transaction, tally, dialect) =>
    new OrganisationsSession(transaction, tally, dialect, await knownDepartments(transaction)),
};

interface Known {
  readonly public_id: string;
  readonly content_id: string | null;
  readonly slug: string;
}

function knownDepartments(transaction: Kysely<Tables>): Promise<Known[]> {
  return transaction.selectFrom('department').select(['public_id', 'content_id', 'slug']).execute();
}

class OrganisationsSession implements ImportSession<JsonItem, OrganisationRow> {
  private readonly accepted: OrganisationRow[] = [];
  private readonly idOfContent: ReadonlyMap<string, string>;
  private readonly slugOfId: ReadonlyMap<string, string>;
  /** Where in the file each identifier and slug came first. */
  private readonly ids = new Map<string, number>();
  private readonly slugs = new Map<string, number>();

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
    known: readonly Known[],
  ) {
    this.idOfContent = new Map(
      known.flatMap(({ content_id, public_id }) => (content_id === null ? [] : [[content_id, public_id]])),
    );
    this.slugOfId = new Map(known.map(({ public_id, slug }) => [public_id, slug]));
  }

  /** All organisations are kept until the end: slugs may pass from one to another, and relations point forwards. */
  accept({ position, value }: JsonItem): [] {
    const row = readOrganisation(position, value, this.tally);
    if (row === undefined) return [];
    const { content_id, public_id, slug } = row.department;
    // An organisation keeps the identifier it was first given, though it may gain an analytics identifier later.
    const id = (content_id === null ? undefined : this.idOfContent.get(content_id)) ?? public_id;
    if (
      this.isFirst(this.ids, id, position, 'analytics_identifier') &&
      this.isFirst(this.slugs, slug, position, 'details.slug')
    ) {
      this.accepted.push({ ...row, department: { ...row.department, public_id: id } });
    }
    return [];
  }

  async write(): Promise<void> {
    // Nothing is accepted row by row.
  }

  async finish(): Promise<void> {
    const rows = this.withFreeSlugs();
    await this.releaseSlugs(rows);
    const departments = rows.map(({ department }) => department);
    const changes = await mergeRows(this.transaction, this.dialect, 'department', departments, {
      key: ['public_id'],
    });
    this.tally.count('organisations', changes);
    const moved = await writeRelations(this.transaction, this.dialect, rows, this.tally);
    if (moved || changes.inserted > 0) await rebuildTree(this.transaction);
  }

  private isFirst(seen: Map<string, number>, value: string, position: number, column: string): boolean {
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, position);
      return true;
    }
    this.tally.reject({
      line: position,
      column,
      value,
      rule: 'duplicate',
      suggestion: `Item ${first} has the same value. Keep one of the two.`,
    });
    return false;
  }

  /** Leaves out what would take the slug of an organisation that the file does not have. */
  private withFreeSlugs(): OrganisationRow[] {
    const inFile = new Set(this.accepted.map(({ department }) => department.public_id));
    const taken = new Map(
      [...this.slugOfId].filter(([id]) => !inFile.has(id)).map(([id, slug]) => [slug, id]),
    );
    return this.accepted.filter(({ position, department }) => {
      const owner = taken.get(department.slug);
      if (owner !== undefined) {
        this.tally.reject({
          line: position,
          column: 'details.slug',
          value: department.slug,
          rule: 'slug-taken',
          suggestion: `Department ${owner} has this slug. Import a list that has both departments.`,
        });
      }
      return owner === undefined;
    });
  }

  /** Slugs that change go out of the way first, so that two organisations can exchange theirs. */
  private async releaseSlugs(rows: readonly OrganisationRow[]): Promise<void> {
    const changing = rows
      .map(({ department }) => department)
      .filter(({ public_id, slug }) => (this.slugOfId.get(public_id) ?? slug) !== slug);
    if (changing.length === 0) return;
    await this.transaction
      .updateTable('department')
      .set(({ ref }) => ({ slug: ref('public_id') }))
      .where(
        'public_id',
        'in',
        changing.map(({ public_id }) => public_id),
      )
      .execute();
  }
}
