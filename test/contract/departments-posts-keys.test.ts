// Posts by their keys, and the keys that filters across subgraphs hand on, over both engines.
import { describe, expect, it } from 'vitest';
import { openedSubgraph } from '../support/graph/opened-subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openDepartments } from './departments-fixture.js';
import { tenPosts } from './departments-posts-setting.js';

describe('posts', () => {
  eachDatabase((_engine, fresh) => {
    const { ask } = openedSubgraph(fresh, async (url) => {
      await tenPosts(url);
      return openDepartments(url);
    });

    it('gives keys in groups, grades in their order', async () => {
      const query = `{
        a: postKeyGroups(by: GRADE, limit: 20) { groups { value keys } matched }
        b: postKeyGroups(by: PROFESSION, keys: ["P1", "P2", "P4"], limit: 20) { groups { value keys } }
      }`;
      expect(await ask(query)).toEqual({
        data: {
          a: {
            groups: [
              { value: 'AA', keys: ['P9'] },
              { value: 'AO', keys: ['P5'] },
              { value: 'EO', keys: ['P3'] },
              { value: 'G7', keys: ['P2', 'P4'] },
              { value: 'SCS1', keys: ['P7'] },
              { value: 'SCS2', keys: ['P1'] },
              { value: 'SCS3', keys: ['P10'] },
            ],
            matched: 8,
          },
          b: {
            groups: [
              { value: 'POLICY', keys: ['P1'] },
              { value: 'STATISTICS', keys: ['P4'] },
            ],
          },
        },
      });
    });

    it('finds posts by key and adds the posts that they hold to people', async () => {
      const representations = [
        { __typename: 'Person', id: 'ann' },
        { __typename: 'Post', id: 'P9' },
        { __typename: 'Person', id: 'fay' },
        { __typename: 'Post', id: 'P99' },
        { __typename: 'Person', id: 'gus' },
      ];
      expect(
        await ask(
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Post { title } ... on Person { posts { id } } } }',
          { representations },
        ),
      ).toEqual({
        data: {
          _entities: [
            { posts: [{ id: 'P1' }, { id: 'P8' }] },
            { title: 'Guide' },
            { posts: [{ id: 'P10' }] },
            null,
            { posts: [] },
          ],
        },
      });
    });

    it('gives the keys of holders and of required skills', async () => {
      const query = `{
        a: personKeysByPosts(where: { some: { department: { within: "d1" } } }, limit: 2) { keys matched isTruncated }
        b: personKeysByPosts(where: { some: { grade: [SCS2, SCS3] } }, keys: ["fay", "ben", "eve"], limit: 5) { keys matched isTruncated }
        c: skillKeysByPostRequirements(where: { some: { isEssential: true, post: { department: { within: "d1" } } } }, limit: 5) { keys matched isTruncated }
        d: skillKeysByPostRequirements(where: { some: { levelAtLeast: PRACTITIONER, post: { isVacant: false } } }, keys: ["agile"], limit: 5) { keys matched isTruncated }
      }`;
      expect(await ask(query)).toEqual({
        data: {
          a: { keys: ['ann', 'ben'], matched: 4, isTruncated: true },
          b: { keys: ['ben', 'fay'], matched: 2, isTruncated: false },
          c: { keys: ['agile', 'data-modelling'], matched: 2, isTruncated: false },
          d: { keys: ['agile'], matched: 1, isTruncated: false },
        },
      });
    });

    it.each([
      ['an order of nothing', '{ posts(orderBy: {}) { nodes { id } } }', 'INVALID_ORDER'],
      ['two orders', '{ posts(orderBy: { title: ASC, grade: ASC }) { nodes { id } } }', 'INVALID_ORDER'],
      [
        'an order by department, but by nothing of it',
        '{ posts(orderBy: { department: {} }) { nodes { id } } }',
        'INVALID_ORDER',
      ],
      [
        'a page over the maximum in a nested list',
        '{ department(id: "D1") { posts(first: 501) { nodes { id } } } }',
        'PAGE_TOO_LARGE',
      ],
      [
        'a cursor of another order',
        '{ posts(orderBy: { department: { name: ASC } }, after: "WyJwb3N0czphcnJpdmFsIiw0XQ") { nodes { id } } }',
        'INVALID_CURSOR',
      ],
      [
        'a malformed day',
        '{ posts(where: { turnover: { from: "2026-02-30", changesAtLeast: 1 } }) { nodes { id } } }',
        'BAD_USER_INPUT',
      ],
    ])('refuses %s with a code', async (_what, query, code) => {
      expect((await ask(query)).errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    });
  });
});
