// `import people`: people with their clearance, availability and skills.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import { SeenBefore } from '../../kit/importer/seen-before.js';
import type { Changes, Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { rebuildRollupsIn } from '../repository/rollups.js';
import { knownSkills, type KnownSkills } from './asserted-skill.js';
import { Homes, type KnownOrganisations } from './homes.js';
import { peopleColumns, readPerson, type ImportedPerson, type PersonCells } from './person-row.js';
import { handOver, isStaffNumberTaken, type StaffNumberHolders } from './staff-numbers.js';
import { writeAssertions } from './write-assertions.js';

/** Rows that waited, written by one statement. */
const writtenAtOnce = 1_000;

/**
 * @param organisations where people may be at home
 * @param today `YYYY-MM-DD`; nothing is assessed after it
 */
export function people(
  organisations: KnownOrganisations,
  today: string,
): FileImport<Tables, PersonCells, ImportedPerson> {
  const homes = new Homes(organisations);
  return {
    read: (path, tally, encoding) => csvItems(path, peopleColumns, tally, encoding),
    begin: async (transaction, tally, dialect) =>
      new PeopleSession(transaction, tally, dialect, await knownSkills(transaction), homes, today),
  };
}

class PeopleSession implements ImportSession<PersonCells, ImportedPerson> {
  private readonly ids = new SeenBefore();
  private readonly staffNumbers = new SeenBefore();
  /** Rows whose staff number is still another's. */
  private readonly waiting: ImportedPerson[] = [];
  private hasChanged = false;

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
    private readonly skills: KnownSkills,
    private readonly homes: Homes,
    private readonly today: string,
  ) {}

  accept(cells: PersonCells): ImportedPerson[] {
    const row = readPerson(cells, this.skills, this.homes, this.today);
    if (row === undefined) return [];
    const { public_id, staff_number, kind } = row.person;
    const sameId = this.ids.on(public_id, cells.line);
    const sameNumber = staff_number === null ? undefined : this.staffNumbers.on(staff_number, cells.line);
    if (sameId !== undefined) cells.reject('id', 'duplicate', `Line ${sameId} has the same identifier.`);
    else if (sameNumber !== undefined)
      cells.reject('staffNumber', 'duplicate', `Line ${sameNumber} has the same staff number.`);
    if (cells.isRejected) return [];
    this.homes.warn(cells, kind);
    return [row];
  }

  async write(rows: readonly ImportedPerson[]): Promise<void> {
    const holders = await this.holdersOf(rows);
    const free: ImportedPerson[] = [];
    for (const row of rows) (isStaffNumberTaken(row, holders) ? this.waiting : free).push(row);
    await this.writePeople(free);
  }

  async finish(): Promise<void> {
    await this.writeWaiting();
    if (this.hasChanged) await rebuildRollupsIn(this.transaction);
  }

  /** Numbers that change hands are let go by all who have them before anybody takes one, so none is ever held twice. */
  private async writeWaiting(): Promise<void> {
    if (this.waiting.length === 0) return;
    const holders = await this.holdersOf(this.waiting);
    const { written, taken } = handOver(this.waiting, holders);
    for (const { line, person } of taken)
      this.tally.reject({
        line,
        column: 'Staff number',
        value: person.staff_number ?? '',
        rule: 'staff-number-taken',
        suggestion: `Person ${holders.get(person.staff_number ?? '')} has this staff number. Correct one of the two, or use that identifier if they are the same person.`,
      });
    await this.transaction
      .updateTable('person')
      .set({ staff_number: null })
      .where(
        this.dialect.keysIn(
          sql.ref('public_id'),
          written.map(({ person }) => person.public_id),
        ),
      )
      .execute();
    for (let start = 0; start < written.length; start += writtenAtOnce)
      await this.writePeople(written.slice(start, start + writtenAtOnce));
  }

  private async writePeople(rows: readonly ImportedPerson[]): Promise<void> {
    this.count(
      'people',
      await mergeRows(
        this.transaction,
        this.dialect,
        'person',
        rows.map(({ person }) => person),
        { key: ['public_id'] },
      ),
    );
    const keys = await this.keysOf(rows);
    const clearances = rows.flatMap(({ person, clearance }) =>
      clearance === undefined ? [] : [{ person_id: keys.get(person.public_id) as number, ...clearance }],
    );
    this.count(
      'clearances',
      await mergeRows(this.transaction, this.dialect, 'clearance', clearances, {
        key: ['person_id', 'level'],
      }),
    );
    const assertions = rows.flatMap(({ person, skills }) =>
      skills.map((skill) => ({ person_id: keys.get(person.public_id) as number, ...skill })),
    );
    this.count('skill assertions', await writeAssertions(this.transaction, this.dialect, assertions));
  }

  private async holdersOf(rows: readonly ImportedPerson[]): Promise<StaffNumberHolders> {
    const numbers = rows.flatMap(({ person }) => person.staff_number ?? []);
    const holders = await this.transaction
      .selectFrom('person')
      .select(['public_id', 'staff_number'])
      .where(this.dialect.keysIn(sql.ref('staff_number'), numbers))
      .execute();
    return new Map(holders.map(({ public_id, staff_number }) => [staff_number as string, public_id]));
  }

  private async keysOf(rows: readonly ImportedPerson[]): Promise<Map<string, number>> {
    const ids = rows.map(({ person }) => person.public_id);
    const found = await this.transaction
      .selectFrom('person')
      .select(['id', 'public_id'])
      .where(this.dialect.keysIn(sql.ref('public_id'), ids))
      .execute();
    return new Map(found.map(({ id, public_id }) => [public_id, id]));
  }

  private count(records: string, changes: Changes): void {
    this.hasChanged ||= changes.inserted + changes.updated > 0;
    this.tally.count(records, changes);
  }
}
