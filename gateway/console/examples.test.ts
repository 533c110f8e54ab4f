// What the console learns of the graph before a question is asked: examples, and whether the data are a sample.
import { describe, expect, it } from 'vitest';
import { fetchGlimpse } from './web/examples.js';

const answering = (answer: unknown) => () => Promise.resolve({ json: () => Promise.resolve(answer) });

describe('fetchGlimpse', () => {
  it('names a department with somebody on loan, an open opportunity and a person who fits it', async () => {
    const data = {
      placements: { nodes: [{ person: { id: 'P1' }, home: { slug: 'office' } }] },
      opportunities: { nodes: [{ id: 'O1', matchingPeople: { edges: [{ node: { id: 'P2' } }] } }] },
    };
    expect(await fetchGlimpse(answering({ data }))).toEqual({
      examples: { slug: 'office', within: 'office', personId: 'P2', opportunityId: 'O1' },
      isSample: false,
    });
  });

  it.each([
    ['one subgraph says so', [{ sample: false }, { sample: true }], true],
    ['none does', [{ sample: false }, { sample: null }, {}], false],
    ['one says nonsense', [{ sample: 'yes' }], false],
    ['there is no provenance', undefined, false],
  ])('knows data for a sample where %s', async (_what, provenance, isSample) => {
    const answer = answering({ data: null, extensions: { provenance } });
    expect(await fetchGlimpse(answer)).toEqual({ examples: {}, isSample });
  });

  it.each([
    ['nothing', { data: { placements: { nodes: [] }, opportunities: null } }],
    ['errors alone', { errors: [{ message: 'Cannot query field "placements".' }] }],
    ['no data', { data: null }],
  ])('has no examples where the graph answers %s', async (_what, answer) => {
    expect((await fetchGlimpse(answering(answer))).examples).toEqual({});
  });

  it('has no examples where the graph cannot be asked', async () => {
    expect(await fetchGlimpse(() => Promise.reject(new Error('offline')))).toEqual({
      examples: {},
      isSample: false,
    });
  });
});
