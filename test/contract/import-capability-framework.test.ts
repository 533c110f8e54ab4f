// `import capability-framework`: skills, roles and what they ask for, over both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { migrations } from '../../subgraphs/people/database/migrations.js';
import type { Tables } from '../../subgraphs/people/database/tables.js';
import { levelsIn } from '../../subgraphs/people/domain/skill-levels.js';
import { importCapabilityFramework } from '../../subgraphs/people/import/capability-framework.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { importFiles, lines } from './import-files.js';

const skills = lines(
  'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill',
  'Testing,"How to find out,',
  'before others do",You can: a,You can: w,You can: p,You can: e,Tester',
  'Café culture,Coffee,This skill level is currently not defined.,You can: w,You can: p,You can: e,Tester',
  'Strategic testing,Leading it,,,,,Chief tester',
);

const rolesHeader =
  'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type';
const role = (roleName: string, level: string, skill: string, skillLevel: string, type = ''): string =>
  `Quality,${roleName},"A role\nof two lines",${level},,${skill},,${skillLevel},,${type}`;
const roles = lines(
  rolesHeader,
  role('Tester', 'Senior tester', 'Testing', 'Practitioner'),
  role('Tester', 'Tester', 'Testing', 'Working'),
  role('Tester', 'Trainee tester ', 'testing', 'AWARENESS'),
  role('Tester', 'Tester', 'Testing', 'Working'),
  role('Chief tester', 'NOT IN USE', 'Strategic testing', 'NOT IN USE', 'Senior Civil Service'),
);

eachDatabase((_engine, fresh) => {
  describe('import capability-framework', () => {
    const files = importFiles();
    let database: Database<Tables>;
    beforeAll(async () => {
      database = await openDatabase<Tables>(await fresh(), migrations);
    });
    afterAll(() => database.close());

    const run = async (roleText: string, skillText: string): Promise<ImportReport[]> => {
      const reports = [];
      const paths = [files.file('roles.csv', roleText), files.file('skills.csv', skillText)];
      for await (const report of importCapabilityFramework(database, paths, {})) reports.push(report);
      return reports;
    };
    const levels = () =>
      database.reads
        .selectFrom('capability_role_level as level')
        .innerJoin('capability_role as role', 'role.id', 'level.role_id')
        .leftJoin('role_requirement as asks', 'asks.role_level_id', 'level.id')
        .leftJoin('skill', 'skill.id', 'asks.skill_id')
        .select([
          'role.public_id as role',
          'level.position',
          'level.public_id as level',
          'skill.public_id as skill',
          'asks.level as rank',
        ])
        .orderBy('role.public_id')
        .orderBy('level.position')
        .execute();

    it('keeps skills with the levels they have, and roles with their levels from junior to senior', async () => {
      const [first, second] = await run(roles, skills);
      expect(first).toMatchObject({
        read: 3,
        records: { skills: { inserted: 3 } },
        warnings: { 'no-levels-described': 1 },
      });
      expect(second).toMatchObject({
        read: 5,
        records: { roles: { inserted: 2 }, 'role levels': { inserted: 4 }, requirements: { inserted: 4 } },
        warnings: { 'repeated-requirement': 1 },
      });
      const rows = await database.reads
        .selectFrom('skill')
        .select(['public_id', 'description', 'levels', 'framework'])
        .orderBy('id')
        .execute();
      expect(rows.map((row) => ({ ...row, levels: levelsIn(row.levels).join(' ') }))).toEqual([
        {
          public_id: 'testing',
          description: 'How to find out,\nbefore others do',
          levels: 'AWARENESS WORKING PRACTITIONER EXPERT',
          framework: 'government-digital-and-data',
        },
        {
          public_id: 'cafe-culture',
          description: 'Coffee',
          levels: 'WORKING PRACTITIONER EXPERT',
          framework: 'government-digital-and-data',
        },
        {
          public_id: 'strategic-testing',
          description: 'Leading it',
          levels: 'WORKING PRACTITIONER EXPERT',
          framework: 'government-digital-and-data',
        },
      ]);
      expect(await levels()).toEqual([
        { role: 'chief-tester', position: 1, level: 'chief-tester', skill: 'strategic-testing', rank: null },
        { role: 'tester', position: 1, level: 'trainee-tester', skill: 'testing', rank: 1 },
        { role: 'tester', position: 2, level: 'tester', skill: 'testing', rank: 2 },
        { role: 'tester', position: 3, level: 'senior-tester', skill: 'testing', rank: 3 },
      ]);
      const scs = await database.reads
        .selectFrom('capability_role')
        .select(['public_id', 'is_senior_civil_service'])
        .orderBy('public_id')
        .execute();
      expect(scs).toEqual([
        { public_id: 'chief-tester', is_senior_civil_service: 1 },
        { public_id: 'tester', is_senior_civil_service: 0 },
      ]);
    });

    it('changes nothing when the same files come again', async () => {
      for (const { records } of await run(roles, skills)) {
        for (const changes of Object.values(records))
          expect(changes).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
      }
    });

    it('follows the next edition: a level gone, one new, and the others in a new order', async () => {
      const next = lines(
        rolesHeader,
        role('Tester', 'Tester', 'Testing', 'Expert'),
        role('Tester', 'Senior tester', 'Testing', 'Practitioner'),
        role('Tester', 'Junior tester', 'Testing', 'Working'),
      );
      const [, report] = await run(next, skills);
      expect(report?.records).toMatchObject({ 'role levels': { inserted: 1, updated: 2, removed: 1 } });
      expect((await levels()).filter((level) => level.role === 'tester')).toEqual([
        { role: 'tester', position: 1, level: 'junior-tester', skill: 'testing', rank: 2 },
        { role: 'tester', position: 2, level: 'senior-tester', skill: 'testing', rank: 3 },
        { role: 'tester', position: 3, level: 'tester', skill: 'testing', rank: 4 },
      ]);
    });

    it('refuses rows about unknown skills, levels a skill lacks and two answers to one question', async () => {
      const path = `${files.folder}/roles.csv`;
      const [, report] = await run(
        lines(
          rolesHeader,
          role('Tester', 'Tester', 'Testign', 'Working'),
          role('Tester', 'Tester', 'Café culture', 'Awareness'),
          role('Tester', 'Tester', 'Testing', 'Expert'),
          role('Tester', 'Tester', 'Testing', 'Working'),
          role('Tester', 'Tester', 'Testing', 'Masterly'),
        ),
        skills,
      );
      expect(report?.rejectedRows).toBe(4);
      expect(files.rejected(path)).toEqual([
        ['2', 'Skill Name', 'Testign', 'unknown-skill'],
        ['4', 'Skill Level', 'Awareness', 'level-not-in-skill'],
        ['8', 'Skill Level', 'Working', 'conflicting-requirement'],
        ['10', 'Skill Level', 'Masterly', 'not-one-of'],
      ]);
    });
  });
});
