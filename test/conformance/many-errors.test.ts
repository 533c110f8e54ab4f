// A subgraph can make an error for every item of a list, and pays a few bytes for each: an answer lists a hundred errors and
// says how many more there are, whoever finds them.
import { describe, expect, it } from 'vitest';
import { askScripted, roads } from './scripted-gateway.js';

const message = 'It is broken.';
const many = 3_000;
const list = <Item>(item: (index: number) => Item): Item[] =>
  Array.from({ length: many }, (_, index) => item(index));
const people = list((index) => ({ __typename: 'Person', id: String(index) }));

describe.each(roads)('by way of %s', (road) => {
  it.each<[string, string, Record<string, unknown[]>, string, (string | number)[]]>([
    [
      'items that lack what they must have',
      '{ posts { id } }',
      { posts: [{ data: { posts: list(() => ({})) } }] },
      'INCOMPLETE_ANSWER',
      ['posts', 99, 'id'],
    ],
    [
      'unknown values of an enum',
      '{ grades }',
      { posts: [{ data: { grades: list(() => 'CHIEF') } }] },
      'INCOMPLETE_ANSWER',
      ['grades', 99],
    ],
    [
      'objects of an unknown type',
      '{ owners { id } }',
      { posts: [{ data: { owners: list(() => ({ __typename: 'Nobody', id: '1' })) } }] },
      'INCOMPLETE_ANSWER',
      ['owners', 99],
    ],
    [
      'errors of a subgraph',
      '{ posts { title } }',
      {
        posts: [
          {
            data: { posts: list(() => ({ id: 'a', title: null })) },
            errors: list((index) => ({ message, path: ['posts', index, 'title'] })),
          },
        ],
      },
      'INTERNAL_SERVER_ERROR',
      ['posts', 99, 'title'],
    ],
    [
      'errors of entities, whose holes they explain',
      '{ people { name } }',
      {
        posts: [{ data: { people } }],
        people: [
          {
            data: { _entities: list(() => ({ name: null })) },
            errors: list((index) => ({ message, path: ['_entities', index, 'name'] })),
          },
        ],
      },
      'INTERNAL_SERVER_ERROR',
      ['people', 99, 'name'],
    ],
    [
      'holes of entities beside an error of another field',
      '{ text people { name } }',
      {
        posts: [{ data: { text: null, people }, errors: [{ message, path: ['text'] }] }],
        people: [{ data: { _entities: list(() => ({ name: null })) } }],
      },
      'INCOMPLETE_ANSWER',
      ['people', 98, 'name'],
    ],
  ])('%s', async (_what, query, answers, code, path) => {
    const { errors = [] } = await askScripted(query, answers, { road });
    expect(errors).toHaveLength(101);
    expect(errors[99]).toMatchObject({ code, path });
    const first = errors.filter((error) => error.code === code);
    expect(errors[100]).toMatchObject({
      path: undefined,
      code: 'ERRORS_OMITTED',
      omitted: many - first.length,
    });
  });

  it('says nothing of that where a hundred are all', async () => {
    const answers = { posts: [{ data: { grades: Array.from({ length: 100 }, () => 'CHIEF') } }] };
    const { errors } = await askScripted('{ grades }', answers, { road });
    expect(errors).toHaveLength(100);
    expect(errors).not.toContainEqual(expect.objectContaining({ code: 'ERRORS_OMITTED' }));
  });
});
