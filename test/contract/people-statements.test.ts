// How many statements an answer takes, and that lists are read over an index: what keeps the subgraph fast at 550,000 people.
import { sql, CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bulkInsert } from '../../subgraphs/kit/database/bulk-insert.js';
import type { Database } from '../../subgraphs/kit/database/database.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import type { Tables } from '../../subgraphs/people/database/tables.js';
import { rebuildRollups } from '../../subgraphs/people/repository/rollups.js';
import { peopleOver } from '../../subgraphs/people/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { recordStatements } from '../support/record-statements.js';
import { clock, filledDatabase } from './people-fixture.js';

/** Enough people and assertions that no engine would rather read them all. */
async function crowd(database: Database<Tables>): Promise<void> {
  const people = Array.from({ length: 3_000 }, (_none, index) => ({
    public_id: `X${index}`,
    staff_number: null,
    display_name: `Somebody ${index}`,
    display_name_folded: `somebody ${index}`,
    kind: 'CIVIL_SERVANT',
    grade: 1 + (index % 8),
    profession: index % 20 === 0 ? 'LEGAL' : 'TAX',
    home_department_id: `D${10 + (index % 40)}`,
    home_firm_id: null,
    region: null,
    work_email: null,
    available_from: null,
    available_to: null,
    available_fte: null,
  }));
  const skills = Array.from({ length: 36 }, (_none, index) => ({
    id: 5 + index,
    public_id: `skill-${index}`,
    name: `Skill ${index}`,
    name_folded: `skill ${index}`,
    description: null,
    framework: 'digital',
    framework_version: '1',
    levels: 15,
    same_as: '[]',
  }));
  const assertions = people.flatMap((_person, index) =>
    [0, 1].map((turn) => ({
      person_id: 13 + index,
      skill_id: 1 + ((index + 17 * turn) % 40),
      assessed_on: '2025-01-01',
      source: 1,
      level: 1 + (index % 4),
      is_current: 1,
      evidence: null,
    })),
  );
  await database.write(async (transaction) => {
    await bulkInsert(
      transaction,
      'person',
      people.map((person, index) => ({ id: 13 + index, ...person })),
    );
    await bulkInsert(transaction, 'skill', skills);
    await bulkInsert(transaction, 'skill_assertion', assertions);
  });
  await rebuildRollups(database);
}

describe('the statements of people', () => {
  eachDatabase((engine, fresh) => {
    let database: Database<Tables>;
    let subgraph: Subgraph;
    let statements: CompiledQuery[] = [];

    beforeAll(async () => {
      database = await filledDatabase(await fresh());
      await crowd(database);
      const recorded = recordStatements(database, (statement) => statements.push(statement));
      subgraph = peopleOver(recorded, { clock });
      // The framework is read once and kept.
      await ask('{ skill(key: "negotiation") { key } }');
    });
    afterAll(() => subgraph.close());
    beforeEach(() => {
      statements = [];
    });

    const ask = async (query: string, variables: Record<string, unknown> = {}) => {
      const answer = await subgraph.execute({ query, variables, headers: {} });
      expect(answer.errors).toBeUndefined();
      return answer;
    };
    const ofEntities = (fields: string, representations: readonly object[]) =>
      ask(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`,
        { representations },
      );
    const people = Array.from({ length: 50 }, (_none, index) => ({
      __typename: 'Person',
      id: `P${index + 1}`,
    }));
    const departments = ['D1', 'D2', 'D3'].map((id) => ({ __typename: 'Department', id }));

    it.each([
      [
        'fifty people with their skills',
        '... on Person { displayName skills { skill { name levels requiredByRoles { name } } level } }',
        people,
        2,
      ],
      [
        'fifty people with skills and clearances',
        '... on Person { skills { level } clearance { level } }',
        people,
        3,
      ],
      [
        'skills and their role levels',
        '... on Skill { name requiredByRoles { role { name } } }',
        [{ __typename: 'Skill', key: 'negotiation' }],
        0,
      ],
      [
        'people of several departments, asked alike',
        '... on Department { people(first: 2) { nodes { id } } }',
        departments,
        1,
      ],
      [
        'people of several departments and their skills',
        '... on Department { people { nodes { skills { level } } } }',
        departments,
        2,
      ],
      [
        'two professions of several departments',
        '... on Department { a: professionShare(profession: POLICY) { share } b: professionShare(profession: LEGAL) { share } }',
        departments,
        1,
      ],
      [
        'what placements brought',
        '... on Placement { skillsGained { skill { name } } }',
        ['P1', 'P4', 'P7'].map((id) => ({
          __typename: 'Placement',
          id,
          person: { id },
          startDate: '2025-01-01',
          endDate: '2026-01-01',
        })),
        1,
      ],
      [
        'holders of several skills',
        '... on Skill { holders { nodes { id } } }',
        ['negotiation', 'machine-learning'].map((key) => ({ __typename: 'Skill', key })),
        1,
      ],
      [
        'skill balances',
        '... on SkillBalance { heldByPeople { value } }',
        ['EXPERT', 'WORKING'].map((level) => ({
          __typename: 'SkillBalance',
          department: { id: 'D1' },
          skill: { key: 'negotiation' },
          level,
        })),
        1,
      ],
      [
        'matches of several opportunities',
        '... on Opportunity { matchingPeople { edges { missingSkills { name } } } }',
        ['O1', 'O2'].map((id) => ({
          __typename: 'Opportunity',
          id,
          requiredSkills: [{ skill: { key: 'machine-learning' }, level: 'WORKING', isEssential: true }],
        })),
        2,
      ],
    ])('reads %s in so many', async (_what, fields, representations, count) => {
      await ofEntities(fields, representations);
      expect(statements.map(({ sql: text }) => text)).toHaveLength(count);
    });

    if (engine === 'sqlite')
      describe('as SQLite plans them', () => {
        const plan = async (query: string, representations?: readonly object[]): Promise<string> => {
          if (representations) await ofEntities(query, representations);
          else await ask(query);
          const [statement] = statements;
          if (statement === undefined) throw new Error('no statement');
          const { rows } = await database.reads.executeQuery<{ detail: string }>(
            CompiledQuery.raw(`explain query plan ${statement.sql}`, [...statement.parameters]),
          );
          return rows.map(({ detail }) => detail).join('\n');
        };

        it.each([
          [
            'people by arrival',
            true,
            '{ people(after: "WyJwZW9wbGU6YXJyaXZhbCIsMV0") { nodes { id } } }',
            /SEARCH person USING INTEGER PRIMARY KEY \(rowid>\?\)/,
          ],
          [
            'people by name',
            true,
            '{ people(orderBy: { displayName: DESC }) { nodes { id } } }',
            /SCAN person USING INDEX person_name/,
          ],
          [
            'people of a profession',
            true,
            '{ people(where: { profession: [LEGAL] }) { nodes { id } } }',
            /SEARCH person USING INDEX person_profession \(profession=\?\)/,
          ],
          [
            'people of a grade',
            true,
            '{ people(where: { grade: [SCS2] }) { nodes { id } } }',
            /SEARCH person USING INDEX person_grade \(grade=\?\)/,
          ],
          [
            'people with a skill at a level',
            false,
            '{ people(where: { skills: { some: { skill: ["negotiation"], levelAtLeast: EXPERT } } }) { nodes { id } } }',
            /USING COVERING INDEX skill_assertion_holders \(skill_id=\? AND is_current=\? AND level>\?\)/,
          ],
          [
            'holders in a department counted',
            false,
            '{ skills(where: { holders: { some: { person: { home: { departmentKeys: ["D1"] } } }, countAtMost: 1 } }) { nodes { key } } }',
            /SEARCH counted USING (PRIMARY KEY|INDEX \S+) \(home_department_id=\?/,
          ],
        ])('finds %s over an index', async (_what, isSorted, query, expected) => {
          const detail = await plan(query);
          expect(detail).toMatch(expected);
          if (isSorted) expect(detail).not.toContain('ORDER BY');
        });

        it('counts by attributes from the rollup', async () => {
          await ask(
            '{ workforceStatistics(groupBy: [GRADE, REGION], where: { not: { profession: [TAX] } }) { share } }',
          );
          expect(statements.map(({ sql: text }) => text)).toEqual([
            expect.stringMatching(/ from "workforce_people" as person where /) as string,
          ]);
        });

        it('pages through a department by name without sorting it', async () => {
          const detail = await plan(
            '... on Department { people(orderBy: { displayName: ASC }, first: 2) { nodes { id } } }',
            departments.slice(0, 1),
          );
          expect(detail).toMatch(
            /SEARCH person USING INDEX person_home_department_name \(home_department_id=\?\)/,
          );
          expect(detail).not.toMatch(/ORDER BY/);
        });

        it('pages through the holders of a skill, the best first, without sorting them', async () => {
          const detail = await plan('... on Skill { holders(first: 2) { nodes { id } } }', [
            { __typename: 'Skill', key: 'negotiation' },
          ]);
          expect(detail).toMatch(
            /SEARCH skill_assertion USING (COVERING )?INDEX skill_assertion_holders \(skill_id=\? AND is_current=\?\)/,
          );
          expect(detail).not.toMatch(/ORDER BY/);
        });
      });

    if (engine === 'mysql')
      describe('as the server plans them', () => {
        it.each([
          [
            'people by name',
            '{ people(orderBy: { displayName: DESC }, first: 2) { nodes { id } } }',
            'person_name',
          ],
          [
            'people of a department',
            '{ people(where: { home: { departmentKeys: ["D2"] } }) { nodes { id } } }',
            'person_home_department',
          ],
          [
            'people with a skill at a level',
            '{ people(where: { skills: { some: { skill: ["negotiation"], levelAtLeast: EXPERT } } }) { nodes { id } } }',
            'skill_assertion_holders',
          ],
        ])('finds %s over an index', async (_what, query, index) => {
          await sql`analyze table person, skill_assertion, skill`.execute(database.reads);
          await ask(query);
          const [statement] = statements;
          const { rows } = await database.reads.executeQuery<{ key: string | null }>(
            CompiledQuery.raw(`explain ${statement?.sql ?? ''}`, [...(statement?.parameters ?? [])]),
          );
          expect(rows.map(({ key }) => key ?? '').some((key) => key.startsWith(index))).toBe(true);
        });
      });
  });
});
