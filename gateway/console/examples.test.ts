// The examples of what the graph holds that questions open with in the console.
import { describe, expect, it } from 'vitest';
import { fetchExamples } from './web/examples.js';

const answering = (answer: unknown) => () => Promise.resolve({ json: () => Promise.resolve(answer) });

describe('fetchExamples', () => {
  it('names a department with somebody on loan, an open opportunity and a person who fits it', async () => {
    const data = {
      placements: { nodes: [{ person: { id: 'P1' }, home: { slug: 'office' } }] },
      opportunities: { nodes: [{ id: 'O1', matchingPeople: { edges: [{ node: { id: 'P2' } }] } }] },
    };
    expect(await fetchExamples(answering({ data }))).toEqual({
      slug: 'office',
      within: 'office',
      personId: 'P2',
      opportunityId: 'O1',
    });
  });

  it.each([
    ['nothing', { data: { placements: { nodes: [] }, opportunities: null } }],
    ['errors alone', { errors: [{ message: 'Cannot query field "placements".' }] }],
    ['no data', { data: null }],
  ])('has no examples where the graph answers %s', async (_what, answer) => {
    expect(await fetchExamples(answering(answer))).toEqual({});
  });

  it('has no examples where the graph cannot be asked', async () => {
    expect(await fetchExamples(() => Promise.reject(new Error('offline')))).toEqual({});
  });
});
