// The guide's worked sequence, as it is printed there, over both engines; and its list of rules, as the schema has them.
import { readFileSync } from 'node:fs';
import { Kind, parse, type EnumTypeDefinitionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlacementRule } from '../../subgraphs/placements/domain/enums.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openSetting, type Setting } from './placements-mutations-setting.js';

const guide = readFileSync(new URL('../../docs/guides/placement-lifecycle.md', import.meta.url), 'utf8');

/** The guide's documents, each with who sends it and when. */
const documents = [...guide.matchAll(/```graphql\n# as (\S+) on (\S+)\n([^`]*)```/g)].map(
  ([, actor, day, query]) => ({
    actor: actor as string,
    day: day as string,
    query: query as string,
  }),
);

interface Saved {
  readonly placement: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly objectives?: readonly { readonly id: string }[];
  };
}

describe('the guide to the life of a placement', () => {
  it('names every rule that a change can be refused by, in the words of the schema', () => {
    const sdl = readFileSync(new URL('../../schema/subgraphs/placements.graphql', import.meta.url), 'utf8');
    const rules = parse(sdl).definitions.find(
      (definition): definition is EnumTypeDefinitionNode =>
        definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'PlacementRule',
    );
    const [, table = ''] = /^### Every rule, by name$([^#]*)/m.exec(guide) ?? [];
    const listed = [...table.matchAll(/^\| `(\w+)` *\| (.*?) *\|$/gm)].map(([, rule, words]) => [
      rule,
      words,
    ]);
    expect(listed).toEqual(rules?.values?.map(({ name, description }) => [name.value, description?.value]));
  });

  it('tells with which step each rule is asked', () => {
    const [, steps = ''] = /^## Rules$(.*?)^### Every rule/ms.exec(guide) ?? [];
    const named = new Set([...steps.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
    expect(Object.values(PlacementRule).filter((rule) => !named.has(rule))).toEqual([]);
  });

  eachDatabase((_engine, fresh) => {
    let setting: Setting;
    beforeAll(async () => {
      setting = await openSetting(await fresh());
    });
    afterAll(() => setting.subgraph.close());

    it('tells a life that can be lived', async () => {
      const statuses: string[] = [];
      const variables: Record<string, unknown> = {};
      let story: unknown;
      for (const { actor, day, query } of documents) {
        setting.today = day;
        const { data, errors } = await setting.execute(query, variables, actor);
        expect(errors).toBeUndefined();
        const [answer] = Object.values(data as object) as [Saved];
        if (query.startsWith('query')) story = answer;
        else {
          expect(answer).toHaveProperty('placement');
          const { id, version, status, objectives } = answer.placement;
          Object.assign(
            variables,
            { placement: id, version },
            objectives ? { objective: objectives[0]?.id } : {},
          );
          statuses.push(status);
        }
      }
      expect(statuses).toEqual([
        'PROPOSED',
        'PROPOSED',
        'PROPOSED',
        'APPROVED',
        'APPROVED',
        'APPROVED',
        'VETTING',
        'ACTIVE',
        'EXTENDED',
        'COMPLETED',
        'COMPLETED',
        'COMPLETED',
      ]);
      expect(story).toEqual({
        status: 'COMPLETED',
        startDate: '2026-04-01',
        plannedEndDate: '2027-09-30',
        endDate: '2027-09-30',
        version: 12,
        transitions: [
          { from: null, to: 'PROPOSED', at: '2026-02-01T09:00:00.000Z', reason: null, replacedVersion: 0 },
          {
            from: 'PROPOSED',
            to: 'APPROVED',
            at: '2026-02-12T09:00:00.000Z',
            reason: null,
            replacedVersion: 3,
          },
          {
            from: 'APPROVED',
            to: 'VETTING',
            at: '2026-02-23T09:00:00.000Z',
            reason: null,
            replacedVersion: 6,
          },
          { from: 'VETTING', to: 'ACTIVE', at: '2026-04-01T09:00:00.000Z', reason: null, replacedVersion: 7 },
          {
            from: 'ACTIVE',
            to: 'EXTENDED',
            at: '2027-01-15T09:00:00.000Z',
            reason: 'Two more claims systems',
            replacedVersion: 8,
          },
          {
            from: 'EXTENDED',
            to: 'COMPLETED',
            at: '2027-10-01T09:00:00.000Z',
            reason: null,
            replacedVersion: 9,
          },
        ],
        approvals: [
          { side: 'HOME', reference: null },
          { side: 'HOST', reference: 'B/2026/14' },
        ],
        extensions: [{ from: '2027-03-31', to: '2027-09-30' }],
        evaluation: { rating: 5, wouldRepeat: true },
        benefitClaims: [{ amount: 310_000_000, assurance: 'CLAIMED', objective: { outcome: 'MET' } }],
      });
    });
  });
});
