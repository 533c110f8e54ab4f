// Lists ordered by what a neighbour knows, over the known graph: page after page, and with cursors that belong elsewhere.
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineNames, openKnownGraph, type KnownGraph } from '../questions/known-graph/open-known-graph.js';
import { eachDatabase } from '../support/mysql/each-database.js';

const page = parse(`query ($orderBy: PlacementOrder, $after: String, $where: PlacementFilter) {
  placements(orderBy: $orderBy, first: 3, after: $after, where: $where) {
    nodes { id person { id displayName } }
    pageInfo { hasNextPage endCursor }
  }
}`);

interface Page {
  readonly placements: {
    readonly nodes: readonly {
      readonly id: string;
      readonly person: { readonly id: string; readonly displayName: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('placements in the order of their people', () => {
  eachDatabase((_database, fresh) => {
    let graph: KnownGraph;
    beforeAll(async () => {
      graph = await openKnownGraph(fresh);
    });
    afterAll(() => graph.close());

    describe.each(engineNames)('through the %s engine', (engine) => {
      const byName = { person: { displayName: 'ASC' } };
      const pageOf = async (
        orderBy: object,
        after?: string,
        where: object = {},
      ): Promise<Page['placements']> => {
        const { data, errors } = await graph.ask(engine, page, { orderBy, after, where });
        expect(errors).toBeUndefined();
        return (data as unknown as Page).placements;
      };

      it('come whole, page after page', async () => {
        const read: Page['placements']['nodes'][number][] = [];
        let after: string | undefined;
        do {
          const { nodes, pageInfo } = await pageOf(byName, after);
          read.push(...nodes);
          after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
        } while (after !== undefined);
        const names = read.map(({ person }) => person.displayName);
        expect(names.length).toBeGreaterThan(10);
        expect(names).toEqual([...names].sort());
        expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
      });

      it.each(['ASC', 'DESC'])(
        'go on from their place when all of the page before have left: %s',
        async (direction) => {
          const orderBy = { person: { displayName: direction } };
          const first = await pageOf(orderBy);
          const left = first.nodes.map(({ person }) => person.id);
          const second = await pageOf(orderBy, first.pageInfo.endCursor);
          const others = { person: { not: { id: left } } };
          const without = await pageOf(orderBy, first.pageInfo.endCursor, others);
          const stay = second.nodes.filter(({ person }) => !left.includes(person.id));
          expect(stay.length).toBeGreaterThan(0);
          expect(without.nodes.slice(0, stay.length)).toEqual(stay);
          expect(without.nodes).toHaveLength(3);
        },
      );

      it('are not in two orders at once, by the names that clients know', async () => {
        const orderBy = { startDate: 'ASC', person: { displayName: 'ASC' } };
        const { errors } = await graph.ask(engine, page, { orderBy });
        expect(errors).toMatchObject([
          {
            message: '`orderBy` sets startDate and person; set exactly one.',
            extensions: { code: 'INVALID_ORDER' },
          },
        ]);
      });

      it.each([
        ['the other way round', { person: { displayName: 'DESC' } }],
        ['by something else of the person', { person: { grade: 'ASC' } }],
        ['by something of the placement', { startDate: 'ASC' }],
      ])('do not go on %s', async (_how, orderBy) => {
        const { pageInfo } = await pageOf(byName);
        const { errors } = await graph.ask(engine, page, { orderBy, after: pageInfo.endCursor });
        expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['INVALID_CURSOR']);
      });
    });
  });
});
