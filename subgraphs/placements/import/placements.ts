// `import placements`: placements that departments keep records of, each held to the rules that hold in the graph.
// One that was changed through the graph since it was imported is changed there only: an import never undoes that.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import { groupBy } from '../../kit/importer/group-by.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { SeenBefore } from '../../kit/importer/seen-before.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PersonFact } from '../domain/directory.js';
import type { PlacementEngagement } from '../domain/full-time.js';
import type { ProposePlacementInput } from '../domain/inputs.js';
import { broken, type RuleBroken } from '../domain/outcome.js';
import type { ProposalCase, SchemeState } from '../domain/proposal-case.js';
import { committedStatuses } from '../domain/state-machine.js';
import type { Neighbours } from './neighbours.js';
import { placementColumns, readPlacement, type PlacementCells, type PlacementText } from './placement-row.js';
import { importedPlacement, type ImportedPlacement } from './placement-rows.js';
import { decideImport, doubtsAboutThePast } from './placement-rules.js';
import { writePlacements } from './write-placements.js';

/** @param today `YYYY-MM-DD`; nothing has happened after it */
export function placements(
  neighbours: Neighbours,
  today: string,
): FileImport<Tables, PlacementCells, PlacementText> {
  return {
    read: (path, tally, encoding) => csvItems(path, placementColumns, tally, encoding),
    begin: async (transaction, tally, dialect) => {
      const schemes = await transaction
        .selectFrom('scheme')
        .select([
          'public_id',
          'id as key',
          'opens_on as opensOn',
          'minimum_months as minimumMonths',
          'maximum_months as maximumMonths',
        ])
        .execute();
      const byId = new Map(schemes.map(({ public_id, ...scheme }) => [public_id, scheme]));
      return new PlacementsSession(
        transaction,
        tally,
        dialect,
        neighbours,
        byId,
        await neighbours.skillLevels(),
        today,
      );
    },
  };
}

class PlacementsSession implements ImportSession<PlacementCells, PlacementText> {
  private readonly ids = new SeenBefore();

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
    private readonly neighbours: Neighbours,
    private readonly schemes: ReadonlyMap<string, SchemeState>,
    private readonly skillLevels: ReadonlyMap<string, readonly SkillLevel[]>,
    private readonly today: string,
  ) {}

  accept(cells: PlacementCells): PlacementText[] {
    const row = readPlacement(cells);
    if (row === undefined) return [];
    const first = this.ids.on(row.id, cells.line);
    if (first !== undefined) cells.reject('id', 'duplicate', `Line ${first} has the same identifier.`);
    return cells.isRejected ? [] : [row];
  }

  async write(rows: readonly PlacementText[]): Promise<void> {
    const people = await this.neighbours.people(
      rows.flatMap(({ input, recordedBy }) => [input.personId, recordedBy]),
    );
    const caseOf = await this.cases(rows, people);
    const engagements = await this.engagements(rows);
    const accepted: ImportedPlacement[] = [];
    for (const row of rows) {
      const { personId, fte, startDate: from, plannedEndDate: to } = row.input;
      const others = engagements.get(personId) ?? [];
      const subject = caseOf(row.input, others);
      const decision = people.has(row.recordedBy) ? decideImport(row, subject, this.today) : nobody;
      if (decision.kind === 'RULE_BROKEN') {
        row.cells.reject(columnOf(decision.inputFields), ruleName(decision), decision.message);
        continue;
      }
      for (const oddity of doubtsAboutThePast(row, subject.facts.post, this.today))
        row.cells.warn(columnOf(oddity.inputFields), ruleName(oddity), oddity.message);
      accepted.push(importedPlacement(row, decision));
      if (committedStatuses.includes(row.status))
        engagements.set(personId, [...others, { id: row.id, fte, from, to }]);
    }
    await writePlacements(this.transaction, this.dialect, accepted, this.tally);
  }

  /** All that is known about each row's neighbours, asked for all rows at once. */
  private async cases(
    rows: readonly PlacementText[],
    people: ReadonlyMap<string, PersonFact>,
  ): Promise<(input: ProposePlacementInput, engagements: readonly PlacementEngagement[]) => ProposalCase> {
    const inputs = rows.map(({ input }) => input);
    const organisations = groupBy(
      await this.neighbours.organisations(inputs.flatMap(({ homeId, hostId }) => [homeId, hostId])),
      ({ id }) => id,
    );
    const posts = new Map(
      (await this.neighbours.posts(inputs.flatMap(({ postId }) => postId ?? []))).map((post) => [
        post.id,
        post,
      ]),
    );
    return (input, engagements) => ({
      input,
      facts: {
        person: people.get(input.personId) ?? null,
        home: organisations.get(input.homeId) ?? [],
        host: organisations.get(input.hostId) ?? [],
        post: posts.get(input.postId ?? '') ?? null,
        skillLevels: this.skillLevels,
      },
      state: { scheme: this.schemes.get(input.schemeId) ?? null, opportunity: null, engagements },
    });
  }

  /** What already takes up the time of each person, other than the placements of these rows. */
  private async engagements(rows: readonly PlacementText[]): Promise<Map<string, PlacementEngagement[]>> {
    const stored = await this.transaction
      .selectFrom('placement')
      .select(['person_id', 'public_id as id', 'fte', 'start_date as from', 'end_date as to'])
      .where(
        this.dialect.keysIn(
          sql.ref('person_id'),
          rows.map(({ input }) => input.personId),
        ),
      )
      .where('status', 'in', [...committedStatuses])
      .orderBy('id')
      .execute();
    const own = new Set(rows.map(({ id }) => id));
    return groupBy(
      stored.filter(({ id }) => !own.has(id)),
      ({ person_id }) => person_id,
    );
  }
}

const nobody = broken(
  'REFERENCE_NOT_FOUND',
  'The person does not exist. Name the person who is responsible for the record.',
  ['recordedBy'],
);

function ruleName({ rule }: RuleBroken): string {
  return rule.toLowerCase().replaceAll('_', '-');
}

/** The columns that the rules' fields come from. */
const columns: Readonly<Record<string, keyof typeof placementColumns>> = {
  type: 'type',
  personId: 'person',
  homeId: 'home',
  hostId: 'host',
  postId: 'post',
  schemeId: 'scheme',
  fte: 'fte',
  startDate: 'start',
  plannedEndDate: 'plannedEnd',
  actualEndDate: 'actualEnd',
  exceptionReference: 'exception',
  skillsBrought: 'skills',
  statusSince: 'statusSince',
  proposedOn: 'proposedOn',
  activatedOn: 'activatedOn',
  endReason: 'endReason',
  recordedBy: 'recordedBy',
  conflictsScreenedOn: 'screenedOn',
  agreementSignedOn: 'signedOn',
  clearanceLevel: 'clearance',
  clearanceExpiresOn: 'clearanceExpires',
};

function columnOf([field]: readonly string[]): keyof typeof placementColumns {
  return columns[field ?? ''] ?? 'id';
}
