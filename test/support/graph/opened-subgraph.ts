// A subgraph for a suite of tests: opened before them, closed after, and asked without a gateway.
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll } from 'vitest';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';

export interface OpenedSubgraph {
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<ExecutionResult>;
  /** Asks for entities by their keys, as a gateway does. */
  entities(
    selection: string,
    representations: readonly Readonly<Record<string, unknown>>[],
  ): Promise<ExecutionResult>;
}

/**
 * Call it in a suite.
 *
 * @param open fills a fresh database and opens the subgraph over it
 */
export function openedSubgraph(
  fresh: () => Promise<string>,
  open: (url: string) => Promise<Subgraph>,
): OpenedSubgraph {
  let subgraph: Subgraph;
  beforeAll(async () => {
    subgraph = await open(await fresh());
  });
  afterAll(() => subgraph.close());
  const ask: OpenedSubgraph['ask'] = (query, variables = {}) =>
    subgraph.execute({ query, variables, headers: {} });
  return {
    ask,
    entities: (selection, representations) =>
      ask(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
        { representations },
      ),
  };
}
