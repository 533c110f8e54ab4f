// Subgraphs of a hundred types each. They share four entities under one key, as planner-notes asks of hub entities, and
// the first two offer and take key sets, so that the gateway presents a schema of its own to clients.
import { parse, type DocumentNode } from 'graphql';

export const typesPerSubgraph = 100;
const hubs = [0, 1, 2, 3];
const enums = 10;
const interfaces = 5;
/** The more there are, the longer composition looks for ways round: with all forty it takes minutes. */
const subgraphsThatLeadBack = 4;
const inputs = 10;
/** Besides the hubs, one root type and what is listed above. */
const objects = typesPerSubgraph - hubs.length - 1 - enums - interfaces - inputs;

export interface WideSubgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

/** @param subgraphs how many there are in all */
export function wideSubgraphs(subgraphs: number): WideSubgraph[] {
  return Array.from({ length: subgraphs }, (_, index) => ({
    name: `s${index}`,
    typeDefs: parse(subgraphText(index), { noLocation: true }),
  }));
}

/** The fields of a hub that one subgraph adds, each a scalar. */
export function hubFields(subgraph: number): readonly string[] {
  return ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `s${subgraph}${letter}`);
}

/** The field of a hub that leads to the subgraph's own types. */
export function hubLink(subgraph: number): string {
  return `s${subgraph}link`;
}

/** The scalar fields that every object type has, besides its `id`. */
export const objectFields = ['name', 'count', 'share', 'isOpen', 'kind', 'tags'] as const;

function subgraphText(index: number): string {
  const types = (count: number, make: (number: number) => string): string =>
    Array.from({ length: count }, (_, number) => make(number)).join('\n');
  return [
    header,
    index < 2 ? keySetHeader : '',
    `type Query {
      ${hubs.map((hub) => (index === hub ? `"Finds one." hub${hub}(id: ID!): Hub${hub}` : '')).join('\n')}
      "Lists them." s${index}all(first: Int = 3, where: S${index}Input0): [S${index}T0!]
      ${index === 0 ? keySetField : ''}
    }`,
    ...hubs.map(
      (hub) => `type Hub${hub} @key(fields: "id") {
        id: ID!
        ${hubFields(index)
          .map((field) => `"About ${field}." ${field}: String`)
          .join('\n')}
        ${hubLink(index)}: S${index}T${hub}
      }`,
    ),
    types(objects, (number) => objectType(index, number)),
    types(enums, (number) => `enum S${index}Enum${number} { FIRST SECOND THIRD FOURTH }`),
    types(interfaces, (number) => `interface S${index}Interface${number} { id: ID! name: String }`),
    types(inputs, (number) => inputType(index, number)),
  ].join('\n');
}

function objectType(index: number, number: number): string {
  const next = (number + 1) % objects;
  return `"Number ${number} of subgraph ${index}." type S${index}T${number} implements S${index}Interface${number % interfaces} @key(fields: "id") {
    id: ID!
    "What it is called." name: String
    "How many there are." count: Int
    share: Float
    isOpen: Boolean!
    kind: S${index}Enum${number % enums}
    tags: [String!]
    ${index < subgraphsThatLeadBack ? `hub: Hub${number % hubs.length}` : ''}
    next(first: Int, where: S${index}Input${number % inputs}): [S${index}T${next}!]
  }`;
}

function inputType(index: number, number: number): string {
  const takesKeys =
    index < 2 && number === 0
      ? `hub: [ID!] @keysFrom(entity: "Hub0"${index === 0 ? '' : ', as: "ofHub"'})`
      : '';
  return `input S${index}Input${number} {
    id: [ID!] name: String atLeast: Int kinds: [S${index}Enum${number}!]
    and: [S${index}Input${number}!] not: S${index}Input${number}
    ${takesKeys}
  }`;
}

const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@composeDirective"])`;

const keySetHeader = `extend schema
  @link(url: "https://specs.workforce-graph.example/workforce/v1.0", import: ["@keySet", "@keysFrom"])
  @composeDirective(name: "@keySet")
  @composeDirective(name: "@keysFrom")
directive @keySet(of: String!, as: String, through: String) repeatable on FIELD_DEFINITION
directive @keysFrom(entity: String!, as: String) repeatable on INPUT_FIELD_DEFINITION
type KeySet @shareable @inaccessible { keys: [ID!]! matched: Int! isTruncated: Boolean! }`;

const keySetField = `hub0Keys(where: S0Input0!, keys: [ID!], limit: Int!): KeySet @keySet(of: "Hub0") @inaccessible`;
