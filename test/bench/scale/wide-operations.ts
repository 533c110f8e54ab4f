// What is asked of the wide graph: small operations that are asked all the time, and large ones that are new.
import { hubFields, hubLink, objectFields } from './wide-graph.js';

export interface WideOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const newOperationBytes = 10_000;
const variables = { id: 'h-1' };

/** Each fetches a hub, and what two other subgraphs know of it. */
export function knownOperations(subgraphs: number): WideOperation[] {
  return [0, 1, 2, 3].map((hub) => {
    const others = [(hub + 1) % subgraphs, (hub + 2) % subgraphs];
    const fields = others.map((other) => hubFields(other).slice(0, 2).join(' '));
    return {
      query: `query Known${hub}($id: ID!) { hub${hub}(id: $id) { id ${fields.join(' ')} } }`,
      variables,
    };
  });
}

/**
 * Operations of about 10 KB that nobody has asked before: fields of a hub in every subgraph, and of the subgraph's own
 * types below it.
 */
export function newOperations(subgraphs: number, count: number): WideOperation[] {
  return Array.from({ length: count }, (_, number) => {
    const hub = number % 4;
    const parts: string[] = [];
    for (let at = 0, length = 0; length < newOperationBytes; at += 1) {
      const subgraph = (number + at) % subgraphs;
      const part = partOf(subgraph, Math.floor(at / subgraphs));
      parts.push(part);
      length += part.length;
    }
    return {
      query: `query New${number}($id: ID!) { hub${hub}(id: $id) { id ${parts.join(' ')} } }`,
      variables,
    };
  });
}

/** @param round set apart by an alias, so that each round adds to what is selected */
function partOf(subgraph: number, round: number): string {
  const fields = objectFields.join(' ');
  return `${hubFields(subgraph).join(' ')} r${subgraph}_${round}: ${hubLink(subgraph)} { id ${fields} next(first: ${round + 1}) { ${fields} next { id name } } }`;
}
