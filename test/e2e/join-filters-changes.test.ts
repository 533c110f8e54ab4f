// What filters that cross say after a change: keys are kept between requests, and no answer shows it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../gateway/context.js';
import { openKnownGraph, type KnownGraph } from '../questions/known-graph/open-known-graph.js';
import { eachDatabase } from '../support/mysql/each-database.js';

const skill = 'negotiation';

interface Answer {
  readonly data: Record<string, { readonly nodes: readonly { id: string; person: { id: string } }[] }>;
  readonly errors?: readonly object[];
}

describe('filters across subgraphs after a change', () => {
  eachDatabase((_database, fresh) => {
    let graph: KnownGraph;
    let gateway: Gateway;
    beforeAll(async () => {
      graph = await openKnownGraph(fresh);
      gateway = await graph.serve();
    });
    afterAll(async () => {
      await gateway.close();
      await graph.close();
    });

    const ask = async (query: string, variables: object = {}): Promise<Answer> => {
      const response = await fetch(`${gateway.url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'workforce-actor': 'zoe' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    };
    const list = async (where: object) => {
      const { data, errors } = await ask(
        'query ($where: PlacementFilter) { list: placements(where: $where) { nodes { id person { id } } } }',
        { where },
      );
      expect(errors).toBeUndefined();
      return data['list']?.nodes ?? [];
    };
    const able = { isLive: true, person: { skills: { some: { skill, levelAtLeast: 'EXPERT' } } } };

    it('follow it at once, asked for the third time as for the first', async () => {
      const before = await list(able);
      expect(await list(able)).toEqual(before);
      const placed = await list({ isLive: true });
      const another = placed.find(({ id }) => !before.some((known) => known.id === id));
      expect(another).toBeDefined();
      const learnt = await ask(
        'mutation ($input: AssertSkillInput!) { assertSkill(input: $input) { __typename ... on SkillAssertionRefused { message } } }',
        {
          input: {
            personId: another?.person.id,
            skill,
            level: 'EXPERT',
            source: 'PANEL',
            assessedOn: '2026-01-05',
          },
        },
      );
      expect(learnt).toEqual({ data: { assertSkill: { __typename: 'SkillAssertionSaved' } } });
      const after = await list(able);
      expect(after.map(({ id }) => id)).toContain(another?.id);
      expect(after.length).toBeGreaterThan(before.length);
    });
  });
});
