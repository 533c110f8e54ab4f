// Nulls and errors go where the specification puts them, whatever subgraphs send.
// https://spec.graphql.org/October2021/#sec-Handling-Field-Errors
import { describe, expect, it } from 'vitest';
import { askScripted } from './scripted-gateway.js';

const incomplete = (path: unknown, service: string | undefined = 'posts') => ({
  path,
  code: 'INCOMPLETE_ANSWER',
  service,
});
const failed = (path: unknown, service: string) => ({ path, code: 'INTERNAL_SERVER_ERROR', service });
const down = (path: unknown, service: string) => ({ path, code: 'SUBGRAPH_UNAVAILABLE', service });

describe('a null where none may be', () => {
  it('empties the nearest list of lists that may be null', async () => {
    expect(
      await askScripted('{ grid }', {
        posts: [
          {
            data: {
              grid: [
                [1, 2],
                [3, null],
              ],
            },
          },
        ],
      }),
    ).toEqual({
      data: { grid: null },
      errors: [incomplete(['grid', 1, 1])],
    });
  });

  it('empties the whole answer where nothing above may be null', async () => {
    expect(
      await askScripted('{ required count }', { posts: [{ data: { required: null, count: 1 } }] }),
    ).toEqual({
      data: null,
      errors: [incomplete(['required'])],
    });
  });

  it('is reported once an item, in lists whose inner lists may be null', async () => {
    const people = [
      { __typename: 'Person', id: 'a' },
      { __typename: 'Person', id: 'b' },
    ];
    expect(
      await askScripted('{ people { tags } }', {
        posts: [{ data: { people } }],
        people: [{ data: { _entities: [{ tags: [['x'], ['y', null], null] }, { tags: [[null, null]] }] } }],
      }),
    ).toEqual({
      data: { people: [{ tags: [['x'], null, null] }, { tags: [null] }] },
      errors: [
        incomplete(['people', 0, 'tags', 1, 1], 'people'),
        incomplete(['people', 1, 'tags', 0, 0], 'people'),
        incomplete(['people', 1, 'tags', 0, 1], 'people'),
      ],
    });
  });

  it('keeps the name that the client has given', async () => {
    const query = '{ all: posts { who: holder { called: name } } }';
    expect(
      await askScripted(query, {
        posts: [{ data: { all: [{ who: { __typename: 'Person', id: 'a' } }, { who: null }] } }],
        people: [{ data: { _entities: [{ called: null }] } }],
      }),
    ).toEqual({
      data: { all: [{ who: null }, { who: null }] },
      errors: [incomplete(['all', 0, 'who', 'called'], 'people')],
    });
  });

  it('keeps the name that the client has given, where that is another field’s', async () => {
    const query = '{ posts { id: title holder { id: name } } }';
    expect(
      await askScripted(query, {
        posts: [{ data: { posts: [{ id_asked: 'T', holder: { __typename: 'Person', id: 'a' } }] } }],
        people: [{ data: { _entities: [{ id_asked: null }] } }],
      }),
    ).toEqual({
      data: { posts: [{ id: 'T', holder: null }] },
      errors: [incomplete(['posts', 0, 'holder', 'id'], 'people')],
    });
  });
});

describe('a subgraph’s error', () => {
  const message = 'connect ECONNREFUSED db.internal';
  const people = ['a', 'b', 'a'].map((id) => ({ __typename: 'Person', id }));

  it('stands at every place of an entity that was asked for once', async () => {
    expect(
      await askScripted('{ people { nick } }', {
        posts: [{ data: { people } }],
        people: [
          {
            data: { _entities: [{ nick: null }, { nick: 'B' }] },
            errors: [{ message, path: ['_entities', 0, 'nick'] }],
          },
        ],
      }),
    ).toEqual({
      data: { people: [{ nick: null }, { nick: 'B' }, { nick: null }] },
      errors: [failed(['people', 0, 'nick'], 'people'), failed(['people', 2, 'nick'], 'people')],
    });
  });

  it('is not hidden by that of another subgraph at the same path', async () => {
    const query = '{ people { id nick } person { name } }';
    expect(
      await askScripted(query, {
        posts: [{ data: { people: null }, errors: [{ message, path: ['people'] }] }],
        people: [{ data: { person: null }, errors: [{ message, path: ['person'] }] }],
      }),
    ).toMatchObject({
      data: { people: null, person: null },
      errors: expect.arrayContaining([failed(['people'], 'posts'), failed(['person'], 'people')]) as unknown,
    });
  });

  it.each([
    ['that nobody asked for', ['_entities', 7, 'nick']],
    ['without an index', ['_entities']],
    ['of something else', ['nonsense', 'x']],
    ['that is no list', 'people.0.nick'],
    ['that is missing', undefined],
  ])('with a path %s is told all the same', async (_what, path) => {
    const { errors: told, data } = await askScripted('{ people { nick } }', {
      posts: [{ data: { people } }],
      people: [{ data: { _entities: [{ nick: 'A' }, { nick: 'B' }] }, errors: [{ message, path }] }],
    });
    expect(data).toEqual({ people: [{ nick: 'A' }, { nick: 'B' }, { nick: 'A' }] });
    expect(told).toEqual([failed(['people'], 'people')]);
  });

  it('without a path stands at every root field where there is no data', async () => {
    expect(
      await askScripted('{ count mine: text }', { posts: [{ data: null, errors: [{ message }] }] }),
    ).toEqual({
      data: { count: null, mine: null },
      errors: [failed(['count'], 'posts'), failed(['mine'], 'posts')],
    });
  });

  it('at a root field keeps its path through lists', async () => {
    expect(
      await askScripted('{ mine: posts { title } }', {
        posts: [
          {
            data: { mine: [{ title: null }] },
            errors: [{ message, path: ['mine', 0, 'title'], extensions: { code: 'DATABASE_UNAVAILABLE' } }],
          },
        ],
      }),
    ).toEqual({
      data: { mine: [{ title: null }] },
      errors: [{ path: ['mine', 0, 'title'], code: 'DATABASE_UNAVAILABLE', service: 'posts' }],
    });
  });
});

describe('an answer of another shape', () => {
  const people = [
    { __typename: 'Person', id: 'a' },
    { __typename: 'Person', id: 'b' },
  ];

  it.each([
    [
      'a list for an object',
      '{ post { title } count }',
      { post: [{ title: 'x' }], count: 1 },
      { post: null, count: 1 },
      ['post'],
    ],
    [
      'an object for a list',
      '{ posts { title } count }',
      { posts: { title: 'x' }, count: 1 },
      { posts: null, count: 1 },
      ['posts'],
    ],
    ['a text for an object', '{ post { title } }', { post: 'x' }, { post: null }, ['post']],
    ['an object for a text', '{ text count }', { text: {}, count: 1 }, { text: null, count: 1 }, ['text']],
    ['a fraction for a whole number', '{ count }', { count: 1.5 }, { count: null }, ['count']],
    ['a text for a number', '{ size }', { size: '1' }, { size: null }, ['size']],
    ['a number for a flag', '{ flag }', { flag: 1 }, { flag: null }, ['flag']],
    ['a hidden value of an enum', '{ grade }', { grade: 'HIDDEN' }, { grade: null }, ['grade']],
    [
      'an unknown value of an enum, in a list',
      '{ grades }',
      { grades: ['SENIOR', 'CHIEF'] },
      { grades: null },
      ['grades', 1],
    ],
    [
      'an object of an unknown type',
      '{ owner { id } }',
      { owner: { __typename: 'Post', id: '1' } },
      { owner: null },
      ['owner'],
    ],
  ])('%s', async (_what, query, data, expected, path) => {
    expect(await askScripted(query, { posts: [{ data }] })).toEqual({
      data: expected,
      errors: [incomplete(path)],
    });
  });

  it('passes over fields that nobody asked for, and over what would change objects themselves', async () => {
    const answer = await askScripted('{ post { title } }', {
      posts: [
        '{"data":{"post":{"title":"T","extra":1,"__proto__":{"polluted":true}},"more":[],"constructor":{"prototype":{"polluted":1}}}}',
      ],
    });
    expect(answer).toEqual({ data: { post: { title: 'T' } } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('keeps what fits of an entity that names another type', async () => {
    expect(
      await askScripted('{ people { nick } }', {
        posts: [{ data: { people } }],
        people: [{ data: { _entities: [{ __typename: 'Firm', nick: 'A' }, null] } }],
      }),
    ).toEqual({ data: { people: [{ nick: 'A' }, { nick: null }] } });
  });

  it.each([
    ['too few entities', { _entities: [{ nick: 'A' }] }],
    ['too many entities', { _entities: [{}, {}, {}] }],
    ['what is no entity among them', { _entities: [{ nick: 'A' }, 'not an entity'] }],
    ['no list of entities', { _entities: { 0: {} } }],
    ['no entities at all', {}],
  ])('%s are none', async (_what, data) => {
    expect(
      await askScripted('{ people { id nick } }', { posts: [{ data: { people } }], people: [{ data }] }),
    ).toEqual({
      data: {
        people: [
          { id: 'a', nick: null },
          { id: 'b', nick: null },
        ],
      },
      errors: [down(['people'], 'people')],
    });
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', '"x"'],
    ['errors alone that are none', { errors: 'x' }],
    ['nothing', {}],
  ])('%s instead of an answer costs each root field', async (_what, answer) => {
    expect(await askScripted('{ count mine: text }', { posts: [answer] })).toEqual({
      data: { count: null, mine: null },
      errors: [down(['count'], 'posts'), down(['mine'], 'posts')],
    });
  });

  it('is read however deep it is nested', async () => {
    const depth = 200;
    const query = `{ ${'deep { '.repeat(depth)} leaf ${'}'.repeat(depth)} }`;
    const data = `${'{"deep":'.repeat(depth)}{"leaf":null}${'}'.repeat(depth)}`;
    const { errors } = await askScripted(query, { posts: [`{"data":${data}}`] });
    expect(errors).toEqual([incomplete([...Array.from({ length: depth }, () => 'deep'), 'leaf'])]);
  });
});

it('a response name may be that of the prototype', async () => {
  const answer = await askScripted('{ __proto__: post { title constructor: id __proto__: title } count }', {
    posts: [{ data: { __proto___asked: { title: 'T', constructor: '1', __proto___asked: 'P' }, count: 1 } }],
  });
  expect(JSON.stringify(answer.data)).toBe(
    '{"__proto__":{"title":"T","constructor":"1","__proto__":"P"},"count":1}',
  );
});

describe('a value that is nested too deep to be written', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

  it('costs its own field', async () => {
    expect(await askScripted('{ count free }', { posts: [`{"data":{"count":1,"free":${deep}}}`] })).toEqual({
      data: { count: 1, free: null },
      errors: [incomplete(['free'])],
    });
  });

  it('costs the fields that @require it', async () => {
    const post = `{"__typename":"Post","id":"p","title":"T","free":${deep}}`;
    expect(await askScripted('{ post { title summary } }', { posts: [`{"data":{"post":${post}}}`] })).toEqual(
      { data: { post: { title: 'T', summary: null } }, errors: [down(['post'], 'people')] },
    );
  });

  it('is let pass while it can be written', async () => {
    const nested = `${'['.repeat(400)}${']'.repeat(400)}`;
    expect(await askScripted('{ free }', { posts: [`{"data":{"free":${nested}}}`] })).toEqual({
      data: { free: JSON.parse(nested) as unknown },
    });
  });
});
