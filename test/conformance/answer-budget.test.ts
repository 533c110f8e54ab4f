// What an operation takes is counted over all its fetches. Too much ends it, and all that is still asked for it, with an
// error of its own: no subgraph has failed.
import { describe, expect, it } from 'vitest';
import { askScripted, never, roads } from './scripted-gateway.js';

const people = (count: number, sameId?: string) =>
  Array.from({ length: count }, (_, index) => ({ __typename: 'Person', id: sameId ?? `p${index}` }));
const refused = {
  data: undefined,
  errors: [{ path: undefined, code: 'ANSWER_TOO_LARGE', service: undefined }],
};
const plenty = { objects: 1_000, bytes: 100_000 };

describe.each(roads)('by way of %s', (road) => {
  it('an answer within the budget is given', async () => {
    const { data, errors } = await askScripted(
      '{ people { nick } }',
      {
        posts: [{ data: { people: people(2) } }],
        people: [{ data: { _entities: [{ nick: 'A' }, { nick: 'B' }] } }],
      },
      { road, answerBudget: plenty },
    );
    expect({ data, errors }).toEqual({ data: { people: [{ nick: 'A' }, { nick: 'B' }] }, errors: undefined });
  });

  it('too much text is refused, be it in several answers', async () => {
    const text = 'x'.repeat(30_000);
    const asked: { query: string; variables: string }[] = [];
    const answer = await askScripted(
      '{ text people { nick } }',
      {
        posts: [{ data: { text, people: people(3) } }],
        people: [{ data: { _entities: [{ nick: text }, { nick: text }, { nick: text }] } }],
      },
      { road, answerBudget: { ...plenty, bytes: 100_000 }, asked },
    );
    expect(answer).toEqual(refused);
    expect(asked).toHaveLength(2);
  });

  it('what is still asked is cancelled, and nothing more is asked', async () => {
    const asked: { query: string; variables: string }[] = [];
    const answer = await askScripted(
      '{ text person { nick } people { nick } }',
      { posts: [{ data: { text: 'x'.repeat(2_000), people: people(3) } }], people: [never] },
      { road, answerBudget: { ...plenty, bytes: 1_000 }, asked },
    );
    expect(answer).toEqual(refused);
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});

describe('objects', () => {
  it.each(roads)('that are received are counted, by way of %s', async (road) => {
    expect(
      await askScripted(
        '{ people { id } }',
        { posts: [{ data: { people: people(50) } }] },
        { road, answerBudget: { ...plenty, objects: 40 } },
      ),
    ).toEqual(refused);
  });

  it.each([': ', ':'])('that are too many cancel what is still asked, with a colon as %j', async (colon) => {
    const answer = await askScripted(
      '{ people { id } person { nick } }',
      { posts: [JSON.stringify({ data: { people: people(50) } }).replace(':', colon)], people: [never] },
      { road: 'text', answerBudget: { ...plenty, objects: 40 } },
    );
    expect(answer).toEqual(refused);
  });

  it('that are asked for as entities are counted before they are asked for', async () => {
    const asked: { query: string; variables: string }[] = [];
    const answer = await askScripted(
      '{ people { nick } }',
      { posts: [{ data: { people: people(50) } }] },
      { road: 'text', answerBudget: { ...plenty, objects: 40 }, asked },
    );
    expect(answer).toEqual(refused);
    expect(asked).toHaveLength(1);
  });

  it('that one entity is written as at many places are counted', async () => {
    const nested = { data: { _entities: [{ tags: Array.from({ length: 20 }, () => ['x']) }] } };
    expect(
      await askScripted(
        '{ people { tags } }',
        { posts: [{ data: { people: people(30, 'a') } }], people: [nested] },
        { answerBudget: { ...plenty, objects: 200 } },
      ),
    ).toEqual(refused);
  });

  it.each(['objects', 'text'] as const)(
    'text that is written at many places is counted, by way of %s',
    async (road) => {
      const nested = { data: { _entities: [{ nick: 'x'.repeat(5_000) }] } };
      expect(
        await askScripted(
          '{ people { nick } }',
          { posts: [{ data: { people: people(30, 'a') } }], people: [nested] },
          { road, answerBudget: { ...plenty, bytes: 100_000 } },
        ),
      ).toEqual(refused);
    },
  );
});
