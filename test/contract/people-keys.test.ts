// People by their keys, and the keys that filters across subgraphs hand on, over both engines.
import { describe, expect, it } from 'vitest';
import { peopleOver } from '../../subgraphs/people/subgraph.js';
import { openedSubgraph } from '../support/graph/opened-subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { clock, filledDatabase } from './people-fixture.js';

describe('people', () => {
  eachDatabase((_engine, fresh) => {
    const { ask } = openedSubgraph(fresh, async (url) => peopleOver(await filledDatabase(url), { clock }));

    it('finds people by either key, as many as are asked for at once', async () => {
      const representations = [
        { __typename: 'Person', staffNumber: 'S3' },
        { __typename: 'Person', id: 'P1' },
        { __typename: 'Person', id: 'P99' },
        { __typename: 'Person', id: 'P1' },
      ];
      expect(
        await ask(
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { id displayName } } }',
          { representations },
        ),
      ).toEqual({
        data: {
          _entities: [
            { id: 'P3', displayName: 'Cem Yılmaz' },
            { id: 'P1', displayName: 'Åda Lovell' },
            null,
            { id: 'P1', displayName: 'Åda Lovell' },
          ],
        },
      });
    });

    it('gives keys in groups, grades in their order, and leaves out who has no value', async () => {
      const query = `{
        a: personKeyGroups(by: GRADE, limit: 20) { groups { value keys } matched isTruncated }
        b: personKeyGroups(by: REGION, keys: ["P8", "P9", "P2"], limit: 2) { groups { value label keys } matched }
        c: personKeyGroups(by: PROFESSION, limit: 3) { groups { value keys } matched isTruncated }
        d: personKeyGroups(by: KIND, keys: ["P12", "P10"], limit: 3) { groups { value keys } }
      }`;
      expect(await ask(query)).toEqual({
        data: {
          a: {
            groups: [
              { value: 'AO', keys: ['P6'] },
              { value: 'EO', keys: ['P8'] },
              { value: 'HEO', keys: ['P5'] },
              { value: 'SEO', keys: ['P3'] },
              { value: 'G7', keys: ['P2', 'P4', 'P7', 'P11'] },
              { value: 'G6', keys: ['P1', 'P12'] },
            ],
            matched: 10,
            isTruncated: false,
          },
          b: {
            groups: [
              { value: 'LONDON', label: null, keys: ['P9'] },
              { value: 'WALES', label: null, keys: ['P2'] },
            ],
            matched: 2,
          },
          c: {
            groups: [{ value: 'DIGITAL_AND_DATA', keys: ['P1', 'P2', 'P4'] }],
            matched: 9,
            isTruncated: true,
          },
          d: {
            groups: [
              { value: 'CIVIL_SERVANT', keys: ['P12'] },
              { value: 'EXTERNAL_EXPERT', keys: ['P10'] },
            ],
          },
        },
      });
    });

    it('refuses to give no keys in groups at all', async () => {
      const { errors } = await ask('{ personKeyGroups(by: GRADE, limit: 0) { matched } }');
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INVALID_PAGE_SIZE']);
    });

    it('gives keys for filters that cross, among others, ordered, and with how many match in all', async () => {
      const query = `{
        a: personKeys(where: { grade: [G7] }, limit: 2) { keys matched isTruncated }
        b: personKeys(where: {}, keys: ["P2", "P12", "P1", "nobody"], orderBy: { displayName: ASC }, limit: 9) { keys matched isTruncated }
        c: departmentKeysByPeople(where: { some: { profession: [DIGITAL_AND_DATA] } }, limit: 9) { keys matched isTruncated }
        d: departmentKeysByPeople(where: { some: { skills: { some: { skill: ["negotiation"] } } } }, limit: 9) { keys matched }
        e: departmentKeysByPeople(where: { some: {} }, keys: ["D1", "D7"], limit: 9) { keys matched }
        f: firmKeysByPeople(where: { some: { not: { grade: [AA] } } }, limit: 9) { keys matched }
        g: firmKeysByPeople(where: { some: { nameContains: "nobody" } }, limit: 9) { keys matched }
      }`;
      expect(await ask(query)).toEqual({
        data: {
          a: { keys: ['P2', 'P4'], matched: 4, isTruncated: true },
          b: { keys: ['P2', 'P12', 'P1'], matched: 3, isTruncated: false },
          c: { keys: ['D1', 'D2'], matched: 2, isTruncated: false },
          d: { keys: ['D2'], matched: 1 },
          e: { keys: ['D1'], matched: 1 },
          f: { keys: ['F1'], matched: 1 },
          g: { keys: [], matched: 0 },
        },
      });
    });

    it.each(['displayName: ASC', 'displayName: DESC', 'grade: ASC', 'grade: DESC'])(
      'says for each key where it stands in the order %s',
      async (order) => {
        const { data } = await ask(
          `{ personKeys(where: {}, orderBy: { ${order} }, limit: 50) { keys sortTexts } }`,
        );
        const { keys, sortTexts } = data?.['personKeys'] as Record<string, string[]>;
        expect(keys?.length).toBeGreaterThan(5);
        expect(new Set(sortTexts).size).toBe(keys?.length);
        expect([...(sortTexts ?? [])].reverse().sort()).toEqual(sortTexts);
      },
    );

    it('says nothing of places where no order was asked for', async () => {
      expect(await ask('{ personKeys(where: {}, limit: 1) { sortTexts } }')).toEqual({
        data: { personKeys: { sortTexts: null } },
      });
    });

    it('leaves the keys out as long as the data are those that the caller has keys of', async () => {
      const query =
        'query ($unless: String) { personKeys(where: { grade: [G7] }, limit: 9, unless: $unless) { keys isTruncated version } }';
      const first = (await ask(query)) as { data: { personKeys: { keys: string[]; version: string } } };
      const { keys, version } = first.data.personKeys;
      expect(keys).toHaveLength(4);
      expect(await ask(query, { unless: version })).toEqual({
        data: { personKeys: { keys: [], isTruncated: false, version } },
      });
      expect(await ask(query, { unless: 'another' })).toEqual(first);
    });

    it.each([
      [
        'two orders at once',
        '{ people(orderBy: { displayName: ASC, grade: ASC }) { nodes { id } } }',
        'INVALID_ORDER',
      ],
      [
        'a cursor of another order',
        '{ people(orderBy: { grade: ASC }, after: "WyJwZW9wbGU6YXJyaXZhbCIsMV0") { nodes { id } } }',
        'INVALID_CURSOR',
      ],
      ['a page over the maximum', '{ people(first: 501) { nodes { id } } }', 'PAGE_TOO_LARGE'],
      [
        'a day that is none',
        '{ people(where: { availableOn: "2026-02-30" }) { nodes { id } } }',
        'BAD_USER_INPUT',
      ],
      [
        'a filter without end',
        `{ people(where: ${'{not: '.repeat(60)}{}${'}'.repeat(60)}) { nodes { id } } }`,
        'FILTER_TOO_LARGE',
      ],
      [
        'a filter without end through skills',
        `{ people(where: ${'{skills: {some: {person: '.repeat(60)}{}${'}}}'.repeat(60)}) { nodes { id } } }`,
        'FILTER_TOO_LARGE',
      ],
    ])('refuses %s with a code', async (_what, query, code) => {
      const { errors } = await ask(query);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    });
  });
});
