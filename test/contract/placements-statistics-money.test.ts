// What placements bring and cost, over both engines, against answers worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { placements } from '../../subgraphs/placements/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill } from './placements-fixture.js';
import { asking, count, rows, withheld } from './placements-statistics-setting.js';

describe('statistics of what placements bring and cost', () => {
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

    describe('benefits', () => {
      const sums = 'claims { value suppressed } target claimed evaluated assured assuredCashReleasing';
      const benefits = (where: unknown, groupBy: readonly string[], group: string) =>
        statistics('benefitStatistics', 'BenefitClaimFilter', where, groupBy, `group { ${group} } ${sums}`);
      const none = {
        target: null,
        claimed: null,
        evaluated: null,
        assured: null,
        assuredCashReleasing: null,
      };

      it('are summed from target to assurance, each objective once, whether it was claimed or not', async () => {
        expect(await benefits(null, ['CATEGORY'], 'category')).toEqual([
          {
            group: { category: 'FRAUD_ANALYTICS' },
            claims: count(6),
            target: 5_000,
            claimed: 600,
            evaluated: 400,
            assured: 300,
            assuredCashReleasing: null,
          },
          {
            group: { category: 'LEGACY_IT' },
            claims: count(5),
            target: null,
            claimed: 50,
            evaluated: 0,
            assured: 0,
            assuredCashReleasing: 0,
          },
          {
            group: { category: 'OTHER' },
            claims: count(0),
            target: 35,
            claimed: 0,
            evaluated: 0,
            assured: 0,
            assuredCashReleasing: 0,
          },
          { group: { category: 'WORKFORCE_MOBILITY' }, claims: withheld, ...none },
        ]);
      });

      it('go to the department that receives them, in the year they fall in or their objective is due', async () => {
        expect(
          await benefits(null, ['DEPARTMENT', 'FINANCIAL_YEAR'], 'department { id } financialYear'),
        ).toEqual([
          {
            group: { department: { id: 'D1' }, financialYear: 2024 },
            claims: count(6),
            target: 5_000,
            claimed: 600,
            evaluated: 400,
            assured: 300,
            assuredCashReleasing: null,
          },
          { group: { department: { id: 'D1' }, financialYear: 2025 }, claims: withheld, ...none },
          {
            group: { department: { id: 'D2' }, financialYear: 2025 },
            claims: count(5),
            target: null,
            claimed: 50,
            evaluated: 0,
            assured: 0,
            assuredCashReleasing: 0,
          },
        ]);
      });

      it('keep their targets where claims are narrowed by how far they are checked', async () => {
        expect(
          await benefits({ assurance: ['ASSURED'], financialYear: [2024] }, ['SCHEME'], 'scheme { id }'),
        ).toEqual([
          {
            group: { scheme: { id: 'digital' } },
            claims: count(5),
            target: 5_000,
            claimed: 500,
            evaluated: 400,
            assured: 300,
            assuredCashReleasing: null,
          },
        ]);
        expect(
          await benefits(
            { category: ['LEGACY_IT'], isCashReleasing: false, placement: { type: ['OUTWARD_SECONDMENT'] } },
            [],
            'category',
          ),
        ).toEqual([
          {
            group: { category: null },
            claims: count(5),
            target: null,
            claimed: 50,
            evaluated: 0,
            assured: 0,
            assuredCashReleasing: 0,
          },
        ]);
      });
    });

    describe('cost', () => {
      const costs = async (argumentsText: string, group: string) => {
        const { data, errors } = await ask(
          `{ rows: costStatistics(${argumentsText}) { group { ${group} } placements { value suppressed } hostCost homeCost } }`,
        );
        expect(errors).toBeUndefined();
        return data?.['rows'];
      };

      it('is apportioned to financial years by day, to the penny, a whole year of 366 days too', async () => {
        expect(await costs('groupBy: [SCHEME, FINANCIAL_YEAR]', 'scheme { id } financialYear')).toEqual([
          // 31 + 61 + 91 + 121 + 151 + 181 days at £1.00 a day.
          {
            group: { scheme: { id: 'digital' }, financialYear: 2024 },
            placements: count(6),
            hostCost: 15_900,
            homeCost: 47_700,
          },
          // One day: 2.74p, so 3p, of which half is 1.5p, so 2p for the host.
          {
            group: { scheme: { id: 'science' }, financialYear: 2024 },
            placements: count(5),
            hostCost: 10,
            homeCost: 5,
          },
          // 100 days: 273.97p, so 274p.
          {
            group: { scheme: { id: 'science' }, financialYear: 2025 },
            placements: count(5),
            hostCost: 685,
            homeCost: 685,
          },
          {
            group: { scheme: { id: 'science' }, financialYear: 2027 },
            placements: count(5),
            hostCost: 610_000,
            homeCost: 1_220_000,
          },
        ]);
      });

      it('counts a placement once, however many years it costs in', async () => {
        expect(await costs('groupBy: [], yearTo: 2025', 'financialYear')).toEqual([
          { group: { financialYear: null }, placements: count(11), hostCost: 16_595, homeCost: 48_390 },
        ]);
        expect(await costs('groupBy: [TYPE], yearFrom: 2025, yearTo: 2026', 'type')).toEqual([
          { group: { type: 'OUTWARD_SECONDMENT' }, placements: count(5), hostCost: 685, homeCost: 685 },
        ]);
      });

      it('is withheld where few cost something, and nothing where none does', async () => {
        expect(await costs('groupBy: [TYPE], where: {id: ["PL1", "PL2"]}', 'type')).toEqual([
          { group: { type: 'INWARD_SECONDMENT' }, placements: withheld, hostCost: null, homeCost: null },
        ]);
        expect(await costs('groupBy: [TYPE], where: {status: [WITHDRAWN]}', 'type')).toEqual([]);
        expect(await costs('groupBy: [TYPE], yearFrom: 2040', 'type')).toEqual([]);
        expect(await costs('groupBy: [], yearFrom: 2040', 'type')).toEqual([
          { group: { type: null }, placements: count(0), hostCost: 0, homeCost: 0 },
        ]);
      });
    });
  });
});
