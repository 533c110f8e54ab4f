// `import people`, optional second part: skills one a row, for those who hold them apart from their people.
import { sql, type Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import type { Tally } from '../../kit/importer/tally.js';
import type { Tables } from '../database/tables.js';
import { rebuildRollupsIn } from '../repository/rollups.js';
import { knownSkills, readAssertion, type AssertedSkill, type KnownSkills } from './asserted-skill.js';
import { writeAssertions } from './write-assertions.js';

export const skillsColumns = {
  person: { names: ['Person', 'Person id'], required: true },
  skill: { names: ['Skill', 'Skill key'], required: true },
  level: { names: ['Level', 'Skill level'], required: true },
  source: { names: ['Source'], required: true },
  assessedOn: { names: ['Assessed on', 'Assessed'], required: true },
  evidence: { names: ['Evidence'] },
} as const satisfies ColumnSpecs<string>;

type SkillCells = Cells<keyof typeof skillsColumns>;

interface SkillOfPerson {
  readonly line: number;
  readonly person: string;
  readonly assertion: AssertedSkill;
  readonly evidence: { readonly evidence?: string | null };
}

/** @param today `YYYY-MM-DD`; nothing is assessed after it */
export function peopleSkills(today: string): FileImport<Tables, SkillCells, SkillOfPerson> {
  return {
    read: (path, tally, encoding) => csvItems(path, skillsColumns, tally, encoding),
    begin: async (transaction, tally, dialect) =>
      new SkillsSession(transaction, tally, dialect, await knownSkills(transaction), today),
  };
}

class SkillsSession implements ImportSession<SkillCells, SkillOfPerson> {
  private hasChanged = false;

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
    private readonly skills: KnownSkills,
    private readonly today: string,
  ) {}

  accept(cells: SkillCells): SkillOfPerson[] {
    const person = cells.identifier('person');
    const text = {
      skill: cells.required('skill'),
      level: cells.required('level'),
      source: cells.required('source'),
      assessedOn: cells.required('assessedOn'),
    };
    if (cells.isRejected) return [];
    const assertion = readAssertion(text, this.skills, this.today, (part, rule, suggestion) =>
      cells.reject(part, rule, suggestion),
    );
    if (assertion === undefined) return [];
    const evidence = cells.has('evidence') ? { evidence: cells.text('evidence') || null } : {};
    return [{ line: cells.line, person, assertion, evidence }];
  }

  async write(rows: readonly SkillOfPerson[]): Promise<void> {
    const ids = [...new Set(rows.map(({ person }) => person))];
    const people = await this.transaction
      .selectFrom('person')
      .select(['id', 'public_id'])
      .where(this.dialect.keysIn(sql.ref('public_id'), ids))
      .execute();
    const keys = new Map(people.map(({ id, public_id }) => [public_id, id]));
    // Of two rows about the same, the later one counts, within a batch as between two.
    const assertions = new Map<string, AssertedSkill & { person_id: number; evidence?: string | null }>();
    for (const { line, person, assertion, evidence } of rows) {
      const person_id = keys.get(person);
      if (person_id === undefined)
        this.tally.reject({
          line,
          column: 'Person',
          value: person,
          rule: 'unknown-person',
          suggestion: 'Import the people first, including this one.',
        });
      else
        assertions.set(`${person_id} ${assertion.skill_id} ${assertion.assessed_on} ${assertion.source}`, {
          person_id,
          ...assertion,
          ...evidence,
        });
    }
    const changes = await writeAssertions(this.transaction, this.dialect, [...assertions.values()]);
    this.hasChanged ||= changes.inserted + changes.updated > 0;
    this.tally.count('skill assertions', changes);
  }

  async finish(): Promise<void> {
    if (this.hasChanged) await rebuildRollupsIn(this.transaction);
  }
}
