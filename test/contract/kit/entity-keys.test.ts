// What a subgraph says of representations that name no entity: each costs its own place, whatever is in the same batch.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphModules } from '../../../scripts/subgraph-modules.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { peopleOver } from '../../../subgraphs/people/subgraph.js';
import { sqliteFiles } from '../../support/mysql/each-database.js';
import { clock, filledDatabase } from '../people-fixture.js';

const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Person { id } ... on Skill { key } } }';

const refused: readonly (readonly [representation: unknown, message: string])[] = [
  [{ __typename: 'Person', id: { a: 1 } }, 'is no `Person`: its key `id` is an object; send text.'],
  [{ __typename: 'Person', id: ['P1'] }, 'is no `Person`: its key `id` is a list; send text.'],
  [{ __typename: 'Person', id: true }, 'is no `Person`: its key `id` is a boolean; send text.'],
  [{ __typename: 'Person', id: 1.5 }, 'is no `Person`: its key `id` is a number; send text.'],
  [{ __typename: 'Person', id: 2 ** 60 }, 'is no `Person`: its key `id` is a number; send text.'],
  [{ __typename: 'Person', staffNumber: 5 }, 'is no `Person`: its key `staffNumber` is a number; send text.'],
  [{ __typename: 'Person', id: null }, 'is no `Person`: it needs `id` or `staffNumber`, not null.'],
  [{ __typename: 'Person' }, 'is no `Person`: it needs `id` or `staffNumber`, not null.'],
  [{ __typename: 'Department', id: {} }, 'is no `Department`: its key `id` is an object; send text.'],
  [{ __typename: 'Skill', key: 7.5 }, 'is no `Skill`: its key `key` is a number; send text.'],
  [
    { __typename: 'SkillBalance', department: 'D1', skill: { key: 'negotiation' }, level: 'EXPERT' },
    'is no `SkillBalance`: its key `department` is a text; send an object.',
  ],
  [
    { __typename: 'SkillBalance', department: { id: [] }, skill: { key: 'negotiation' }, level: 'EXPERT' },
    'is no `SkillBalance`: its key `department.id` is a list; send text.',
  ],
  [
    { __typename: 'SkillBalance', department: { id: 'D1' }, skill: {}, level: 'EXPERT' },
    'is no `SkillBalance`: it needs `department`, `skill`, `level`, not null.',
  ],
  [
    { __typename: 'SkillBalance', department: { id: 'D1' }, skill: { key: 'negotiation' }, level: 'HIGH' },
    'is no `SkillBalance`: its key `level` is a text; send one of AWARENESS, WORKING, PRACTITIONER, EXPERT.',
  ],
  [{ __typename: 'Clearance', id: '1' }, 'is of the type `Clearance`, which is no entity here.'],
  [{ __typename: 'Nobody', id: '1' }, 'is of the type `Nobody`, which is no entity here.'],
  [{ __typename: 5, id: '1' }, 'has no `__typename`, the name of an entity.'],
  [{ id: 'P1' }, 'has no `__typename`, the name of an entity.'],
  ['P1', 'is a text, not an object.'],
  [7, 'is a number, not an object.'],
  [[{ __typename: 'Person', id: 'P1' }], 'is a list, not an object.'],
];

describe('a representation', () => {
  const files = sqliteFiles();
  let subgraph: Subgraph;
  const reported: unknown[] = [];
  afterAll(files.remove);
  beforeAll(async () => {
    // Their modules are loaded here, which takes longer than a test.
    await Promise.all(Object.values(subgraphModules).map((load) => load()));
    subgraph = peopleOver(await filledDatabase(await files.fresh()), {
      clock,
      report: (error) => reported.push(error),
    });
  });
  afterAll(() => subgraph.close());
  const ask = (representations: readonly unknown[]) =>
    subgraph.execute({ query, variables: { representations }, headers: {} });

  it.each(refused)('is refused for itself: %j', async (representation, message) => {
    const found = { __typename: 'Person', id: 'P2' };
    const { data, errors } = await ask([found, representation, found]);
    expect(data).toEqual({ _entities: [found, null, found] });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(`Representation 1 ${message}`) as string,
        path: ['_entities', 1],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(reported).toEqual([]);
  });

  it('may have an identifier that is a number, and a key too many that is null', async () => {
    const answer = await ask([
      { __typename: 'Person', id: 5 },
      { __typename: 'Person', id: null, staffNumber: 'S2' },
      { __typename: 'Department', id: 5 },
    ]);
    expect(answer).toEqual({
      data: { _entities: [null, { __typename: 'Person', id: 'P2' }, { __typename: 'Department' }] },
    });
  });

  it.each(Object.entries(subgraphModules))('is checked for every entity of %s', async (_name, load) => {
    const other = await (
      await load()
    ).open({
      databaseUrl: await files.fresh(),
      report: (error) => reported.push(error),
    });
    const entities = other.sdl.match(/^type \w+(?= @key)/gm)?.map((text) => text.slice('type '.length)) ?? [];
    expect(entities.length).toBeGreaterThan(0);
    for (const wrong of [{ a: 1 }, null, undefined, [], true]) {
      const { errors = [] } = await other.execute({
        query:
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
        variables: {
          representations: entities.map((__typename) => ({
            __typename,
            ...Object.fromEntries(
              ['id', 'key', 'slug', 'department', 'skill', 'level'].map((key) => [key, wrong]),
            ),
          })),
        },
        headers: {},
      });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(
        entities.map(() => 'BAD_USER_INPUT'),
      );
    }
    expect(reported).toEqual([]);
    await other.close();
  });
});
