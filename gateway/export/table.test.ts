// Answers as tables: which list gives the rows, which columns they have, and how they are read.
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { answerTree } from './answer-tree.js';
import { tableOf, type TableOptions } from './table.js';

const schema = buildSchema(`
  type Query {
    people(first: Int, after: String): PersonConnection
    firms: FirmConnection!
    person: Person
    statistics: [Statistic!]
    sums: [Statistic]
    tags: [String!]!
    matrix: [[Int]]
    department: Department
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int }
  type PersonEdge { cursor: String! node: Person! score: Float }
  type FirmConnection { nodes: [Firm] pageInfo: PageInfo! }
  type Person {
    id: ID!
    name: String
    home: Organisation
    skills: [Skill!]
    phones: [String!]
    friends(first: Int): PersonConnection
  }
  type Skill { key: ID! level: Int person: Person evidence: [String!] }
  type Department { id: ID! name: String people: PersonConnection posts: [Post!] }
  type Post { title: String holders: [Person!] }
  type Firm { id: ID! name: String index: String }
  union Organisation = Department | Firm
  type Statistic { group: Group value: Int }
  type Group { grade: String }
`);

function table(query: string, options: TableOptions = {}, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const made = tableOf(answerTree(schema, document, operation, variables), options);
  return {
    columns: made.columns.map(({ name }) => name),
    rows: (data: unknown) => made.rows(data)?.map((row) => made.columns.map(({ read }) => read(row))),
  };
}

describe('the rows', () => {
  it.each([
    ['nodes', '{ people { nodes { id } totalCount pageInfo { endCursor } } statistics { value } }'],
    ['edges', '{ people { edges { cursor node { id } } } }'],
    ['aliases', '{ list: people { all: nodes { id } } }'],
    ['below an object', '{ department { name posts { title } people { nodes { id } } } }'],
    ['with another page inside', '{ people { nodes { id friends { nodes { id } } } } }'],
  ])('are the page of the one connection: %s', (_, query) => {
    expect(table(query).columns[0]).toBe('id');
  });

  it('are the one list where there is no connection', () => {
    const { columns, rows } = table('{ department { name } statistics { group { grade } value } }');
    expect(columns).toEqual(['group.grade', 'value']);
    const statistics = [
      { group: { grade: 'G7' }, value: 1 },
      { group: null, value: 2 },
    ];
    expect(rows({ department: { name: 'x' }, statistics })).toEqual([
      ['G7', 1],
      [undefined, 2],
    ]);
  });

  it('are one where there is no list', () => {
    const { columns, rows } = table('{ person { id name home { ... on Firm { index } } } }');
    expect(columns).toEqual(['person.id', 'person.name', 'person.home.index']);
    expect(rows({ person: { id: '1', name: 'Ada', home: {} } })).toEqual([['1', 'Ada', undefined]]);
  });

  it('are values where the list has nothing but values', () => {
    const { columns, rows } = table('{ tags }');
    expect([columns, rows({ tags: ['a', 'b'] })]).toEqual([['tags'], [['a'], ['b']]]);
    const lists = table('{ matrix }');
    expect([lists.columns, lists.rows({ matrix: [[1, 2], null] })]).toEqual([['matrix'], [[[1, 2]], [null]]]);
  });

  it('of edges are their nodes, beside what else an edge has', () => {
    const { columns, rows } = table('{ people { edges { cursor score node { id home { __typename } } } } }');
    expect(columns).toEqual(['score', 'id', 'home.__typename']);
    const edges = [{ cursor: 'c', score: 0.5, node: { id: '1', home: { __typename: 'Firm' } } }];
    expect(rows({ people: { edges } })).toEqual([[0.5, '1', 'Firm']]);
  });

  it('are the list that is named', () => {
    const query = '{ people { nodes { id skills { key } } } statistics { value } firms { nodes { name } } }';
    expect(table(query, { rows: 'statistics' }).columns).toEqual(['value']);
    expect(table(query, { rows: 'firms' }).columns).toEqual(['name']);
    expect(table(query, { rows: 'firms.nodes' }).columns).toEqual(['name']);
    const skills = table(query, { rows: 'people.skills' });
    const nodes = [{ skills: [{ key: 'a' }, { key: 'b' }] }, { skills: null }, { skills: [{ key: 'c' }] }];
    expect(skills.rows({ people: { nodes } })).toEqual([['a'], ['b'], ['c']]);
  });

  it('are none where nothing on a page has the list that is named', () => {
    const { rows } = table('{ people { nodes { skills { key } } } }', { rows: 'people.skills' });
    expect(rows({ people: { nodes: [{ skills: null }, { skills: null }] } })).toEqual([]);
    expect(rows({ people: { nodes: [{}, null] } })).toEqual([]);
    expect(rows({ people: null })).toBeUndefined();
  });

  it('are missing where what they are in is missing', () => {
    const { rows } = table('{ department { people { nodes { id } } } }');
    expect(rows({ department: { people: { nodes: [] } } })).toEqual([]);
    expect(rows({ department: { people: null } })).toBeUndefined();
    expect(rows({ department: null })).toBeUndefined();
  });

  it('that are null are rows without values', () => {
    expect(table('{ firms { nodes { id } } }').rows({ firms: { nodes: [null, { id: '1' }] } })).toEqual([
      [undefined],
      ['1'],
    ]);
  });
});

describe('the columns', () => {
  it('are in the order of the query, under its names, fragments merged', () => {
    const { columns } = table(
      `
      query ($yes: Boolean = true, $no: Boolean = false) {
        people { nodes { called: name ...Home name @skip(if: $yes) id @include(if: $yes) phones @include(if: $no) } }
      }
      fragment Home on Person {
        home { ... on Firm { id index } ... on Department { id called: name } __typename }
        called: name
      }
    `,
      {},
      { yes: true, no: false },
    );
    expect(columns).toEqual(['called', 'home.id', 'home.index', 'home.called', 'home.__typename', 'id']);
  });

  it('keep lists whole', () => {
    const { columns, rows } = table(
      '{ people { nodes { skills { key } phones friends(first: 1) { nodes { id } totalCount } } } }',
    );
    expect(columns).toEqual(['skills', 'phones', 'friends.nodes', 'friends.totalCount']);
    const node = { skills: [{ key: 'a' }], phones: ['1'], friends: { nodes: [{ id: '2' }], totalCount: 1 } };
    expect(rows({ people: { nodes: [node] } })).toEqual([[[{ key: 'a' }], ['1'], [{ id: '2' }], 1]]);
  });
});

describe('an exploded list', () => {
  const people = (...nodes: unknown[]) => ({ people: { nodes } });

  it('gives a row for each item, and one where there is none', () => {
    const { columns, rows } = table('{ people { nodes { id skills { key person { name } } name } } }', {
      explode: 'skills',
    });
    expect(columns).toEqual(['id', 'skills.key', 'skills.person.name', 'name']);
    const skills = [
      { key: 'a', person: { name: 'Bo' } },
      { key: 'b', person: null },
    ];
    expect(
      rows(
        people(
          { id: '1', skills, name: 'Ada' },
          { id: '2', skills: [], name: 'Bo' },
          { id: '3', skills: null },
        ),
      ),
    ).toEqual([
      ['1', 'a', 'Bo', 'Ada'],
      ['1', 'b', undefined, 'Ada'],
      ['2', undefined, undefined, 'Bo'],
      ['3', undefined, undefined, undefined],
    ]);
  });

  it('may have values, or be the page of a connection', () => {
    const phones = table('{ people { nodes { phones } } }', { explode: 'phones' });
    expect([phones.columns, phones.rows(people({ phones: ['1', '2'] }))]).toEqual([
      ['phones'],
      [['1'], ['2']],
    ]);
    const friends = table('{ people { nodes { id friends { edges { cursor node { id } } } } } }', {
      explode: 'friends',
    });
    expect(friends.columns).toEqual(['id', 'friends.edges.id']);
    const edges = [{ cursor: 'c', node: { id: '2' } }];
    expect(friends.rows(people({ id: '1', friends: { edges } }))).toEqual([['1', '2']]);
  });
});

describe('what makes no table', () => {
  it.each([
    [
      '{ people { nodes { id } } firms { nodes { id } } }',
      {},
      'people.nodes, firms.nodes. Name one, as in rows=people.',
    ],
    ['{ people { nodes { id } edges { node { id } } } }', {}, 'people.nodes, people.edges'],
    ['{ statistics { value } sums { value } }', {}, 'statistics, sums'],
    [
      '{ people { nodes { id } } }',
      { rows: 'firms' },
      'rows=firms names no list of the operation. Its lists are people.nodes.',
    ],
    ['{ people { nodes { id } edges { node { id } } } }', { rows: 'people' }, 'more than one list'],
    ['{ person { id } }', { rows: 'person' }, 'Leave it out'],
    ['{ people { nodes { id skills { key } } } }', { explode: 'phones' }, 'Its lists are skills.'],
    ['{ people { nodes { id } } }', { explode: 'id' }, 'the rows have none'],
    ['{ people { nodes { skills { evidence } } } }', { explode: 'skills.evidence' }, 'Its lists are skills.'],
    ['{ people { edges { cursor } } }', {}, 'no columns'],
    ['{ people { edges { id: score node { id } } } }', {}, 'Two columns are named id.'],
  ])('%s %j is refused', (query, options, message) => {
    expect(() => table(query, options)).toThrow(message);
  });
});
