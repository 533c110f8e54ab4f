// Statistics of placements by groups of neighbours' keys, over both engines, as any router may hand them over.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { placements } from '../../subgraphs/placements/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, placement, schemes } from './placements-fixture.js';

/** PL1–PL6: of P1–P6, from F1 to D1, active after 10, 20, … 60 days; PL7–PL11: of P7–P11, from D2 to F2, after 1, 2, … 5 days. */
const rows = [
  ...[10, 20, 30, 40, 50, 60].map((days, index) =>
    placement({
      id: index + 1,
      status: 'ACTIVE',
      between: ['F1', 'D1'],
      dates: ['2025-04-01', '2026-03-31'],
      days_to_active: days,
      annual_cost: 1_000,
      host_cost_share: 1,
    }),
  ),
  ...[1, 2, 3, 4, 5].map((days, index) =>
    placement({
      id: index + 7,
      status: 'ACTIVE',
      between: ['D2', 'F2'],
      dates: ['2025-04-01', '2026-03-31'],
      days_to_active: days,
      annual_cost: 10,
      host_cost_share: 0.5,
    }),
  ),
];

const people = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_person, index) => `P${from + index}`);
const count = (value: number) => ({ value, suppressed: false });

describe('placements by groups of neighbours', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, { scheme: schemes, placement: rows });
      subgraph = await placements.open({ databaseUrl: url });
    });
    afterAll(() => subgraph.close());

    const rowsOf = async (field: string, by: unknown, selection: string, more = ''): Promise<unknown> => {
      const { data, errors } = await subgraph.execute({
        query: `query ($by: PlacementNeighbourGrouping) { rows: ${field}(groupByNeighbour: $by${more}) { ${selection} } }`,
        variables: { by },
        headers: {},
      });
      expect(errors).toBeUndefined();
      return data?.['rows'];
    };
    const counted = 'placements { value suppressed } share medianDaysToActive';

    it('counts who is in two groups in both, who is named twice in one once, and shares of all there are', async () => {
      const by = {
        personKeys: [
          { value: 'It’s "A"', label: 'Où ça', keys: [...people(1, 6), 'P1', "';--"] },
          { value: 'B', keys: people(5, 11) },
        ],
      };
      const person = 'group { neighbour { person { value label } } }';
      expect(await rowsOf('placementStatistics', by, `${person} ${counted}`)).toEqual([
        {
          group: { neighbour: { person: { value: 'It’s "A"', label: 'Où ça' } } },
          placements: count(6),
          share: 6 / 11,
          medianDaysToActive: 35,
        },
        {
          group: { neighbour: { person: { value: 'B', label: null } } },
          placements: count(7),
          share: 7 / 11,
          medianDaysToActive: 4,
        },
      ]);
    });

    it.each([
      ['what is in no group', [{ value: 'A', keys: people(1, 5) }], [null, 'A'], [6, 5]],
      ['all where there are no groups', [], [null], [11]],
      ['all where nobody is in a group', [{ value: 'A', keys: [] }], [null], [11]],
    ])('counts %s apart', async (_what, personKeys, values, counts) => {
      const selection = 'group { neighbour { person { value } } } placements { value }';
      expect(await rowsOf('placementStatistics', { personKeys }, selection)).toEqual(
        values.map((value, index) => ({
          group: { neighbour: { person: value === null ? null : { value } } },
          placements: { value: counts[index] },
        })),
      );
    });

    it('keeps attributes of its own apart from a neighbour’s', async () => {
      const by = { firmKeys: [{ value: 'X', keys: ['F1', 'F2'] }] };
      const selection = 'group { firm { id } neighbour { firm { value } } } placements { value }';
      expect(await rowsOf('placementStatistics', by, selection, ', groupBy: [FIRM]')).toEqual([
        { group: { firm: { id: 'F1' }, neighbour: { firm: { value: 'X' } } }, placements: { value: 6 } },
        { group: { firm: { id: 'F2' }, neighbour: { firm: { value: 'X' } } }, placements: { value: 5 } },
      ]);
    });

    it('groups by both sides at once', async () => {
      const by = {
        home: { firmKeys: [{ value: 'F', keys: ['F1'] }], departmentKeys: [{ value: 'D', keys: ['D2'] }] },
        host: { departmentKeys: [{ value: 'D', keys: ['D1', 'D2'] }] },
      };
      const selection =
        'group { neighbour { home { firm { value } department { value } } host { firm { value } department { value } } } } placements { value }';
      const D = { value: 'D' };
      expect(await rowsOf('placementStatistics', by, selection)).toEqual([
        {
          group: {
            neighbour: {
              home: { firm: { value: 'F' }, department: null },
              host: { firm: null, department: D },
            },
          },
          placements: { value: 6 },
        },
        {
          group: {
            neighbour: { home: { firm: null, department: D }, host: { firm: null, department: null } },
          },
          placements: { value: 5 },
        },
      ]);
    });

    it('counts the cost of who is in two groups in both', async () => {
      const by = {
        personKeys: [
          { value: 'A', keys: people(1, 6) },
          { value: 'B', keys: people(2, 11) },
        ],
      };
      const selection = 'group { neighbour { person { value } } } placements { value } hostCost homeCost';
      expect(await rowsOf('costStatistics', by, selection)).toEqual([
        {
          group: { neighbour: { person: { value: 'A' } } },
          placements: { value: 6 },
          hostCost: 6_000,
          homeCost: 0,
        },
        {
          group: { neighbour: { person: { value: 'B' } } },
          placements: { value: 10 },
          hostCost: 5_025,
          homeCost: 25,
        },
      ]);
    });

    it('refuses more than three attributes in all', async () => {
      const { data, errors } = await subgraph.execute({
        query:
          '{ rows: placementStatistics(groupBy: [TYPE, STATUS, SCHEME], groupByNeighbour: { postKeys: [] }) { share } }',
        headers: {},
      });
      expect(data).toEqual({ rows: null });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INVALID_GROUPING']);
    });
  });
});
