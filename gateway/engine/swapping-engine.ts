// The engine that Apollo Server and the routes speak to: it holds the state in use, and puts another in its place in one
// assignment. A request is answered to its end by the state whose schema it was validated against.
import type { GraphQLSchema } from 'graphql';
import { tracedTransport } from '../transport/traced-transport.js';
import type {
  ApolloGatewayContract,
  CreateEngineState,
  EngineOptions,
  EngineState,
  Executor,
  Operation,
} from './engine.js';
import type { Explanation, OperationToExplain } from './explain/explanation.js';
import type { Program } from './program/compile-program.js';

export interface SwappingEngine extends ApolloGatewayContract {
  /** What executing an operation would take that was validated against this schema. */
  explain(schema: GraphQLSchema, operation: OperationToExplain): Promise<Explanation>;
  /** The program of an operation that the present state has answered before. */
  admitted(operation: Operation): Program | undefined;
  /**
   * Takes another supergraph into use, with the busiest operations made ready. One is made at a time; of those offered
   * meanwhile only the newest is made, and the others are passed over.
   *
   * @throws where the supergraph is of no use; everything stays as it is then
   */
  swap(supergraphSdl: string): Promise<SwapOutcome>;
}

/** What became of a supergraph: `passed-over` where a newer one came before its turn. */
export type SwapOutcome = 'taken' | 'passed-over';

interface Offer {
  readonly supergraphSdl: string;
  readonly resolve: (outcome: SwapOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** How many operations are made ready before a swap. */
const warmedOperations = 100;

type SchemaListener = Parameters<NonNullable<ApolloGatewayContract['onSchemaLoadOrUpdate']>>[0];

/** @throws where the first supergraph is of no use */
export async function createSwappingEngine(
  create: CreateEngineState,
  { reach, ...others }: EngineOptions,
): Promise<SwappingEngine> {
  const options: EngineOptions = {
    ...others,
    reach: (subgraph) => tracedTransport(subgraph.name, reach(subgraph)),
  };
  let current = { state: await create(options), supergraphSdl: options.supergraphSdl };
  const states = new WeakMap<GraphQLSchema, EngineState>([[current.state.apiSchema, current.state]]);
  const listeners = new Set<SchemaListener>();
  let waiting: Offer | undefined;
  let underWay: Promise<void> | undefined;

  const tell = (listener: SchemaListener): void =>
    listener({ apiSchema: current.state.apiSchema, coreSupergraphSdl: current.supergraphSdl });

  const stateOf = (schema: GraphQLSchema): EngineState => {
    const state = states.get(schema);
    if (state === undefined) throw new Error('a request was validated against a schema of nobody’s');
    return state;
  };

  const executor: Executor = (context) => stateOf(context.schema).execute(context);

  const swapNow = async (supergraphSdl: string): Promise<void> => {
    const next = await create({ ...options, supergraphSdl, isTrusted: false });
    await next.warm(current.state.busiest(warmedOperations));
    const before = current.state;
    states.set(next.apiSchema, next);
    current = { state: next, supergraphSdl };
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
    explain: (schema, operation) => stateOf(schema).explain(operation),
    admitted: (operation) => current.state.admitted(operation),
    swap: (supergraphSdl) =>
      new Promise((resolve, reject) => {
        waiting?.resolve('passed-over');
        waiting = { supergraphSdl, resolve, reject };
        underWay ??= takeOffers();
      }),
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      tell(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      await underWay;
      await current.state.close();
    },
  };
}
