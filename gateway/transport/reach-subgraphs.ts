// The ways to all subgraphs of one supergraph, by name; every address that cannot be used is told at once.
import { UnusableAddress } from './http-address.js';
import type { SubgraphTransport } from './subgraph-transport.js';

interface Subgraph {
  readonly name: string;
  readonly url: string;
}

/** @throws UnusableAddress that names every subgraph whose routing URL cannot be used */
export function reachSubgraphs(
  subgraphs: Iterable<Subgraph>,
  reach: (subgraph: Subgraph) => SubgraphTransport,
): ReadonlyMap<string, SubgraphTransport> {
  const transports = new Map<string, SubgraphTransport>();
  const problems: string[] = [];
  for (const { name, url } of subgraphs) {
    try {
      transports.set(name, reach({ name, url }));
    } catch (error) {
      if (!(error instanceof UnusableAddress)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new UnusableAddress(problems.join('\n'));
  return transports;
}
