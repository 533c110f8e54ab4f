// What a request has asked of subgraphs, kept only for requests that want to be told.

export interface SubgraphTrace {
  /** A call begins. @returns to be called when it ends, with what was answered where it was */
  called(subgraph: string): (answer?: unknown) => void;
}

export interface TracedSubgraph {
  readonly subgraph: string;
  /** Who answers for its data, as the subgraph says; null where it does not say. */
  readonly owner: string | null;
  /** When its data was last changed, as the subgraph says, ISO 8601 in UTC; null where it does not say. */
  readonly dataAsOf: string | null;
  /** Whether its data, or some of them, are a sample that describes nobody; null where the subgraph does not say. */
  readonly sample: boolean | null;
  /** How many requests it was sent; several tries are one. */
  readonly fetches: number;
  /** How long at least one of them was waited for, in milliseconds, to a tenth. */
  readonly latencyMs: number;
}

export interface RecordedTrace extends SubgraphTrace {
  /** In the order in which they were first asked. */
  subgraphs(): TracedSubgraph[];
}

/** @param now a clock in milliseconds that never goes back */
export function recordTrace(now: () => number): RecordedTrace {
  const asked = new Map<string, Asked>();
  return {
    called: (subgraph) => {
      const known = asked.get(subgraph) ?? newlyAsked();
      asked.set(subgraph, known);
      known.fetches += 1;
      if (known.underWay === 0) known.since = now();
      known.underWay += 1;
      return (answer) => {
        known.underWay -= 1;
        if (known.underWay === 0) known.waitedMs += now() - known.since;
        note(known, answer);
      };
    },
    subgraphs: () =>
      [...asked].map(([subgraph, { owner, dataAsOf, sample, fetches, waitedMs }]) => ({
        subgraph,
        owner,
        dataAsOf,
        sample,
        fetches,
        latencyMs: Math.round(waitedMs * 10) / 10,
      })),
  };
}

interface Asked {
  fetches: number;
  underWay: number;
  since: number;
  waitedMs: number;
  owner: string | null;
  dataAsOf: string | null;
  sample: boolean | null;
}

function newlyAsked(): Asked {
  return { fetches: 0, underWay: 0, since: 0, waitedMs: 0, owner: null, dataAsOf: null, sample: null };
}

const longestOwner = 200;

/** Takes what a subgraph says of itself, where it is what it should be. Of several moments the earliest holds for all. */
function note(asked: Asked, answer: unknown): void {
  const { owner, dataAsOf, sample } = property(property(answer, 'extensions'), 'provenance') ?? {};
  if (typeof owner === 'string' && owner.length <= longestOwner) asked.owner = owner;
  if (typeof sample === 'boolean') asked.sample = asked.sample === true || sample;
  const time = typeof dataAsOf === 'string' ? Date.parse(dataAsOf) : NaN;
  if (Number.isNaN(time)) return;
  const moment = new Date(time).toISOString();
  if (asked.dataAsOf === null || moment < asked.dataAsOf) asked.dataAsOf = moment;
}

function property(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  const found: unknown =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
}
