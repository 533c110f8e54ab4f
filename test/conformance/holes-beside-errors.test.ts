// A hole is told whether or not something else has gone wrong as well. One that follows from an error is told by it.
import { describe, expect, it } from 'vitest';
import { askScripted, roads, type ScriptedAnswer } from './scripted-gateway.js';

/** Path and code of every error; only our own engine knows whose a hole is. */
async function holesOf(
  query: string,
  answers: Parameters<typeof askScripted>[1],
  road: (typeof roads)[number],
): Promise<{ data: unknown; errors: readonly string[] }> {
  const { data, errors = [] }: ScriptedAnswer = await askScripted(query, answers, { road });
  return { data, errors: errors.map(({ path, code }) => `${String(path)} ${String(code)}`).sort() };
}

const message = 'It is broken.';
const person = (id: string) => ({ __typename: 'Person', id });

describe.each(roads)('by way of %s', (road) => {
  it.each<[string, string, Record<string, unknown[]>, unknown, string[]]>([
    [
      'a null where none may be',
      '{ text deep { leaf } }',
      { posts: [{ data: { text: null, deep: { leaf: null } }, errors: [{ message, path: ['text'] }] }] },
      { text: null, deep: null },
      ['deep,leaf INCOMPLETE_ANSWER', 'text INTERNAL_SERVER_ERROR'],
    ],
    [
      'a value of the wrong kind',
      '{ text count }',
      { posts: [{ data: { text: null, count: 'many' }, errors: [{ message, path: ['text'] }] }] },
      { text: null, count: null },
      ['count INCOMPLETE_ANSWER', 'text INTERNAL_SERVER_ERROR'],
    ],
    [
      'an object of an unknown type',
      '{ text owner { id } }',
      {
        posts: [
          {
            data: { text: null, owner: { __typename: 'Nobody', id: '1' } },
            errors: [{ message, path: ['text'] }],
          },
        ],
      },
      { text: null, owner: null },
      ['owner INCOMPLETE_ANSWER', 'text INTERNAL_SERVER_ERROR'],
    ],
    [
      'holes in other items of the same list',
      '{ people { nick name } }',
      {
        posts: [{ data: { people: [person('a'), person('b'), person('c')] } }],
        people: [
          {
            data: {
              _entities: [
                { nick: null, name: 'A' },
                { nick: 'B', name: null },
                { nick: 3, name: 'C' },
              ],
            },
            errors: [{ message, path: ['_entities', 0, 'nick'] }],
          },
        ],
      },
      { people: [{ nick: null, name: 'A' }, null, { nick: null, name: 'C' }] },
      [
        'people,0,nick INTERNAL_SERVER_ERROR',
        'people,1,name INCOMPLETE_ANSWER',
        'people,2,nick INCOMPLETE_ANSWER',
      ],
    ],
    [
      'a hole of one subgraph beside the failure of another',
      '{ deep { leaf } people { nick } }',
      {
        posts: [{ data: { deep: { leaf: null }, people: [person('a')] } }],
        people: [new Error('gone')],
      },
      { deep: null, people: [{ nick: null }] },
      ['deep,leaf INCOMPLETE_ANSWER', 'people SUBGRAPH_UNAVAILABLE'],
    ],
    [
      'every hole of a list beside an error about one',
      '{ grid text }',
      { posts: [{ data: { grid: [[1, null]], text: null }, errors: [{ message, path: ['text'] }] }] },
      { grid: null, text: null },
      ['grid,0,1 INCOMPLETE_ANSWER', 'text INTERNAL_SERVER_ERROR'],
    ],
    [
      'a hole beside an error that does not say where it is',
      '{ text deep { leaf } }',
      { posts: [{ data: { text: 'x', deep: { leaf: null } }, errors: [{ message }] }] },
      { text: 'x', deep: null },
      ['deep,leaf INCOMPLETE_ANSWER', 'undefined INTERNAL_SERVER_ERROR'],
    ],
    [
      'a hole in an object whose other field has an error and may be null',
      '{ people { name nick } }',
      {
        posts: [{ data: { people: [person('a')] } }],
        people: [
          {
            data: { _entities: [{ name: null, nick: null }] },
            errors: [{ message, path: ['_entities', 0, 'nick'] }],
          },
        ],
      },
      { people: [null] },
      ['people,0,name INCOMPLETE_ANSWER', 'people,0,nick INTERNAL_SERVER_ERROR'],
    ],
  ])('tells %s', async (_what, query, answers, data, errors) => {
    expect(await holesOf(query, answers, road)).toEqual({ data, errors });
  });

  it.each<[string, string, Record<string, unknown[]>, unknown, string[]]>([
    [
      'stands where the error is',
      '{ people { name } }',
      {
        posts: [{ data: { people: [person('a')] } }],
        people: [
          {
            data: { _entities: [{ name: null }] },
            errors: [{ message, path: ['_entities', 0, 'name'] }],
          },
        ],
      },
      { people: [null] },
      ['people,0,name INTERNAL_SERVER_ERROR'],
    ],
    [
      'follows from an entity that an error has taken away',
      '{ people { boss { id } name nick } }',
      {
        posts: [{ data: { people: [person('a')] } }],
        people: [{ data: { _entities: [null] }, errors: [{ message, path: ['_entities', 0, 'name'] }] }],
      },
      { people: [null] },
      ['people,0,name INTERNAL_SERVER_ERROR'],
    ],
    [
      'is in the items of a list that a subgraph did not answer for',
      '{ people { name } }',
      { posts: [{ data: { people: [person('a'), person('b')] } }], people: [new Error('gone')] },
      { people: [null, null] },
      ['people SUBGRAPH_UNAVAILABLE'],
    ],
    [
      'is the whole answer, at the root',
      '{ required count }',
      { posts: [new Error('gone')] },
      null,
      ['count SUBGRAPH_UNAVAILABLE', 'required SUBGRAPH_UNAVAILABLE'],
    ],
  ])('tells no second time what %s', async (_what, query, answers, data, errors) => {
    expect(await holesOf(query, answers, road)).toEqual({ data, errors });
  });
});

it.each(['objects', 'text'] as const)(
  'a subgraph that could not be asked for want of a key is not said to owe the value, by way of %s',
  async (road) => {
    const { data, errors } = await askScripted(
      '{ people { nick } post { summary } }',
      {
        posts: [
          {
            data: {
              people: [person('a'), { __typename: 'Person' }, person('c')],
              post: { __typename: 'Post', id: 'p' },
            },
          },
        ],
        people: [{ data: { _entities: [{ nick: 'A' }, {}] } }, { data: { _entities: [{ summary: null }] } }],
      },
      { road },
    );
    expect(data).toEqual({
      people: [{ nick: 'A' }, { nick: null }, { nick: null }],
      post: { summary: null },
    });
    expect(errors?.map(({ path, code, service }) => [String(path), code, service])).toEqual([
      ['people,1,nick', 'INCOMPLETE_ANSWER', undefined],
      ['people,2,nick', 'INCOMPLETE_ANSWER', 'people'],
      ['post,summary', 'INCOMPLETE_ANSWER', undefined],
    ]);
  },
);
