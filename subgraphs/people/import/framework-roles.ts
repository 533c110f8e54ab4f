// `import capability-framework`, second part: the roles, their levels, and the skills each level asks for.
import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { csvItems } from '../../kit/importer/csv-items.js';
import type { FileImport, ImportSession } from '../../kit/importer/import-file.js';
import { nearest } from '../../kit/importer/nearest.js';
import type { Tally } from '../../kit/importer/tally.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { levelsIn } from '../domain/skill-levels.js';
import { keyOf } from './framework-keys.js';
import type { Role, RoleLevel } from './framework-role.js';
import { writeRoles } from './write-roles.js';

export const roleColumns = {
  family: { names: ['Role Family', 'Family'], required: true },
  role: { names: ['Role', 'Role Name'], required: true },
  roleLevel: { names: ['Role Level'], required: true },
  skill: { names: ['Skill Name', 'Skill'], required: true },
  level: { names: ['Skill Level'], required: true },
  type: { names: ['Role Type'] },
} as const satisfies ColumnSpecs<string>;

type RoleCells = Cells<keyof typeof roleColumns>;

export const frameworkRoles: FileImport<Tables, RoleCells, never> = {
  read: (path, tally, encoding) => csvItems(path, roleColumns, tally, encoding),
  begin: async (transaction, tally, dialect) => {
    const skills = await transaction
      .selectFrom('skill')
      .select(['id', 'public_id', 'name', 'levels'])
      .execute();
    return new RolesSession(transaction, tally, dialect, skills);
  },
};

interface KnownSkill {
  readonly id: number;
  readonly public_id: string;
  readonly name: string;
  readonly levels: number;
}

class RolesSession implements ImportSession<RoleCells, never> {
  private readonly roles = new Map<string, Role>();
  /** The role that each level's key belongs to. */
  private readonly roleOfLevel = new Map<string, string>();
  private readonly skills: ReadonlyMap<string, KnownSkill>;

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly tally: Tally,
    private readonly dialect: SqlDialect,
    skills: readonly KnownSkill[],
  ) {
    this.skills = new Map(skills.map((skill) => [skill.public_id, skill]));
  }

  /** A role is only whole with its last row, so all are kept until the end. */
  accept(cells: RoleCells): [] {
    const [family, roleName, levelName] = [
      cells.required('family'),
      cells.required('role'),
      unused(cells.required('roleLevel')),
    ];
    const skill = this.skill(cells);
    const rank = readLevel(cells, skill);
    if (cells.isRejected || skill === undefined) return [];
    const role = this.role(roleName, family, cells.text('type'));
    const { requirements } = this.level(role, levelName ?? roleName);
    const known = requirements.get(skill.public_id);
    if (known === undefined) requirements.set(skill.public_id, rank);
    else if (known === rank)
      cells.warn('skill', 'repeated-requirement', 'An earlier row is the same. It counts once.');
    else
      cells.reject(
        'level',
        'conflicting-requirement',
        'An earlier row requires another level of this skill. Keep one of the two.',
      );
    return [];
  }

  async write(): Promise<void> {
    // Nothing is accepted row by row.
  }

  async finish(): Promise<void> {
    const idOfSkill = new Map([...this.skills].map(([key, { id }]) => [key, id]));
    await writeRoles(this.transaction, this.dialect, [...this.roles.values()], idOfSkill, this.tally);
  }

  private skill(cells: RoleCells): KnownSkill | undefined {
    const name = cells.required('skill');
    const skill = this.skills.get(keyOf(name));
    if (skill !== undefined || name === '') return skill;
    const meant = nearest(
      name,
      [...this.skills.values()].map((known) => known.name),
    );
    cells.reject(
      'skill',
      'unknown-skill',
      meant === undefined ? 'Import the skills first, including this one.' : `Did you mean “${meant}”?`,
    );
    return undefined;
  }

  private role(name: string, family: string, type: string): Role {
    const key = keyOf(name);
    const role = this.roles.get(key) ?? {
      key,
      name,
      family,
      isSeniorCivilService: /senior civil service|scs/i.test(type),
      levels: new Map(),
    };
    this.roles.set(key, role);
    return role;
  }

  /** Levels of two roles may have one name; then the later one's key also names its role. */
  private level(role: Role, name: string): RoleLevel {
    const plain = keyOf(name);
    const owner = this.roleOfLevel.get(plain) ?? role.key;
    const key = owner === role.key ? plain : `${role.key}-${plain}`;
    this.roleOfLevel.set(key, role.key);
    const level = role.levels.get(key) ?? { key, name, requirements: new Map<string, number | null>() };
    role.levels.set(key, level);
    return level;
  }
}

/** The rank of the level asked for; null where the framework names none. */
function readLevel(cells: RoleCells, skill: KnownSkill | undefined): number | null {
  if (unused(cells.text('level')) === undefined) return null;
  const level = cells.optionalWord('level', SkillLevel);
  if (level === null) return null;
  if (skill !== undefined && !levelsIn(skill.levels).includes(level)) {
    cells.reject(
      'level',
      'level-not-in-skill',
      `The skill has the levels ${levelsIn(skill.levels).join(', ')}.`,
    );
  }
  return rankIn(SkillLevel, level);
}

/** The framework writes NOT IN USE where senior roles have no levels. */
function unused(text: string): string | undefined {
  return text === '' || /^not in use$/i.test(text) ? undefined : text;
}
