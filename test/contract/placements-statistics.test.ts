// Statistics of placements, over both engines, against answers worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { placements } from '../../subgraphs/placements/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill } from './placements-fixture.js';
import { asking, count, rows, withheld } from './placements-statistics-setting.js';

/** Leaves out what ended before 2024 and what starts after 2026. */
const recent = { startFrom: '2024-01-01', startTo: '2026-12-31' };

describe('statistics of placements', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    let ask: ReturnType<typeof asking>['ask'];
    let statistics: ReturnType<typeof asking>['statistics'];
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, rows);
      subgraph = await placements.open({ databaseUrl: url });
      ({ ask, statistics } = asking(subgraph));
    });
    afterAll(() => subgraph.close());

    const timed = (where: unknown, groupBy: readonly string[], group: string) =>
      statistics(
        'placementStatistics',
        'PlacementFilter',
        where,
        groupBy,
        `group { ${group} } placements { value suppressed } share medianDaysToActive medianLengthDays`,
      );

    it('counts and times all placements in one row where there is nothing to group by', async () => {
      expect(await timed(recent, [], 'type')).toEqual([
        {
          group: { type: null },
          placements: count(14),
          share: 1,
          medianDaysToActive: 10,
          medianLengthDays: 100,
        },
      ]);
    });

    it('withholds small groups with all their figures, and rounds medians that lie between two days', async () => {
      expect(await timed(recent, ['TYPE'], 'type')).toEqual([
        {
          group: { type: 'INWARD_SECONDMENT' },
          placements: count(6),
          share: 6 / 14,
          medianDaysToActive: 36,
          medianLengthDays: 105,
        },
        {
          group: { type: 'LOAN' },
          placements: withheld,
          share: null,
          medianDaysToActive: null,
          medianLengthDays: null,
        },
        {
          group: { type: 'OUTWARD_SECONDMENT' },
          placements: count(5),
          share: 5 / 14,
          medianDaysToActive: 2,
          medianLengthDays: 100,
        },
      ]);
    });

    it('withholds a median that only a few of a group contribute to', async () => {
      expect(
        await timed({ and: [recent], or: [{ type: ['LOAN'] }, { id: ['PL1', 'PL2'] }] }, [], 'type'),
      ).toEqual([
        {
          group: { type: null },
          placements: count(5),
          share: 1,
          medianDaysToActive: null,
          medianLengthDays: 30,
        },
      ]);
    });

    it('answers nothing counted where nothing matches', async () => {
      expect(await timed({ id: [] }, [], 'type')).toEqual([
        {
          group: { type: null },
          placements: count(0),
          share: null,
          medianDaysToActive: null,
          medianLengthDays: null,
        },
      ]);
      expect(await timed({ id: [] }, ['TYPE'], 'type')).toEqual([]);
    });

    it.each<[string[], string, unknown[]]>([
      [
        ['SCHEME'],
        'scheme { id name }',
        [
          [{ scheme: { id: 'digital', name: 'Digital Secondments' } }, 9],
          [{ scheme: { id: 'science', name: 'Science Exchange' } }, 5],
        ],
      ],
      [
        ['STATUS'],
        'status',
        [
          [{ status: 'ACTIVE' }, 5],
          [{ status: 'COMPLETED' }, 6],
          [{ status: 'PROPOSED' }, null],
        ],
      ],
      [
        ['HOST_DEPARTMENT'],
        'hostDepartment { id }',
        [
          [{ hostDepartment: null }, 5],
          [{ hostDepartment: { id: 'D1' } }, 6],
          [{ hostDepartment: { id: 'D2' } }, null],
        ],
      ],
      [
        ['HOME_DEPARTMENT'],
        'homeDepartment { id }',
        [
          [{ homeDepartment: null }, 6],
          [{ homeDepartment: { id: 'D1' } }, null],
          [{ homeDepartment: { id: 'D2' } }, 5],
        ],
      ],
      [
        ['FIRM'],
        'firm { id }',
        [
          [{ firm: null }, null],
          [{ firm: { id: 'F1' } }, 6],
          [{ firm: { id: 'F2' } }, 5],
        ],
      ],
      [
        ['REGION'],
        'region',
        [
          [{ region: null }, 8],
          [{ region: 'LONDON' }, 6],
        ],
      ],
      [
        ['START_YEAR', 'SCHEME', 'TYPE'],
        'startYear scheme { id } type',
        [
          [{ startYear: 2024, scheme: { id: 'digital' }, type: 'INWARD_SECONDMENT' }, 6],
          [{ startYear: 2024, scheme: { id: 'science' }, type: 'OUTWARD_SECONDMENT' }, 5],
          [{ startYear: 2025, scheme: { id: 'digital' }, type: 'LOAN' }, null],
        ],
      ],
    ])('groups placements by %s', async (groupBy, group, expected) => {
      const answer = (await statistics(
        'placementStatistics',
        'PlacementFilter',
        recent,
        groupBy,
        `group { ${group} } placements { value }`,
      )) as { group: unknown; placements: { value: number | null } }[];
      expect(answer.map((row) => [row.group, row.placements.value])).toEqual(expected);
    });

    it('counts objectives by what became of them', async () => {
      const selection =
        'group { scheme { id } type } objectives { value suppressed } met { value } partlyMet { value } notMet { value suppressed } notJudged { value } metShare';
      expect(await statistics('objectiveStatistics', 'PlacementFilter', null, ['SCHEME'], selection)).toEqual(
        [
          {
            group: { scheme: { id: 'digital' }, type: null },
            objectives: count(21),
            met: { value: 5 },
            partlyMet: { value: 5 },
            notMet: count(5),
            notJudged: { value: 6 },
            metShare: 1 / 3,
          },
          {
            group: { scheme: { id: 'science' }, type: null },
            objectives: count(7),
            met: { value: 5 },
            partlyMet: { value: 0 },
            notMet: withheld,
            notJudged: { value: 0 },
            metShare: null,
          },
        ],
      );
      expect(
        await statistics('objectiveStatistics', 'PlacementFilter', { id: ['PL4'] }, [], selection),
      ).toEqual([
        {
          group: { scheme: null, type: null },
          objectives: count(6),
          met: { value: 0 },
          partlyMet: { value: 0 },
          notMet: count(0),
          notJudged: { value: 6 },
          metShare: null,
        },
      ]);
    });

    it('counts early ends by reason', async () => {
      const query = (text: string) =>
        ask(
          `{ rows: terminationStatistics${text} { group { firm { id } } endReason placements { value suppressed } share } }`,
        );
      expect(await query('(groupBy: [FIRM], where: {endFrom: "2023-08-31", endTo: "2023-12-31"})')).toEqual({
        data: {
          rows: [
            { group: { firm: { id: 'F1' } }, endReason: 'FUNDING', placements: withheld, share: null },
            { group: { firm: { id: 'F1' } }, endReason: 'PERSONAL', placements: count(5), share: 5 / 7 },
            { group: { firm: { id: 'F2' } }, endReason: 'PERSONAL', placements: count(5), share: 1 },
          ],
        },
      });
      expect(await query('')).toEqual({
        data: {
          rows: [
            { group: { firm: null }, endReason: 'FUNDING', placements: withheld, share: null },
            { group: { firm: null }, endReason: 'PERSONAL', placements: count(10), share: 10 / 12 },
          ],
        },
      });
    });

    it.each([
      ['four attributes', 'placementStatistics(groupBy: [TYPE, STATUS, SCHEME, REGION]) { share }'],
      ['one attribute twice', 'costStatistics(groupBy: [TYPE, TYPE]) { hostCost }'],
    ])('refuses to group by %s', async (_what, field) => {
      expect(await ask(`{ rows: ${field} }`)).toMatchObject({
        data: { rows: null },
        errors: [{ extensions: { code: 'INVALID_GROUPING' } }],
      });
    });
  });
});
