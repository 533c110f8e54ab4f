import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findJoinFilters } from './join-filters.js';
import { readOffers } from './offers.js';

const link = (imports: string) =>
  `schema @link(url: "https://specs.workforce-graph.example/workforce/v1.0"${imports}) { query: Query }`;
const imported = link(', import: ["@keySet", "@keysFrom"]');

const graphs = `
  enum join__Graph { CREW @join__graph(name: "crew", url: "http://crew") VOYAGES @join__graph(name: "voyages", url: "") }
`;
const people = `
  input SailorFilter { id: [ID!] @keysFrom(entity: "Sailor") rank: Int }
  input VoyageFilter { sailorKeys: [ID!] @keysFrom(entity: "Sailor", as: "sailor") port: String }
  input VoyageListFilter { some: VoyageFilter! }
`;
const sailorKeys =
  'sailorKeys(where: SailorFilter!, keys: [ID!], limit: Int!): KeySet @keySet(of: "Sailor") @join__field(graph: CREW)';
const byVoyages =
  'byVoyages(where: VoyageListFilter!, keys: [ID!], limit: Int!): KeySet @keySet(of: "Sailor", as: "voyages", through: "sailorKeys") @join__field(graph: VOYAGES)';

const offersOf = (schema: string, types: string, ...fields: string[]) =>
  readOffers(parse(`${schema} ${graphs} ${types} type Query { ${fields.join('\n')} }`));

const publicSchema = (types: string, more = '') =>
  buildSchema(
    `${types.replaceAll(/@keysFrom\([^)]*\)/g, '')} type Query { voyages(where: VoyageFilter${more}): Int }`,
  );

const joinsOf = (types: string, ...fields: string[]) =>
  findJoinFilters(offersOf(imported, types, ...fields)!, publicSchema(types));

describe('what subgraphs offer', () => {
  it('is nothing where the specification is not linked, or nobody gives keys', () => {
    expect(offersOf('schema { query: Query }', people, sailorKeys)).toBeUndefined();
    expect(offersOf(imported, people, 'ping: Int')).toBeUndefined();
  });

  it('is found under whatever names the link gives the directives', () => {
    const renamed = link(
      ', import: [{ name: "@keySet", as: "@gives" }, { name: "@keysFrom", as: "@takes" }]',
    );
    const prefixed = link(', as: "wf"');
    const expected = offersOf(imported, people, sailorKeys, byVoyages);
    const under = (schema: string, gives: string, takes: string) =>
      offersOf(
        schema,
        people.replaceAll('@keysFrom', takes),
        ...[sailorKeys, byVoyages].map((field) => field.replace('@keySet', gives)),
      );
    expect(under(renamed, '@gives', '@takes')).toEqual(expected);
    expect(under(prefixed, '@wf__keySet', '@wf__keysFrom')).toEqual(expected);
    expect(expected?.keySets.map(({ subgraph, some, through }) => [subgraph, some, through])).toEqual([
      [{ name: 'crew', url: 'http://crew' }, undefined, undefined],
      [{ name: 'voyages', url: '' }, 'VoyageFilter', ['sailorKeys']],
    ]);
  });
});

describe('what a key set gives beside its keys', () => {
  const keySet =
    'type KeySet @join__type(graph: CREW) @join__type(graph: VOYAGES) { keys: [ID!]! version: String! @join__field(graph: CREW) sortTexts: [String!] @join__field(graph: CREW) }';
  const order = 'input SailorOrder { name: Int } input OrderedKeysInput { keys: [ID!]! }';
  const types = `${people} ${order} ${keySet}`;
  const asked = (field: string) =>
    field.replace('limit: Int!', 'limit: Int!, orderBy: SailorOrder, unless: String');
  const gives = (field: string) =>
    offersOf(imported, types, field)?.keySets.map(({ isVersioned, hasSortTexts }) => [
      isVersioned,
      hasSortTexts,
    ]);

  it('is known from what its own subgraph has', () => {
    expect(gives(sailorKeys)).toEqual([[false, false]]);
    expect(gives(asked(sailorKeys))).toEqual([[true, true]]);
    expect(gives(asked(sailorKeys).replace('graph: CREW', 'graph: VOYAGES'))).toEqual([[false, false]]);
  });

  it('decides whether lists are ordered by it', () => {
    const ordering = `${types} input VoyageOrder { sailorKeys: OrderedKeysInput @keysFrom(entity: "Sailor", as: "sailor") }`;
    const joinFilters = (field: string) =>
      findJoinFilters(
        offersOf(imported, ordering, field)!,
        publicSchema(ordering.replace(keySet, ''), ', orderBy: VoyageOrder, sailors: SailorOrder'),
      );
    expect(joinFilters(asked(sailorKeys)).of('VoyageOrder')).toMatchObject([
      { field: 'sailor', namesOrder: true },
    ]);
    const without = joinFilters(asked(sailorKeys).replace('graph: CREW', 'graph: VOYAGES'));
    expect(without.of('VoyageOrder')).toEqual([]);
    expect(without.problems).toEqual([
      'VoyageOrder.sailor, by which voyages would filter Sailor, is not offered: `sortTexts` of its keys are missing.',
    ]);
  });
});

describe('where there are join filters', () => {
  it('is in place of keys, and beside the keys of an entity’s own filter', () => {
    const joinFilters = joinsOf(people, sailorKeys, byVoyages);
    expect(joinFilters.problems).toEqual([]);
    expect(joinFilters.of('VoyageFilter')).toMatchObject([
      { field: 'sailor', keysField: 'sailorKeys', replaces: true },
    ]);
    expect(joinFilters.of('SailorFilter')).toMatchObject([
      { field: 'voyages', keysField: 'id', replaces: false },
    ]);
  });

  it('is nowhere that a field has the name already', () => {
    const taken = people.replace('rank: Int', 'rank: Int voyages: Int');
    const { of, problems } = joinsOf(taken, sailorKeys, byVoyages);
    expect(of('SailorFilter')).toEqual([]);
    expect(problems).toEqual([
      'SailorFilter.voyages, by which voyages would filter Sailor, is not offered: there is a field of that name already.',
    ]);
  });

  it('is the first of two that have one name', () => {
    const again = byVoyages.replace('byVoyages', 'byVoyagesAgain').replace('VOYAGES', 'CREW');
    const { of, problems } = joinsOf(people, sailorKeys, byVoyages, again);
    expect(of('SailorFilter').map(({ keySet }) => keySet.field)).toEqual(['byVoyages']);
    expect(problems).toHaveLength(1);
  });

  it('is what the filter’s own subgraph makes of a name, before what others add under it', () => {
    const beside = people.replace(
      'sailorKeys: [ID!] @keysFrom(entity: "Sailor", as: "sailor")',
      'id: [ID!] @keysFrom(entity: "Voyage") sailorKeys: [ID!] @keysFrom(entity: "Sailor", as: "sailor")',
    );
    const intruder =
      'intruder(where: SailorFilter!, keys: [ID!], limit: Int!): KeySet @keySet(of: "Voyage", as: "sailor") @join__field(graph: CREW)';
    const { of, problems } = joinsOf(beside, intruder, sailorKeys);
    expect(of('VoyageFilter').map(({ keySet }) => keySet.field)).toEqual(['sailorKeys']);
    expect(problems).toEqual([
      'VoyageFilter.sailor, by which crew would filter Voyage, is not offered: there is a field of that name already.',
    ]);
  });

  it('is the other side of a filter, before what others offer under its name', () => {
    const aside = byVoyages
      .replace('byVoyages', 'aside')
      .replace(', through: "sailorKeys"', '')
      .replace('VOYAGES', 'CREW');
    const { of, problems } = joinsOf(people, aside, sailorKeys, byVoyages);
    expect(of('SailorFilter').map(({ keySet }) => keySet.field)).toEqual(['byVoyages']);
    expect(problems).toHaveLength(1);
  });

  it('is by the owner’s filter, whoever else claims to be the owner', () => {
    const claim =
      'claim(where: VoyageListFilter!, keys: [ID!], limit: Int!): KeySet @keySet(of: "Sailor") @join__field(graph: VOYAGES)';
    const { of, problems } = joinsOf(people, claim, sailorKeys);
    expect(of('VoyageFilter').map(({ keySet }) => keySet.field)).toEqual(['sailorKeys']);
    expect(problems).toEqual([
      'voyages offers keys of Sailor without a name (`as` of @keySet), which is for its owner, crew: claim is not used.',
    ]);
  });

  it.each(['training-facts', '', '9a', '__x'])('is not under the name "%s", and the rest is', (name) => {
    const { of, problems } = joinsOf(people, sailorKeys, byVoyages.replace('"voyages"', `"${name}"`));
    expect(of('SailorFilter')).toEqual([]);
    expect(of('VoyageFilter')).toHaveLength(1);
    expect(problems).toEqual([
      `SailorFilter.${name}, by which voyages would filter Sailor, is not offered: letters, digits and underscores make the name of a field.`,
    ]);
  });

  it('is nowhere that nobody answers, or only by what is not public', () => {
    expect(joinsOf(people, byVoyages).problems).toEqual([
      'VoyageFilter.sailorKeys stays: nobody gives keys of Sailor.',
    ]);
    const offers = offersOf(imported, people, sailorKeys)!;
    const withoutSailors = buildSchema(
      'input VoyageFilter { sailorKeys: [ID!] } type Query { voyages(where: VoyageFilter): Int }',
    );
    expect(findJoinFilters(offers, withoutSailors).of('VoyageFilter')).toEqual([]);
    const withoutKeys = buildSchema(
      'input SailorFilter { rank: Int } input VoyageFilter { port: Int } type Query { voyages(where: VoyageFilter, s: SailorFilter): Int }',
    );
    expect(findJoinFilters(offers, withoutKeys).problems).toEqual([
      'VoyageFilter.sailor, by which crew would filter Sailor, is not offered: VoyageFilter.sailorKeys is not public.',
    ]);
  });
});
