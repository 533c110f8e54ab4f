// Subgraphs say what type an object has. Where that is missing or is no type, the client is told of everything that it does
// not get for it.
import { describe, expect, it } from 'vitest';
import { askScripted, roads } from './scripted-gateway.js';

const told = async (...asked: Parameters<typeof askScripted>) => {
  const { data, errors = [] } = await askScripted(...asked);
  return { data, errors: errors.map(({ path, code }) => `${String(path)} ${String(code)}`).sort() };
};
const message = 'It is broken.';
const incomplete = (...paths: string[]): string[] => paths.map((path) => `${path} INCOMPLETE_ANSWER`);

const noNames: [string, unknown][] = [
  ['a number', 5],
  ['zero', 0],
  ['false', false],
  ['null', null],
  ['an object', { name: 'Firm' }],
  ['a list', ['Firm']],
  ['the name of no type', 'Nobody'],
  ['an empty text', ''],
];

describe.each(roads)('by way of %s', (road) => {
  // Apollo's executor takes an empty text for a name that is missing.
  const names = noNames.filter(([, name]) => road !== 'apollo' || name !== '');

  describe.each(names)('%s for the name of a type', (_what, __typename) => {
    it('costs an object of an abstract type', async () => {
      const posts = [{ data: { owner: { __typename, id: '1', name: 'A' }, count: 1 } }];
      expect(await told('{ owner { id ... on Firm { name } } count }', { posts }, { road })).toEqual({
        data: { owner: null, count: 1 },
        errors: incomplete('owner'),
      });
    });

    it('costs items of a list, also beside another error', async () => {
      const owners = [
        { __typename, id: '1' },
        { __typename: 'Firm', id: '2' },
      ];
      const posts = [{ data: { owners, text: null }, errors: [{ message, path: ['text'] }] }];
      expect(await told('{ owners { __typename id } text }', { posts }, { road })).toEqual({
        data: { owners: [null, { __typename: 'Firm', id: '2' }], text: null },
        errors: [...incomplete('owners,0'), 'text INTERNAL_SERVER_ERROR'],
      });
    });

    it('costs an entity, also beside another error', async () => {
      const people = [{ __typename: 'Person', id: 'a' }];
      const answers = {
        posts: [{ data: { people, text: null }, errors: [{ message, path: ['text'] }] }],
        people: [{ data: { _entities: [{ __typename, nick: 'A' }] } }],
      };
      expect(await told('{ people { nick } text }', answers, { road })).toEqual({
        data: { people: [null], text: null },
        errors: [...incomplete('people,0'), 'text INTERNAL_SERVER_ERROR'],
      });
    });
  });
});

it.each(roads)('an object that does not say its type, which is asked for, by way of %s', async (road) => {
  const posts = [{ data: { owner: { id: '1' }, owners: [{ id: '2' }, { __typename: 'Firm', id: '3' }] } }];
  expect(await told('{ owner { __typename id } owners { __typename id } }', { posts }, { road })).toEqual({
    data: { owner: null, owners: [null, { __typename: 'Firm', id: '3' }] },
    errors: incomplete('owner', 'owners,0'),
  });
});

describe.each(roads)('an object, by way of %s,', (road) => {
  it.each<[string, string, Record<string, unknown[]>, unknown, string[]]>([
    [
      'without anything costs the object where its type decides what is asked of it',
      '{ owners { ... on Firm { name } } }',
      { posts: [{ data: { owners: [{}] } }] },
      { owners: [null] },
      incomplete('owners,0'),
    ],
    [
      'without a field that may be null costs the field',
      '{ posts { title } text }',
      { posts: [{ data: { posts: [{}], text: 'x' } }] },
      { posts: [{ title: null }], text: 'x' },
      incomplete('posts,0,title'),
    ],
    [
      'that a subgraph knows and gives nothing of costs the field',
      '{ people { nick } }',
      {
        posts: [{ data: { people: [{ __typename: 'Person', id: 'a' }] } }],
        people: [{ data: { _entities: [{}] } }],
      },
      { people: [{ nick: null }] },
      incomplete('people,0,nick'),
    ],
    [
      'that is none to a subgraph has nulls',
      '{ people { nick } }',
      {
        posts: [{ data: { people: [{ __typename: 'Person', id: 'a' }] } }],
        people: [{ data: { _entities: [null] } }],
      },
      { people: [{ nick: null }] },
      [],
    ],
  ])('%s', async (_what, query, answers, data, errors) => {
    expect(await told(query, answers, { road })).toEqual({ data, errors });
  });
});

describe.each(['objects', 'text'] as const)('by way of %s', (road) => {
  it.each<[string, string, Record<string, unknown[]>, unknown, string[]]>([
    [
      'without the name of its type costs the object where fields depend on it',
      '{ owner { id ... on Firm { name } } }',
      { posts: [{ data: { owner: { id: '1', name: 'A' } } }] },
      { owner: null },
      incomplete('owner'),
    ],
    [
      'without the name of its type is taken where no field depends on it',
      '{ owner { id } }',
      { posts: [{ data: { owner: { id: '1' } } }] },
      { owner: { id: '1' } },
      [],
    ],
    [
      'without the name of its type costs what other subgraphs would add',
      '{ people { id nick } }',
      { posts: [{ data: { people: [{ id: 'a' }] } }] },
      { people: [{ id: 'a', nick: null }] },
      incomplete('people,0,nick'),
    ],
    [
      'of another type than its field costs what other subgraphs would add',
      '{ people { id nick } }',
      { posts: [{ data: { people: [{ __typename: 'Post', id: 'a' }] } }] },
      { people: [{ id: 'a', nick: null }] },
      incomplete('people,0,nick'),
    ],
    [
      'without a key costs what other subgraphs would add',
      '{ people { nick } }',
      { posts: [{ data: { people: [{ __typename: 'Person' }] } }] },
      { people: [{ nick: null }] },
      incomplete('people,0,nick'),
    ],
    [
      'without a field that may be null costs the field',
      '{ post { id title } count }',
      { posts: [{ data: { post: { id: '1' } } }] },
      { post: { id: '1', title: null }, count: null },
      incomplete('count', 'post,title'),
    ],
    [
      'that a subgraph does not know has nulls',
      '{ people { id nick tags } }',
      {
        posts: [{ data: { people: [{ __typename: 'Person', id: 'a' }] } }],
        people: [{ data: { _entities: [null] } }],
      },
      { people: [{ id: 'a', nick: null, tags: null }] },
      [],
    ],
    [
      'whose subgraph is down has one error',
      '{ people { id nick tags } }',
      { posts: [{ data: { people: [{ __typename: 'Person', id: 'a' }] } }], people: [new Error('gone')] },
      { people: [{ id: 'a', nick: null, tags: null }] },
      ['people SUBGRAPH_UNAVAILABLE'],
    ],
  ])('an object %s', async (_what, query, answers, data, errors) => {
    expect(await told(query, answers, { road })).toEqual({ data, errors });
  });
});
