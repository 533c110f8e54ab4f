// A subgraph in this process that answers in text as well, as one over HTTP does: what the text programs run on in tests.
import { parseExactJson } from '../../../gateway/operation/exact-json.js';
import {
  SubgraphFailure,
  type InProcessSubgraph,
  type SubgraphTransport,
} from '../../../gateway/transport/subgraph-transport.js';

/** @param rewrite changes the text of every answer */
export function textTransport(
  subgraph: InProcessSubgraph,
  rewrite: (text: string) => string = (text) => text,
): SubgraphTransport {
  return {
    prepare:
      ({ query, operationName }) =>
      async (input) => {
        const text = rewrite(JSON.stringify(await subgraph.execute({ query, operationName, ...input })));
        try {
          return parseExactJson(text);
        } catch {
          throw new SubgraphFailure('The answer is no JSON.');
        }
      },
    prepareText:
      ({ query, operationName }) =>
      async ({ variables, headers }) => {
        const asked = { query, operationName, variables: JSON.parse(variables) as Record<string, unknown> };
        return Buffer.from(rewrite(JSON.stringify(await subgraph.execute({ ...asked, headers }))));
      },
  };
}
