// Holds the supergraph in use, and puts another in its place in one assignment.
import type { GraphQLSchema } from 'graphql';
import type { ServedGraph } from './served-graph.js';

export interface SupergraphRuntime {
  /** The supergraph in use. */
  current(): ServedGraph;
  /**
   * Takes another supergraph into use, with the busiest operations made ready. One is made at a time; of those offered
   * meanwhile only the newest is made, and the others are passed over.
   *
   * @throws where the supergraph cannot be used; everything stays as it is then
   */
  swap(supergraphSdl: string): Promise<SwapOutcome>;
  /** Told of the schema that clients see: at once, and after each swap. */
  onSchema(listener: SchemaListener): void;
  /** Ends what runs for the supergraph in use. */
  close(): Promise<void>;
}

export type SchemaListener = (schema: GraphQLSchema, supergraphSdl: string) => void;

/** What became of a supergraph: `passed-over` where a newer one came before its turn. */
export type SwapOutcome = 'taken' | 'passed-over';

interface Offer {
  readonly supergraphSdl: string;
  readonly resolve: (outcome: SwapOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** How many operations are made ready before a swap. */
const warmedOperations = 100;

/**
 * @param create makes the graph of a supergraph; `isFirst` is the one that the gateway starts with
 * @throws where the first supergraph cannot be used
 */
export async function createSupergraphRuntime(
  create: (supergraphSdl: string, isFirst: boolean) => Promise<ServedGraph>,
  firstSdl: string,
): Promise<SupergraphRuntime> {
  let inUse = { graph: await create(firstSdl, true), supergraphSdl: firstSdl };
  const listeners: SchemaListener[] = [];
  let waiting: Offer | undefined;
  let underWay: Promise<void> | undefined;

  const tell = (listener: SchemaListener): void => {
    listener(inUse.graph.schema, inUse.supergraphSdl);
  };

  const swapNow = async (supergraphSdl: string): Promise<void> => {
    const next = await create(supergraphSdl, false);
    await next.warm(inUse.graph.busiest(warmedOperations));
    const before = inUse.graph;
    inUse = { graph: next, supergraphSdl };
    for (const listener of listeners) tell(listener);
    await before.close();
  };

  const takeOffers = async (): Promise<void> => {
    while (waiting !== undefined) {
      const { supergraphSdl, resolve, reject } = waiting;
      waiting = undefined;
      await swapNow(supergraphSdl).then(() => {
        resolve('taken');
      }, reject);
    }
    underWay = undefined;
  };

  return {
    current: () => inUse.graph,
    swap: (supergraphSdl) =>
      new Promise((resolve, reject) => {
        waiting?.resolve('passed-over');
        waiting = { supergraphSdl, resolve, reject };
        underWay ??= takeOffers();
      }),
    onSchema: (listener) => {
      listeners.push(listener);
      tell(listener);
    },
    close: async () => {
      await underWay;
      await inUse.graph.close();
    },
  };
}
