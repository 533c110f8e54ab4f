// People as lists: what callers find, in which order, page by page, over both engines.
import { describe, expect, it } from 'vitest';
import { peopleOver } from '../../subgraphs/people/subgraph.js';
import { openedSubgraph } from '../support/graph/opened-subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { clock, filledDatabase } from './people-fixture.js';

const everybody = Array.from({ length: 12 }, (_none, index) => `P${index + 1}`);
const without = (...ids: string[]): string[] => everybody.filter((id) => !ids.includes(id));

describe('people', () => {
  eachDatabase((_engine, fresh) => {
    const { ask } = openedSubgraph(fresh, async (url) => peopleOver(await filledDatabase(url), { clock }));

    it('shows a person whole', async () => {
      const query =
        '{ person(id: "P1") { id staffNumber displayName kind grade profession home { __typename ... on Department { id } } region workEmail skills { skill { key } level source assessedOn evidence } clearance { level grantedOn expiresOn } availability { from to fte } } }';
      expect(await ask(query)).toEqual({
        data: {
          person: {
            id: 'P1',
            staffNumber: 'S1',
            displayName: 'Åda Lovell',
            kind: 'CIVIL_SERVANT',
            grade: 'G6',
            profession: 'DIGITAL_AND_DATA',
            home: { __typename: 'Department', id: 'D1' },
            region: 'LONDON',
            workEmail: 'ada@d1.gov.uk',
            skills: [
              {
                skill: { key: 'machine-learning' },
                level: 'PRACTITIONER',
                source: 'PANEL',
                assessedOn: '2025-03-01',
                evidence: null,
              },
              {
                skill: { key: 'data-modelling' },
                level: 'EXPERT',
                source: 'MANAGER',
                assessedOn: '2025-05-05',
                evidence: null,
              },
            ],
            clearance: { level: 'SC', grantedOn: '2020-01-01', expiresOn: '2027-01-01' },
            availability: { from: '2026-01-01', to: null, fte: 1 },
          },
        },
      });
    });

    it('finds a person by staff number, and answers null for nobody', async () => {
      const query =
        '{ a: personByStaffNumber(staffNumber: "S2") { id clearance { level expiresOn } } b: personByStaffNumber(staffNumber: "S9") { id } c: person(id: "P99") { id } d: person(id: "P9") { grade profession home { ... on PartnerFirm { id } } clearance { level } availability { fte } } e: person(id: "P11") { home { __typename } } f: person(id: "P7") { clearance { level } } }';
      expect(await ask(query)).toEqual({
        data: {
          a: { id: 'P2', clearance: { level: 'CTC', expiresOn: '2026-07-01' } },
          b: null,
          c: null,
          d: { grade: null, profession: null, home: { id: 'F1' }, clearance: null, availability: { fte: 1 } },
          e: { home: null },
          f: { clearance: null },
        },
      });
    });

    it.each([
      ['kind', { kind: ['EXTERNAL_EXPERT'] }, ['P9', 'P10']],
      ['grades', { grade: ['G6', 'AO'] }, ['P1', 'P6', 'P12']],
      ['profession', { profession: ['POLICY'] }, ['P3']],
      [
        'not a profession, which takes those without',
        { not: { profession: ['DIGITAL_AND_DATA'] } },
        ['P3', 'P6', 'P8', 'P9', 'P10'],
      ],
      ['region', { region: ['WALES'] }, ['P2', 'P6', 'P11']],
      ['home department', { home: { departmentKeys: ['D2', 'D9'] } }, ['P7', 'P8']],
      ['home firm', { home: { firmKeys: ['F1'] } }, ['P9', 'P10']],
      ['a home that is both, which is nobody', { home: { firmKeys: ['F1'], departmentKeys: ['D1'] } }, []],
      ['letters of the name, whatever their case', { nameContains: 'ÅDA l' }, ['P1']],
      ['a day on which they are available', { availableOn: '2026-06-15' }, ['P1', 'P5', 'P7', 'P9', 'P12']],
      [
        'a day on which they are not',
        { not: { availableOn: '2026-06-16' } },
        ['P2', 'P3', 'P4', 'P5', 'P6', 'P8', 'P10', 'P11'],
      ],
      [
        'a clearance, lapsed and future ones not counting',
        { clearance: { levelAtLeast: 'CTC' } },
        ['P1', 'P2'],
      ],
      [
        'the day the highest clearance lapses',
        { clearance: { expiresFrom: '2026-06-20', expiresTo: '2026-12-31' } },
        ['P2'],
      ],
      ['any clearance at all', { clearance: {} }, ['P1', 'P2']],
      ['a skill', { skills: { some: { skill: ['data-modelling'] } } }, ['P1', 'P9', 'P12']],
      [
        'a level, what stands today alone counting',
        { skills: { some: { skill: ['machine-learning'], levelAtLeast: 'EXPERT' } } },
        ['P2', 'P9', 'P12'],
      ],
      [
        'a skill of a framework',
        { skills: { some: { framework: 'digital', levelAtLeast: 'EXPERT' } } },
        ['P1', 'P2', 'P9', 'P12'],
      ],
      [
        'none of a framework',
        { not: { skills: { some: { framework: 'digital' } } } },
        ['P6', 'P8', 'P10', 'P11'],
      ],
      [
        'a source',
        { skills: { some: { source: ['CREDENTIAL', 'PANEL'] } } },
        ['P1', 'P2', 'P7', 'P9', 'P12'],
      ],
      [
        'days of assessment',
        { skills: { some: { assessedFrom: '2025-09-01', assessedTo: '2025-12-31' } } },
        ['P2', 'P4'],
      ],
      ['days of a rise', { skills: { some: { raisedFrom: '2025-01-01', raisedTo: '2025-12-31' } } }, ['P1']],
      ['any rise since', { skills: { some: { raisedFrom: '2025-01-01' } } }, ['P1', 'P7']],
      [
        'a skill of people like this',
        { skills: { some: { skill: ['machine-learning'], person: { home: { departmentKeys: ['D2'] } } } } },
        ['P7'],
      ],
      [
        'alternatives and conditions together',
        { grade: ['G7'], or: [{ region: ['WALES'] }, { id: ['P4', 'P1'] }] },
        ['P2', 'P4', 'P11'],
      ],
      [
        'all of several',
        { and: [{ grade: ['G7'] }, { not: { home: { departmentKeys: ['D1'] } } }] },
        ['P7', 'P11'],
      ],
      ['nothing, for empty lists', { id: [] }, []],
      ['nothing, for no skill', { skills: { some: { skill: [] } } }, []],
      ['everybody, for nulls', { id: null, skills: null, or: null, home: {} }, everybody],
      ['everybody but one', { not: { id: ['P5'] } }, without('P5')],
    ])('filters by %s', async (_what, where, ids) => {
      const answer = await ask(
        'query ($where: PersonFilter!) { people(where: $where) { nodes { id } } personKeys(where: $where, limit: 50) { keys matched } }',
        { where },
      );
      expect(answer).toEqual({
        data: {
          people: { nodes: ids.map((id) => ({ id })) },
          personKeys: { keys: ids, matched: ids.length },
        },
      });
    });

    it.each([
      ['arrival', undefined, everybody],
      [
        'name',
        { displayName: 'ASC' },
        ['P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12', 'P1'],
      ],
      [
        'grade, the senior first',
        { grade: 'DESC' },
        ['P12', 'P1', 'P11', 'P7', 'P4', 'P2', 'P3', 'P5', 'P8', 'P6', 'P10', 'P9'],
      ],
    ])('pages through everybody once, by %s', async (_what, orderBy, expected) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data } = (await ask(
          'query ($orderBy: PersonOrder, $after: String) { people(orderBy: $orderBy, first: 5, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
          { orderBy, after },
        )) as {
          data: {
            people: {
              edges: { cursor: string; node: { id: string } }[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
          };
        };
        seen.push(...data.people.edges.map(({ node }) => node.id));
        expect(data.people.pageInfo.endCursor).toBe(data.people.edges.at(-1)?.cursor);
        after = data.people.pageInfo.hasNextPage ? data.people.pageInfo.endCursor : null;
      } while (after !== null && seen.length < 20);
      expect(seen).toEqual(expected);
    });

    it('adds to each organisation a page of its own people', async () => {
      const query =
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Department { people(first: 2, orderBy: { displayName: DESC }, where: { profession: [DIGITAL_AND_DATA] }) { nodes { id } pageInfo { hasNextPage endCursor } } } ... on PartnerFirm { people { nodes { id } pageInfo { hasNextPage } } } } }';
      const representations = [
        { __typename: 'Department', id: 'D2' },
        { __typename: 'Department', id: 'D1' },
        { __typename: 'PartnerFirm', id: 'F1' },
        { __typename: 'Department', id: 'D9' },
      ];
      const { data } = (await ask(query, { representations })) as {
        data: {
          _entities: {
            people: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor?: string } };
          }[];
        };
      };
      expect(
        data._entities.map(({ people }) => [
          people.nodes.map(({ id }) => id).join(' '),
          people.pageInfo.hasNextPage,
        ]),
      ).toEqual([
        ['P7', false],
        ['P1 P12', true],
        ['P9 P10', false],
        ['', false],
      ]);
      const next = await ask(
        'query ($representations: [_Any!]!, $after: String) { _entities(representations: $representations) { ... on Department { people(first: 2, after: $after, orderBy: { displayName: DESC }, where: { profession: [DIGITAL_AND_DATA] }) { nodes { id } } } } }',
        {
          representations: [{ __typename: 'Department', id: 'D1' }],
          after: data._entities[1]?.people.pageInfo.endCursor,
        },
      );
      expect(next).toEqual({ data: { _entities: [{ people: { nodes: [{ id: 'P5' }, { id: 'P4' }] } }] } });
    });

    it('takes a filter that goes through skills and back as often as a database carries it, and no further', async () => {
      const [open, close] = [
        '{or: [{kind: [CIVIL_SERVANT]}, {kind: [EXTERNAL_EXPERT], skills: {some: {levelAtLeast: WORKING, person: ',
        '}}}]}',
      ];
      const codes = [];
      for (let times = 1; times <= 6; times += 1) {
        const { errors = [] } = await ask(
          `{ people(where: ${open.repeat(times)}{}${close.repeat(times)}) { nodes { id } } }`,
        );
        codes.push(...(errors.length === 0 ? ['taken'] : errors.map(({ extensions }) => extensions['code'])));
      }
      expect(codes).toEqual(['taken', 'taken', 'taken', 'taken', 'FILTER_TOO_LARGE', 'FILTER_TOO_LARGE']);
    });
  });
});
