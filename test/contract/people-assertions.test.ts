// Asserting skills: what is refused, what counts afterwards, and that counts stay right, over both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../subgraphs/kit/database/database.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import type { Tables } from '../../subgraphs/people/database/tables.js';
import { rebuildRollups } from '../../subgraphs/people/repository/rollups.js';
import { peopleOver } from '../../subgraphs/people/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { clock, filledDatabase } from './people-fixture.js';

const assertion = {
  personId: 'P5',
  skill: 'machine-learning',
  level: 'PRACTITIONER',
  source: 'PANEL',
  assessedOn: '2026-06-01',
};

describe('asserting a skill', () => {
  eachDatabase((_engine, fresh) => {
    let database: Database<Tables>;
    let subgraph: Subgraph;
    beforeAll(async () => {
      database = await filledDatabase(await fresh());
      subgraph = peopleOver(database, { clock });
    });
    afterAll(() => subgraph.close());

    const assert = async (
      input: object,
      personFields = 'skills { skill { key } level source }',
      actor: string | undefined = 'P1',
    ) =>
      subgraph.execute({
        query: `mutation ($input: AssertSkillInput!) { assertSkill(input: $input) { __typename ... on SkillAssertionSaved { assertion { skill { key name } level source assessedOn evidence } person { id ${personFields} } } ... on SkillAssertionRefused { rule message levels } } }`,
        variables: { input: { ...assertion, ...input } },
        headers: actor === '' ? {} : { 'workforce-actor': actor },
      });

    /** Everything that derives from people and assertions, without counts of nobody. */
    const derived = async () => ({
      current: await database.reads
        .selectFrom('skill_assertion')
        .selectAll()
        .orderBy('person_id')
        .orderBy('skill_id')
        .orderBy('assessed_on')
        .orderBy('source')
        .execute(),
      rises: await database.reads
        .selectFrom('skill_rise')
        .selectAll()
        .orderBy('person_id')
        .orderBy('skill_id')
        .orderBy('risen_on')
        .execute(),
      departments: await database.reads
        .selectFrom('department_skill_people')
        .selectAll()
        .where('people', '!=', 0)
        .orderBy('home_department_id')
        .orderBy('skill_id')
        .orderBy('level')
        .execute(),
      skills: await database.reads
        .selectFrom('skill_people')
        .selectAll()
        .where('people', '!=', 0)
        .orderBy('skill_id')
        .orderBy('level')
        .execute(),
    });
    const expectRederivedAlike = async () => {
      const kept = await derived();
      await rebuildRollups(database);
      expect(kept).toEqual(await derived());
    };

    it.each([
      ['nobody', { personId: 'P99' }, 'PERSON_NOT_FOUND', ['AWARENESS', 'WORKING', 'PRACTITIONER', 'EXPERT']],
      ['an unknown skill', { skill: 'magic' }, 'SKILL_NOT_FOUND', []],
      [
        'a level that the skill has not',
        { skill: 'data-modelling', level: 'AWARENESS' },
        'LEVEL_NOT_IN_SKILL',
        ['WORKING', 'PRACTITIONER', 'EXPERT'],
      ],
      [
        'a day to come',
        { assessedOn: '2026-06-16' },
        'ASSESSED_IN_FUTURE',
        ['AWARENESS', 'WORKING', 'PRACTITIONER', 'EXPERT'],
      ],
    ])('refuses %s and changes nothing', async (_what, input, rule, levels) => {
      const before = await derived();
      expect(await assert(input)).toEqual({
        data: {
          assertSkill: {
            __typename: 'SkillAssertionRefused',
            rule,
            levels,
            message: expect.any(String) as string,
          },
        },
      });
      expect(await derived()).toEqual(before);
    });

    it('records a later assessment, which then stands and is a rise', async () => {
      expect(await assert({ evidence: 'https://example.org/panel' })).toEqual({
        data: {
          assertSkill: {
            __typename: 'SkillAssertionSaved',
            assertion: {
              skill: { key: 'machine-learning', name: 'Machine learning' },
              level: 'PRACTITIONER',
              source: 'PANEL',
              assessedOn: '2026-06-01',
              evidence: 'https://example.org/panel',
            },
            person: {
              id: 'P5',
              skills: [{ skill: { key: 'machine-learning' }, level: 'PRACTITIONER', source: 'PANEL' }],
            },
          },
        },
      });
      const { data } = await subgraph.execute({
        query:
          '{ people(where: { skills: { some: { raisedFrom: "2026-06-01", raisedTo: "2026-06-01" } } }) { nodes { id } } }',
        headers: {},
      });
      expect(data).toEqual({ people: { nodes: [{ id: 'P5' }] } });
      await expectRederivedAlike();
    });

    it('keeps what stands when an earlier day or a weaker source says otherwise', async () => {
      const stands = [{ skill: { key: 'machine-learning' }, level: 'PRACTITIONER', source: 'PANEL' }];
      for (const input of [
        { assessedOn: '2026-05-31', level: 'EXPERT', source: 'CREDENTIAL' },
        { source: 'MANAGER', level: 'AWARENESS' },
      ]) {
        expect(await assert(input)).toMatchObject({
          data: { assertSkill: { assertion: { level: input.level }, person: { skills: stands } } },
        });
      }
      await expectRederivedAlike();
    });

    it('replaces what the same source said on the same day, and lowers what stands', async () => {
      expect(await assert({ level: 'WORKING' })).toMatchObject({
        data: { assertSkill: { person: { skills: [{ level: 'WORKING', source: 'PANEL' }] } } },
      });
      await expectRederivedAlike();
    });

    it('counts a first assertion, and people without a department too', async () => {
      expect(await assert({ personId: 'P11', skill: 'negotiation', level: 'EXPERT' })).toMatchObject({
        data: { assertSkill: { __typename: 'SkillAssertionSaved' } },
      });
      expect(await assert({ personId: 'P6', skill: 'negotiation', level: 'WORKING' })).toMatchObject({
        data: { assertSkill: { __typename: 'SkillAssertionSaved' } },
      });
      const { data } = await subgraph.execute({
        query:
          '{ skills(where: { holders: { some: { levelAtLeast: WORKING, skill: ["negotiation"] }, countAtLeast: 3, countAtMost: 3 } }) { nodes { key } } }',
        headers: {},
      });
      expect(data).toEqual({ skills: { nodes: [{ key: 'negotiation' }] } });
      await expectRederivedAlike();
    });

    it.each([
      ['', 'ACTOR_REQUIRED'],
      ['NOBODY', 'ACTOR_UNKNOWN'],
      ['p1', 'ACTOR_UNKNOWN'],
    ])('is refused in the name of “%s” with %s', async (actor, code) => {
      const { data, errors } = await assert({}, '', actor);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
      expect(data).toEqual({ assertSkill: null });
    });

    it('loses no count when many assert at the same time', async () => {
      const levels = ['WORKING', 'PRACTITIONER', 'EXPERT'] as const;
      const everybody = Array.from({ length: 12 }, (_none, index) => `P${index + 1}`);
      const answers = await Promise.all(
        everybody.flatMap((personId) =>
          levels.map((level, index) =>
            assert(
              {
                personId,
                skill: 'data-modelling',
                level,
                source: (['SELF', 'PANEL', 'MANAGER'] as const)[index],
              },
              '',
            ),
          ),
        ),
      );
      expect(
        answers.map(
          ({ errors, data }) =>
            errors?.[0]?.message ?? (data as { assertSkill: { __typename: string } }).assertSkill.__typename,
        ),
      ).toEqual(answers.map(() => 'SkillAssertionSaved'));
      const { data } = await subgraph.execute({
        query: '{ skill(key: "data-modelling") { holders(first: 20) { edges { level source } } } }',
        headers: {},
      });
      expect((data as { skill: { holders: { edges: object[] } } }).skill.holders.edges).toEqual(
        everybody.map(() => ({ level: 'PRACTITIONER', source: 'PANEL' })),
      );
      await expectRederivedAlike();
    });
  });
});
