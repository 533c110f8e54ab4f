// Skill balances over both engines: every chosen department beside every chosen skill and level.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskGraph } from '../../subgraphs/kit/graph/ask-graph.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { departments } from '../../subgraphs/departments/subgraph.js';
import { peopleOver } from '../../subgraphs/people/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, framework, openDepartments, today } from './departments-fixture.js';
import { clock, filledDatabase } from './people-fixture.js';

async function demand(url: string): Promise<void> {
  await fill(url, async (rows) => {
    await rows.department(1);
    await rows.department(2, {}, [1]);
    await rows.department(3);
    await rows.post(1, 1, {}, [
      ['agile', 'WORKING', true],
      ['budgeting', 'WORKING', false],
    ]);
    await rows.post(2, 1, {}, [
      ['agile', 'WORKING', false],
      ['data-modelling', null, true],
    ]);
    await rows.post(3, 2, {}, [['agile', 'EXPERT', true]]);
    await rows.post(4, 3, {}, [['data-modelling', 'EXPERT', true]]);
  });
}

/** Every row as `department skill level posts/essential`. */
interface Row {
  readonly department: { readonly id: string };
  readonly skill: { readonly key: string };
  readonly level: string;
  readonly requiredByPosts: number;
  readonly essentialToPosts: number;
}

function text({ department, skill, level, requiredByPosts, essentialToPosts }: Row): string {
  return `${department.id} ${skill.key} ${level} ${requiredByPosts}/${essentialToPosts}`;
}

const fields = 'department { id } skill { key } level requiredByPosts essentialToPosts';

describe('skill balances', () => {
  eachDatabase((_engine, fresh) => {
    let url: string;
    let subgraph: Subgraph;
    beforeAll(async () => {
      url = await fresh();
      await demand(url);
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const all = async (where: object, first = 50): Promise<string[]> => {
      const rows: string[] = [];
      let after: string | null = null;
      do {
        const query = `query ($where: SkillBalanceFilter!, $first: Int, $after: String) { skillBalances(where: $where, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
        const { data } = (await subgraph.execute({
          query,
          variables: { where, first, after },
          headers: {},
        })) as {
          data: { skillBalances: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
        };
        rows.push(...data.skillBalances.nodes.map(text));
        after = data.skillBalances.pageInfo.hasNextPage ? data.skillBalances.pageInfo.endCursor : null;
      } while (after !== null);
      return rows;
    };

    const digitalWithinOne = [
      'D1 agile AWARENESS 0/0',
      'D1 agile WORKING 2/1',
      'D1 agile PRACTITIONER 0/0',
      'D1 agile EXPERT 0/0',
      'D1 data-modelling WORKING 0/0',
      'D1 data-modelling EXPERT 0/0',
      'D2 agile AWARENESS 0/0',
      'D2 agile WORKING 0/0',
      'D2 agile PRACTITIONER 0/0',
      'D2 agile EXPERT 1/1',
      'D2 data-modelling WORKING 0/0',
      'D2 data-modelling EXPERT 0/0',
    ];

    it('have a row for each department, skill and level that the skill has, rows of nought included', async () => {
      expect(await all({ department: { within: 'd1' }, framework: 'digital' })).toEqual(digitalWithinOne);
    });

    it.each([1, 4, 5, 12])('are the same in pages of %i', async (first) => {
      expect(await all({ department: { within: 'd1' }, framework: 'digital' }, first)).toEqual(
        digitalWithinOne,
      );
    });

    it.each([
      [
        'skills',
        { skill: ['budgeting', 'unheard-of'] },
        ['D1 budgeting WORKING 1/0', 'D2 budgeting WORKING 0/0', 'D3 budgeting WORKING 0/0'],
      ],
      [
        'levels',
        { level: ['EXPERT'], department: { id: ['D3', 'D1'] } },
        [
          'D1 agile EXPERT 0/0',
          'D1 data-modelling EXPERT 0/0',
          'D3 agile EXPERT 0/0',
          'D3 data-modelling EXPERT 1/1',
        ],
      ],
      ['departments that there are not', { department: { within: 'none' } }, []],
      ['a framework that there is not', { framework: 'none' }, []],
    ])('are filtered by %s', async (_what, where, expected) => {
      expect(await all(where)).toEqual(expected);
    });

    it('are found by department, skill and level, as many as are asked for at once', async () => {
      const named = (id: string, key: string, level: string) => ({
        __typename: 'SkillBalance',
        department: { id },
        skill: { key },
        level,
      });
      const representations = [
        named('D1', 'agile', 'WORKING'),
        named('D3', 'agile', 'WORKING'),
        named('D9', 'agile', 'WORKING'),
        named('D2', 'agile', 'EXPERT'),
      ];
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on SkillBalance { ${fields} } } }`;
      const { data } = (await subgraph.execute({ query, variables: { representations }, headers: {} })) as {
        data: { _entities: (Row | null)[] };
      };
      expect(data._entities.map((row) => row && text(row))).toEqual([
        'D1 agile WORKING 2/1',
        'D3 agile WORKING 0/0',
        null,
        'D2 agile EXPERT 1/1',
      ]);
    });

    it('refuse a cursor of another list', async () => {
      const query =
        '{ skillBalances(where: {}, after: "WyJza2lsbEJhbGFuY2VzOmRlcGFydG1lbnQsIHNraWxsIGFuZCBsZXZlbCIsMSwiYWdpbGUiLDld") { nodes { level } } }';
      expect(
        (await subgraph.execute({ query, headers: {} })).errors?.map(({ extensions }) => extensions['code']),
      ).toEqual(['INVALID_CURSOR']);
    });
  });
});

describe('the framework behind skill balances', () => {
  eachDatabase((_engine, fresh) => {
    it('is asked for once a minute, and again at once where the graph did not answer', async () => {
      const url = await fresh();
      await demand(url);
      let now = Date.parse(`${today}T09:00:00Z`);
      let asked = 0;
      let isDown = true;
      const graph: AskGraph = (question) => {
        asked += 1;
        return isDown ? Promise.reject(new Error('down')) : framework(question);
      };
      const subgraph = await departments.open({
        databaseUrl: url,
        graph,
        clock: { now: () => new Date(now) },
      });
      const ask = () =>
        subgraph.execute({
          query: '{ skillBalances(where: { skill: ["budgeting"] }, first: 1) { nodes { requiredByPosts } } }',
          headers: {},
        });
      try {
        expect((await ask()).errors?.map(({ extensions }) => extensions['code'])).toEqual([
          'SUBGRAPH_UNAVAILABLE',
        ]);
        isDown = false;
        const answer = { data: { skillBalances: { nodes: [{ requiredByPosts: 1 }] } } };
        expect([await ask(), await ask()]).toEqual([answer, answer]);
        expect(asked).toBe(2);
        now += 60_000;
        expect(await ask()).toEqual(answer);
        expect(asked).toBe(3);
      } finally {
        await subgraph.close();
      }
    });
  });
});

describe('the framework as the people subgraph itself tells it', () => {
  eachDatabase((_engine, fresh) => {
    it('gives the balances their skills and levels', async () => {
      const people = peopleOver(await filledDatabase(await fresh()), { clock });
      const url = await fresh();
      await demand(url);
      const subgraph = await openDepartments(url, ({ query, variables }) =>
        people.execute({ query, variables: variables ?? {}, headers: {} }),
      );
      try {
        const { data } = await people.execute({ query: '{ skills { nodes { key levels } } }', headers: {} });
        const { nodes } = (data as { skills: { nodes: { key: string; levels: string[] }[] } }).skills;
        const byKey = nodes.toSorted((one, other) => (one.key < other.key ? -1 : 1));
        const expected = byKey.flatMap(({ key, levels }) =>
          levels.map((level) => ({ skill: { key }, level })),
        );
        expect(expected.length).toBeGreaterThan(4);
        const query =
          '{ skillBalances(where: { department: { id: ["D3"] } }) { nodes { skill { key } level } } }';
        expect(await subgraph.execute({ query, headers: {} })).toEqual({
          data: { skillBalances: { nodes: expected } },
        });
      } finally {
        await subgraph.close();
        await people.close();
      }
    });
  });
});
