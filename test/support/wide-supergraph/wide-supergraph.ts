// A supergraph of many subgraphs that share entities under two keys: cheap to compose, and soon expensive to plan over.
import { composeTiny } from '../tiny-subgraphs/compose.js';
import { inProcess, type TinySubgraphDefinition } from '../tiny-subgraphs/tiny-subgraph.js';
import { parse } from 'graphql';

const hubs = [0, 1];
const sharers = 10;

/** Subgraph `i` knows both hubs: a field of its own, `own<i>`, one that several have, and, the first ones, links. */
function subgraph(index: number): TinySubgraphDefinition {
  const types = hubs.map((hub) => {
    const keys = (index + hub) % 3 === 0 ? ['id', 'code'] : ['id'];
    return `type Hub${hub} ${keys.map((key) => `@key(fields: "${key}")`).join(' ')} {
      ${keys.map((key) => `${key}: ID!`).join(' ')} own${index}: String common${index % 4}: String @shareable
      ${index < sharers ? `link: Hub${1 - hub} @shareable` : ''}
    }`;
  });
  const all = index < sharers / 2 ? 'all: [Hub0] @shareable' : '';
  return {
    name: `s${index}`,
    typeDefs: `${types.join('\n')}\ntype Query { hub${index}: Hub${index % 2} ${all} }`,
    resolvers: {
      Query: { [`hub${index}`]: () => ({ id: 'h', code: 'h' }) },
      ...Object.fromEntries(hubs.map((hub) => [`Hub${hub}`, { [`own${index}`]: () => `of s${index}` }])),
    },
  };
}

export function wideSupergraph(subgraphs: number): {
  sdl: string;
  services: Record<string, ReturnType<typeof inProcess>>;
} {
  const definitions = Array.from({ length: subgraphs }, (_, index) => subgraph(index));
  const sdl = composeTiny(
    definitions.map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}.example/`,
      typeDefs: parse(federation + typeDefs),
    })),
  );
  return { sdl, services: Object.fromEntries(definitions.map((each) => [each.name, inProcess(each)])) };
}

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;

/** Takes a planner minutes; each number makes an operation of its own. */
export function hostileOperation(number: number): string {
  const levels = Array.from({ length: 8 }, (_, level) => `common${level % 4} own${level + 7} link {`);
  return `{ all { ${levels.join(' ')} number${number}: own15 ${'}'.repeat(levels.length)} } }`;
}
