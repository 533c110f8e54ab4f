// `import capability-framework`, first part: the skills and the levels each of them has.
import type { Insertable, Kysely } from 'kysely';
import { folded } from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { mergeRows } from '../../kit/importer/merge-rows.js';
import type { Tally } from '../../kit/importer/tally.js';
import { SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { levelSet } from '../domain/skill-levels.js';
import { framework, keyOf } from './framework-keys.js';

export const skillColumns = {
  name: { names: ['Skill Name', 'Skill'], required: true },
  description: { names: ['Skill Description', 'Description'] },
  AWARENESS: { names: ['Awareness'], required: true },
  WORKING: { names: ['Working'], required: true },
  PRACTITIONER: { names: ['Practitioner'], required: true },
  EXPERT: { names: ['Expert'], required: true },
} as const satisfies ColumnSpecs<string>;

type SkillCells = Cells<keyof typeof skillColumns>;
type SkillColumns = Insertable<Tables['skill']>;

/** Where the framework describes no level of a skill, nobody is merely aware of it: it is one of those that lead. */
const levelsWhereUndescribed = [SkillLevel.WORKING, SkillLevel.PRACTITIONER, SkillLevel.EXPERT];

export const frameworkSkills: FileImport<Tables, SkillCells, SkillColumns> = {
  read: (path, tally, encoding) => csvItems(path, skillColumns, tally, encoding),
  begin: (transaction, tally, dialect) => Promise.resolve(new SkillsSession(transaction, tally, dialect)),
};

/** The framework says in words that a skill lacks a level, where others have a description. */
function isDescribed(text: string): boolean {
  return text !== '' && !/^this skill level is (currently )?not defined\.?$/i.test(text);
}

class SkillsSession implements ImportSession<SkillCells, SkillColumns> {
  /** The line that each key came first on. */
  private readonly lines = new Map<string, number>();

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
  ) {}

  accept(cells: SkillCells): SkillColumns[] {
    const name = cells.required('name');
    const key = keyOf(name);
    const first = this.lines.get(key);
    if (name !== '' && (key === '' || key.length > 128))
      cells.reject('name', 'no-key', 'Use a name of at most 128 letters and digits.');
    if (key !== '' && first !== undefined)
      cells.reject('name', 'duplicate', `Line ${first} has the same skill.`);
    const described = Object.values(SkillLevel).filter((level) => isDescribed(cells.text(level)));
    if (cells.isRejected) return [];
    this.lines.set(key, cells.line);
    if (described.length === 0)
      cells.warn(
        'AWARENESS',
        'no-levels-described',
        'The skill is imported with all levels above Awareness.',
      );
    const levels = levelSet(described.length === 0 ? levelsWhereUndescribed : described);
    return [
      {
        public_id: key,
        name,
        name_folded: folded(name),
        description: cells.text('description') || null,
        ...framework,
        levels,
        same_as: '[]',
      },
    ];
  }

  async write(rows: readonly SkillColumns[]): Promise<void> {
    this.tally.count(
      'skills',
      await mergeRows(this.transaction, this.dialect, 'skill', rows, {
        key: ['public_id'],
        keep: ['same_as'],
      }),
    );
  }
}
