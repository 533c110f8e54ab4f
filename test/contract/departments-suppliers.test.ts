// Suppliers and the contracts that conflict with placements, over both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, openDepartments } from './departments-fixture.js';

/** F1 supplies D1 and D3, F2 supplies D1 and D2, which is below D1. */
async function suppliers(url: string): Promise<void> {
  await fill(url, async (rows) => {
    await rows.department(1);
    await rows.department(2, {}, [1]);
    await rows.department(3);
    await rows.relationship(1, 1, 'F1');
    await rows.relationship(2, 1, 'F2');
    await rows.relationship(3, 2, 'F2');
    await rows.relationship(4, 3, 'F1');
    await rows.contract(1, 1, 'C/1', '2024-01-01', '2024-12-31', 'UNDER_100K');
    await rows.contract(1, 1, 'C/2', '2025-01-01', '2026-06-30', 'FROM_100M');
    await rows.contract(1, 1, 'C/3', '2026-07-01', null, null);
    await rows.contract(2, 1, 'C/4', '2025-01-01', null, 'UNDER_100K');
    await rows.contract(3, 2, 'C/1', '2020-01-01', '2020-12-31', 'FROM_100M');
    await rows.contract(4, 3, 'C/1', '2026-01-01', null, 'FROM_1M_TO_10M');
  });
}

describe('suppliers', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await suppliers(url);
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });

    it('are shown as pairs, with their contracts, most recent first, and the firm’s number', async () => {
      expect(
        await ask(
          '{ supplierRelationships(first: 2) { nodes { id department { id } firm { id companyNumber } contracts { reference from to valueBand } } pageInfo { hasNextPage } } }',
        ),
      ).toEqual({
        data: {
          supplierRelationships: {
            nodes: [
              {
                id: 'D1.F1',
                department: { id: 'D1' },
                firm: { id: 'F1', companyNumber: 'ZZF1' },
                contracts: [
                  { reference: 'C/3', from: '2026-07-01', to: null, valueBand: null },
                  { reference: 'C/2', from: '2025-01-01', to: '2026-06-30', valueBand: 'FROM_100M' },
                  { reference: 'C/1', from: '2024-01-01', to: '2024-12-31', valueBand: 'UNDER_100K' },
                ],
              },
              {
                id: 'D1.F2',
                department: { id: 'D1' },
                firm: { id: 'F2', companyNumber: 'ZZF2' },
                contracts: [{ reference: 'C/4', from: '2025-01-01', to: null, valueBand: 'UNDER_100K' }],
              },
            ],
            pageInfo: { hasNextPage: true },
          },
        },
      });
    });

    it('are pairs without contracts where the firm never supplied the department', async () => {
      const selection =
        '... on SupplierRelationship { id department { id } firm { id companyNumber } contracts { reference } } ... on Placement { conflictingContracts { reference } }';
      const pair = (id: string) => ({ __typename: 'SupplierRelationship', id });
      expect(
        await ask(
          `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
          {
            representations: [
              ...['D2.F1', 'D1.F1', 'D3.F9', 'D9.F1', 'D2'].map(pair),
              {
                __typename: 'Placement',
                id: 'PL1',
                supplierRelationship: pair('D2.F1'),
                startDate: '2025-01-01',
                endDate: '2026-12-31',
              },
            ],
          },
        ),
      ).toMatchObject({
        data: {
          _entities: [
            {
              id: 'D2.F1',
              department: { id: 'D2' },
              firm: { id: 'F1', companyNumber: 'ZZF1' },
              contracts: [],
            },
            { id: 'D1.F1', contracts: [{}, {}, {}] },
            { id: 'D3.F9', department: { id: 'D3' }, firm: null, contracts: [] },
            null,
            null,
            { conflictingContracts: [] },
          ],
        },
      });
    });

    it.each([
      [
        'a department and all below it',
        { department: { within: 'd1' } },
        ['D1.F1', 'D1.F2', 'D2.F2'],
        ['F1', 'F2'],
      ],
      ['firms', { firmKeys: ['F1', 'F9'] }, ['D1.F1', 'D3.F1'], ['F1']],
      ['a day with a contract in force', { activeOn: '2024-12-31' }, ['D1.F1'], ['F1']],
      ['its last day', { activeOn: '2026-06-30' }, ['D1.F1', 'D1.F2', 'D3.F1'], ['F1', 'F2']],
      ['sizes', { valueBand: ['FROM_100M'] }, ['D1.F1', 'D2.F2'], ['F1', 'F2']],
      ['a size in force', { valueBand: ['FROM_100M'], activeOn: '2024-06-30' }, [], []],
      ['identifiers', { id: ['D2.F2', 'D2.F1'] }, ['D2.F2'], ['F2']],
      ['no size at all', { valueBand: [] }, [], []],
    ])('are filtered by %s, and give their keys', async (_what, where, ids, firms) => {
      const query = `query ($where: SupplierRelationshipFilter!) {
        supplierRelationships(where: $where) { nodes { id } }
        supplierRelationshipKeys(where: $where, limit: 5) { keys matched isTruncated }
        firmKeysBySupplierRelationships(where: { some: $where }, limit: 5) { keys matched }
      }`;
      expect(await ask(query, { where })).toEqual({
        data: {
          supplierRelationships: { nodes: ids.map((id) => ({ id })) },
          supplierRelationshipKeys: { keys: ids, matched: ids.length, isTruncated: false },
          firmKeysBySupplierRelationships: { keys: firms, matched: firms.length },
        },
      });
    });

    it('are paged from either side', async () => {
      expect(
        await ask(
          '{ departments { nodes { supplierRelationships(first: 1) { nodes { id } pageInfo { hasNextPage } } } } }',
        ),
      ).toEqual({
        data: {
          departments: {
            nodes: [
              { supplierRelationships: { nodes: [{ id: 'D1.F1' }], pageInfo: { hasNextPage: true } } },
              { supplierRelationships: { nodes: [{ id: 'D2.F2' }], pageInfo: { hasNextPage: false } } },
              { supplierRelationships: { nodes: [{ id: 'D3.F1' }], pageInfo: { hasNextPage: false } } },
            ],
          },
        },
      });
      const representations = ['F2', 'F9', 'F1'].map((id) => ({ __typename: 'PartnerFirm', id }));
      const query =
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on PartnerFirm { supplierRelationships(where: { department: { within: "d1" } }) { nodes { id } } } } }';
      expect(await ask(query, { representations })).toEqual({
        data: {
          _entities: [
            { supplierRelationships: { nodes: [{ id: 'D1.F2' }, { id: 'D2.F2' }] } },
            { supplierRelationships: { nodes: [] } },
            { supplierRelationships: { nodes: [{ id: 'D1.F1' }] } },
          ],
        },
      });
    });

    it('are found by key', async () => {
      const representations = ['D3.F1', 'D9.F2'].map((id) => ({ __typename: 'SupplierRelationship', id }));
      expect(
        await ask(
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on SupplierRelationship { id contracts { reference } } } }',
          { representations },
        ),
      ).toEqual({
        data: { _entities: [{ id: 'D3.F1', contracts: [{ reference: 'C/1' }] }, null] },
      });
    });

    it('show a placement the contracts that run at any time during it, and a loan none', async () => {
      const during = (id: string, pair: string | null, startDate: string, endDate: string) => ({
        __typename: 'Placement',
        id,
        supplierRelationship: pair === null ? null : { __typename: 'SupplierRelationship', id: pair },
        startDate,
        endDate,
      });
      const representations = [
        during('touches the first day', 'D1.F1', '2026-01-01', '2026-07-01'),
        during('touches the last day', 'D1.F1', '2024-12-31', '2024-12-31'),
        during('before all', 'D1.F1', '2023-01-01', '2023-12-31'),
        during('another pair', 'D1.F2', '2026-01-01', '2026-12-31'),
        during('no such pair', 'D2.F1', '2026-01-01', '2026-12-31'),
        during('a loan', null, '2026-01-01', '2026-12-31'),
      ];
      expect(
        await ask(
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Placement { id conflictingContracts { reference valueBand } } } }',
          { representations },
        ),
      ).toEqual({
        data: {
          _entities: [
            {
              id: 'touches the first day',
              conflictingContracts: [
                { reference: 'C/3', valueBand: null },
                { reference: 'C/2', valueBand: 'FROM_100M' },
              ],
            },
            {
              id: 'touches the last day',
              conflictingContracts: [{ reference: 'C/1', valueBand: 'UNDER_100K' }],
            },
            { id: 'before all', conflictingContracts: [] },
            { id: 'another pair', conflictingContracts: [{ reference: 'C/4', valueBand: 'UNDER_100K' }] },
            { id: 'no such pair', conflictingContracts: [] },
            { id: 'a loan', conflictingContracts: [] },
          ],
        },
      });
    });
  });
});
