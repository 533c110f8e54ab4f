// The ways to all subgraphs of a gateway. A subgraph keeps its breaker and its connections for as long as supergraphs
// name it at the same address.
import { ExponentialBackoff } from 'cockatiel';
import { createBreaker } from './breaker.js';
import type { CallObserver } from './call-observer.js';
import { createHttpChannels } from './http-channel.js';
import { inProcessChannel } from './in-process-channel.js';
import { resilientTransport } from './resilient-transport.js';
import type { InProcessSubgraph, SubgraphTransport } from './subgraph-transport.js';
import type { TransportSettings } from './transport-settings.js';

export interface Transports {
  /**
   * @param url not looked at for a subgraph that is reached in process
   * @throws UnusableAddress
   */
  reach(subgraph: { readonly name: string; readonly url: string }): SubgraphTransport;
  /**
   * A supergraph is in use from now on: closes the ways to subgraphs that were not reached since the last call, each once
   * what is under way has ended. Requests of the supergraph before may go on using them.
   */
  releaseUnreached(): void;
  /** Subgraphs that have a deadline of their own and were never to be reached: misspelt, most likely. */
  unreachedDeadlines(): readonly string[];
  close(): Promise<void>;
}

export interface TransportDependencies {
  /** Subgraphs that are reached in process, by name. */
  readonly services: Readonly<Record<string, InProcessSubgraph>>;
  readonly settings: TransportSettings;
  readonly observe: (subgraph: string) => CallObserver;
}

/** Two queries that find nobody there, with all their tries, are not enough to turn others away. */
const failuresToOpen = 10;
const openMs = 1_000;

interface Known {
  readonly name: string;
  readonly transport: SubgraphTransport;
  readonly observer: CallObserver;
  readonly release: () => void;
}

export function createTransports({ services, settings, observe }: TransportDependencies): Transports {
  const http = createHttpChannels(settings);
  const backoff = new ExponentialBackoff({ initialDelay: 50, maxDelay: 2_000 });
  const known = new Map<string, Known>();
  const reached = new Set<string>();
  const unreached = new Set(Object.keys(settings.deadlinesMs));
  const now = () => performance.now();

  const create = (name: string, url: string): Known => {
    const service = Object.hasOwn(services, name) ? services[name] : undefined;
    const channel =
      service === undefined
        ? http.to({ name, url })
        : { ...inProcessChannel(service), release: () => undefined };
    const observer = observe(name);
    const transport = resilientTransport(channel, {
      deadlineMs: settings.deadlinesMs[name] ?? settings.deadlineMs,
      retries: settings.retries,
      backoff,
      breaker: createBreaker({
        failuresToOpen,
        openMs,
        now,
        changed: (state, reason) => {
          observer.breakerChanged(state, reason);
        },
      }),
      observer,
      now,
    });
    return { name, transport, observer, release: channel.release };
  };

  return {
    reach: ({ name, url }) => {
      unreached.delete(name);
      const key = `${name} ${url}`;
      const made = known.get(key) ?? create(name, url);
      known.set(key, made);
      reached.add(key);
      return made.transport;
    },
    releaseUnreached: () => {
      const names = new Set([...reached].map((key) => known.get(key)?.name));
      for (const [key, { name, observer, release }] of known) {
        if (reached.has(key)) continue;
        known.delete(key);
        release();
        if (!names.has(name)) observer.removed();
      }
      reached.clear();
    },
    unreachedDeadlines: () => [...unreached],
    close: () => http.close(),
  };
}
