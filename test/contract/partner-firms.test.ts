// The partner-firms subgraph over both engines: what its callers see.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { folded } from '../../subgraphs/kit/database/conditions.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { rankIn, SkillLevel } from '../../subgraphs/kit/vocabulary/index.js';
import { migrations } from '../../subgraphs/partner-firms/database/migrations.js';
import type { Tables } from '../../subgraphs/partner-firms/database/tables.js';
import { partnerFirms } from '../../subgraphs/partner-firms/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';

/** Eight firms, `F1` Ånglia Analytics to `F8`, in four sectors; odd ones in the FTSE 100; each offers two skills but F8, which offers none. */
async function fill(url: string): Promise<void> {
  const database = await openDatabase<Tables>(url, migrations);
  await database.write(async (transaction) => {
    for (let number = 1; number <= 8; number += 1) {
      const name = number === 1 ? 'Ånglia Analytics' : `Firm ${9 - number}`;
      await transaction
        .insertInto('firm')
        .values({
          id: number,
          public_id: `F${number}`,
          company_number: `ZZ00000${number}`,
          name,
          name_folded: folded(name),
          lei: null,
          ticker: number === 2 ? 'FTWO' : null,
          share_index: number % 2 === 1 ? 'FTSE100' : 'OTHER',
          sector: ['ENERGY', 'TECHNOLOGY', 'UTILITIES', 'FINANCIALS'][number % 4] as string,
          status: number === 7 ? 'SUSPENDED' : 'ACTIVE',
        })
        .execute();
      if (number === 8) continue;
      for (const [skill, level] of [
        ['machine-learning', 'EXPERT'],
        ['data-modelling', 'WORKING'],
      ] as const) {
        await transaction
          .insertInto('offer')
          .values({ firm_id: number, skill_key: skill, level: rankIn(SkillLevel, level), experts: number })
          .execute();
      }
    }
    await transaction
      .insertInto('agreement')
      .values([
        { firm_id: 1, reference: 'A/1', starts_on: '2024-04-01', ends_on: '2026-03-31' },
        { firm_id: 1, reference: 'A/2', starts_on: '2026-04-01', ends_on: null },
      ])
      .execute();
  });
  await database.close();
}

describe('partner firms', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url);
      subgraph = await partnerFirms.open({ databaseUrl: url });
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });

    it('shows a firm with its agreements, most recent first, and its offers', async () => {
      expect(
        await ask(
          '{ partnerFirm(id: "F1") { name companyNumber lei index sector status agreements { reference from to } offers { skill { key } level experts firm { id } } } }',
        ),
      ).toEqual({
        data: {
          partnerFirm: {
            name: 'Ånglia Analytics',
            companyNumber: 'ZZ000001',
            lei: null,
            index: 'FTSE100',
            sector: 'TECHNOLOGY',
            status: 'ACTIVE',
            agreements: [
              { reference: 'A/2', from: '2026-04-01', to: null },
              { reference: 'A/1', from: '2024-04-01', to: '2026-03-31' },
            ],
            offers: [
              { skill: { key: 'data-modelling' }, level: 'WORKING', experts: 1, firm: { id: 'F1' } },
              { skill: { key: 'machine-learning' }, level: 'EXPERT', experts: 1, firm: { id: 'F1' } },
            ],
          },
        },
      });
    });

    it('answers null for a firm that there is not', async () => {
      expect(
        await ask(
          '{ a: partnerFirm(id: "F9") { id } b: partnerFirmByCompanyNumber(companyNumber: "ZZ000002") { id ticker } }',
        ),
      ).toEqual({
        data: { a: null, b: { id: 'F2', ticker: 'FTWO' } },
      });
    });

    it.each([
      ['an index', { index: ['FTSE100'] }, ['F1', 'F3', 'F5', 'F7']],
      ['letters of the name, whatever their case', { nameContains: 'ångL' }, ['F1']],
      [
        'an offered skill at a level or higher',
        { offers: { some: { skill: ['machine-learning'], levelAtLeast: 'PRACTITIONER' } } },
        ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'],
      ],
      [
        'no offer at that level',
        { offers: { some: { skill: ['data-modelling'], levelAtLeast: 'EXPERT' } } },
        [],
      ],
      [
        'the complement, which takes a firm without any offer',
        { not: { offers: { some: { levelAtLeast: 'AWARENESS' } } } },
        ['F8'],
      ],
      [
        'alternatives within conditions',
        { status: ['ACTIVE'], or: [{ sector: ['ENERGY'] }, { id: ['F1', 'F7'] }] },
        ['F1', 'F4', 'F8'],
      ],
      ['nothing, for an empty list', { sector: [] }, []],
      [
        'offers of a firm like this',
        {
          offers: { some: { firm: { index: ['FTSE100'] } } },
          and: [{ companyNumber: ['ZZ000003', 'ZZ000004'] }],
        },
        ['F3'],
      ],
    ])('filters by %s', async (_what, where, ids) => {
      const answer = await ask(
        'query ($where: PartnerFirmFilter) { partnerFirms(where: $where) { totalCount nodes { id } } }',
        { where },
      );
      expect(answer).toEqual({
        data: { partnerFirms: { totalCount: ids.length, nodes: ids.map((id) => ({ id })) } },
      });
    });

    it.each([
      ['arrival', undefined, ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8']],
      ['name', { name: 'ASC' }, ['F8', 'F7', 'F6', 'F5', 'F4', 'F3', 'F2', 'F1']],
      ['name, backwards', { name: 'DESC' }, ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8']],
    ])('pages through every firm once, by %s', async (_what, orderBy, expected) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 5; page += 1) {
        const { data } = (await ask(
          'query ($orderBy: PartnerFirmOrder, $after: String) { partnerFirms(orderBy: $orderBy, first: 3, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
          { orderBy, after },
        )) as {
          data: {
            partnerFirms: {
              edges: { cursor: string; node: { id: string } }[];
              pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
            };
          };
        };
        const { edges, pageInfo } = data.partnerFirms;
        seen.push(...edges.map(({ node }) => node.id));
        expect(pageInfo.hasPreviousPage).toBe(page > 0);
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(seen).toEqual(expected);
    });

    it('adds the firms that offer it to a skill, and finds firms by either key, as many as are asked for at once', async () => {
      const representations = [
        { __typename: 'Skill', key: 'machine-learning' },
        { __typename: 'PartnerFirm', companyNumber: 'ZZ000003' },
        { __typename: 'PartnerFirm', id: 'F1' },
        { __typename: 'PartnerFirm', id: 'F99' },
        { __typename: 'PartnerFirm', id: 'F1' },
      ];
      const query =
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on PartnerFirm { name } ... on Skill { firmOffers(where: { firm: { index: [FTSE100], status: [ACTIVE] } }, first: 2) { nodes { firm { id } } pageInfo { hasNextPage } } } } }';
      expect(await ask(query, { representations })).toEqual({
        data: {
          _entities: [
            {
              firmOffers: {
                nodes: [{ firm: { id: 'F1' } }, { firm: { id: 'F3' } }],
                pageInfo: { hasNextPage: true },
              },
            },
            { name: 'Firm 6' },
            { name: 'Ånglia Analytics' },
            null,
            { name: 'Ånglia Analytics' },
          ],
        },
      });
    });

    it('gives keys in groups', async () => {
      const query = `{
        a: partnerFirmKeyGroups(by: SECTOR, limit: 9) { groups { value label keys } matched isTruncated }
        b: partnerFirmKeyGroups(by: INDEX, keys: ["F2", "F1", "F3"], limit: 3) { groups { value keys } }
        c: partnerFirmKeyGroups(by: STATUS, keys: ["F7"], limit: 3) { groups { value keys } }
      }`;
      expect(await ask(query)).toEqual({
        data: {
          a: {
            groups: [
              { value: 'ENERGY', label: null, keys: ['F4', 'F8'] },
              { value: 'FINANCIALS', label: null, keys: ['F3', 'F7'] },
              { value: 'TECHNOLOGY', label: null, keys: ['F1', 'F5'] },
              { value: 'UTILITIES', label: null, keys: ['F2', 'F6'] },
            ],
            matched: 8,
            isTruncated: false,
          },
          b: {
            groups: [
              { value: 'FTSE100', keys: ['F1', 'F3'] },
              { value: 'OTHER', keys: ['F2'] },
            ],
          },
          c: { groups: [{ value: 'SUSPENDED', keys: ['F7'] }] },
        },
      });
    });

    it('gives keys for filters that cross, with how many match in all', async () => {
      const query =
        '{ a: partnerFirmKeys(where: { index: [FTSE100] }, limit: 3) { keys matched isTruncated } b: partnerFirmKeys(where: {}, keys: ["F2", "F8", "nobody"], orderBy: { name: ASC }, limit: 5) { keys matched isTruncated } c: skillKeysByFirmOffers(where: { some: { levelAtLeast: EXPERT } }, limit: 5) { keys matched isTruncated } }';
      expect(await ask(query)).toEqual({
        data: {
          a: { keys: ['F1', 'F3', 'F5'], matched: 4, isTruncated: true },
          b: { keys: ['F8', 'F2'], matched: 2, isTruncated: false },
          c: { keys: ['machine-learning'], matched: 1, isTruncated: false },
        },
      });
    });

    it.each([
      ['a page over the maximum', '{ partnerFirms(first: 501) { nodes { id } } }', 'PAGE_TOO_LARGE'],
      ['a page of nothing', '{ partnerFirms(first: 0) { nodes { id } } }', 'INVALID_PAGE_SIZE'],
      [
        'a cursor of another order',
        '{ partnerFirms(after: "WyJwYXJ0bmVyRmlybXM6bmFtZSBBU0MiLCJBIiwxXQ") { nodes { id } } }',
        'INVALID_CURSOR',
      ],
      ['an order of nothing', '{ partnerFirms(orderBy: {}) { nodes { id } } }', 'INVALID_ORDER'],
      ['an unknown argument', '{ partnerFirms(frist: 5) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a document that is none', '{ partnerFirms', 'GRAPHQL_PARSE_FAILED'],
    ])('refuses %s with a code', async (_what, query, code) => {
      const { errors } = await ask(query);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    });

    it('says which variable is wrong, without a stack or a statement', async () => {
      const { errors } = await ask(
        'query ($where: PartnerFirmFilter) { partnerFirms(where: $where) { nodes { id } } }',
        { where: { sector: ['COAL'] } },
      );
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(errors?.[0]?.message).toContain('"where.sector[0]"');
    });
  });
});
