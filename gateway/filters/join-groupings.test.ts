import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findJoinGroupings } from './join-groupings.js';
import { readOffers } from './offers.js';

const supergraph = `
  schema @link(url: "https://specs.workforce-graph.example/workforce/v1.0", import: ["@keyGroups", "@groupsFrom"]) { query: Query }
  enum join__Graph { CREW @join__graph(name: "crew", url: "http://crew") HARBOUR @join__graph(name: "harbour", url: "") }
`;
const grouping = `
  input KeyGroupInput { value: String! keys: [ID!]! }
  input ShipGrouping { sailorKeys: [KeyGroupInput!] @groupsFrom(entity: "Sailor", as: "sailor") tonnage: Int }
  input VoyageGrouping { ship: ShipGrouping }
  input PortGrouping { name: String }
`;
const owners =
  'sailorKeyGroups("By rank." by: SailorAttribute!, keys: [ID!], limit: Int!): KeyGroups @keyGroups(of: "Sailor") @join__field(graph: CREW)';
const harbours =
  'byHelm(by: HelmAttribute!, keys: [ID!], limit: Int!): KeyGroups @keyGroups(of: "Sailor", as: "helm") @join__field(graph: HARBOUR)';

const offersOf = (types: string, ...fields: string[]) =>
  readOffers(parse(`${supergraph} ${types} type Query { ${fields.join('\n')} }`));

/** @param hidden types that clients do not see */
function joinsOf(types: string, fields: readonly string[], hidden: readonly string[] = []) {
  const enums = ['SailorAttribute', 'HelmAttribute'].filter((name) => !hidden.includes(name));
  const apiSchema = buildSchema(`
    ${types.replaceAll(/@groupsFrom\([^)]*\)/g, '')}
    ${enums.map((name) => `enum ${name} { SOME }`).join(' ')}
    type Query { voyages(by: VoyageGrouping, port: PortGrouping): Int }
  `);
  return findJoinGroupings(offersOf(types, ...fields)!, apiSchema);
}

describe('where statistics may be grouped by neighbours', () => {
  it('is in place of groups of keys, and beside that what others know', () => {
    const { of, problems } = joinsOf(grouping, [owners, harbours]);
    expect(problems).toEqual([]);
    expect(of('ShipGrouping')).toMatchObject([
      {
        field: 'sailor',
        groupsField: 'sailorKeys',
        replaces: true,
        grouping: { by: 'SailorAttribute', byDescription: 'By rank.', subgraph: { name: 'crew' } },
      },
      { field: 'sailorHelm', groupsField: 'sailorKeys', replaces: false, grouping: { by: 'HelmAttribute' } },
    ]);
  });

  it('is wherever an input type leads to such a field', () => {
    const { groups } = joinsOf(grouping, [owners]);
    expect(['ShipGrouping', 'VoyageGrouping', 'PortGrouping', 'KeyGroupInput'].filter(groups)).toEqual([
      'ShipGrouping',
      'VoyageGrouping',
    ]);
  });

  it('is nowhere that the owner groups nothing, whatever others do', () => {
    const { of, problems } = joinsOf(grouping, [harbours]);
    expect(of('ShipGrouping')).toEqual([]);
    expect(problems).toEqual(['ShipGrouping.sailorKeys stays: nobody puts keys of Sailor into groups.']);
  });

  it('is nowhere that a name is taken, or attributes are not public', () => {
    const taken = grouping.replace('tonnage', 'sailorHelm');
    expect(joinsOf(taken, [owners, harbours]).problems).toEqual([
      'ShipGrouping.sailorHelm, by which harbour would group Sailor, is not offered: there is a field of that name already.',
    ]);
    const { of, problems } = joinsOf(grouping, [owners, harbours], ['HelmAttribute']);
    expect(of('ShipGrouping').map(({ field }) => field)).toEqual(['sailor']);
    expect(problems).toEqual([
      'ShipGrouping.sailorHelm, by which harbour would group Sailor, is not offered: the type of its attributes is not public.',
    ]);
  });

  it('is nothing where nobody takes groups, or nobody gives any', () => {
    expect(offersOf('input PortGrouping { name: String }', owners)).toBeUndefined();
    expect(offersOf(grouping, 'ping: Int')).toBeUndefined();
  });
});
