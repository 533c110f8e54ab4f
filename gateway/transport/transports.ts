// The ways to all subgraphs of a gateway. A subgraph keeps its breaker and its connections for as long as it keeps its
// name and address, through any number of supergraphs.
import { ExponentialBackoff } from 'cockatiel';
import { createBreaker } from './breaker.js';
import type { CallObserver } from './call-observer.js';
import { createHttpChannels } from './http-channel.js';
import { inProcessChannel } from './in-process-channel.js';
import { resilientTransport } from './resilient-transport.js';
import type { InProcessSubgraph, SubgraphTransport } from './subgraph-transport.js';
import type { TransportSettings } from './transport-settings.js';

export interface Transports {
  /** @param url empty where the supergraph names none */
  reach(subgraph: { readonly name: string; readonly url: string }): SubgraphTransport;
  /** Subgraphs that have a deadline of their own and were never to be reached: misspelt, most likely. */
  unreachedDeadlines(): readonly string[];
  close(): Promise<void>;
}

export interface TransportSurroundings {
  /** Subgraphs that are reached in process, by name. */
  readonly services: Readonly<Record<string, InProcessSubgraph>>;
  readonly settings: TransportSettings;
  readonly observe: (subgraph: string) => CallObserver;
}

/** Two queries that find nobody there, with all their tries, are not enough to turn others away. */
const failuresToOpen = 10;
const openMs = 1_000;

export function createTransports({ services, settings, observe }: TransportSurroundings): Transports {
  const http = createHttpChannels(settings);
  const backoff = new ExponentialBackoff({ initialDelay: 50, maxDelay: 2_000 });
  const known = new Map<string, SubgraphTransport>();
  const unreached = new Set(Object.keys(settings.deadlinesMs));
  const now = () => performance.now();

  const create = (name: string, url: string): SubgraphTransport => {
    const service = services[name];
    const observer = observe(name);
    return resilientTransport(service === undefined ? http.to(url) : inProcessChannel(service), {
      deadlineMs: settings.deadlinesMs[name] ?? settings.deadlineMs,
      retries: settings.retries,
      backoff,
      breaker: createBreaker({
        failuresToOpen,
        openMs,
        now,
        changed: (state) => {
          observer.breakerChanged(state);
        },
      }),
      observer,
      now,
    });
  };

  return {
    reach: ({ name, url }) => {
      unreached.delete(name);
      const key = `${name} ${url}`;
      const made = known.get(key) ?? create(name, url);
      known.set(key, made);
      return made;
    },
    unreachedDeadlines: () => [...unreached],
    close: () => http.close(),
  };
}
