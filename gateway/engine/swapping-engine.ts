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
   * Takes another supergraph into use, with the busiest operations made ready. Supergraphs are taken one after another.
   *
   * @throws where the supergraph is of no use; everything stays as it is then
   */
  swap(supergraphSdl: string): Promise<void>;
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
  let swaps = Promise.resolve();

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

  return {
    explain: (schema, operation) => stateOf(schema).explain(operation),
    admitted: (operation) => current.state.admitted(operation),
    swap: (supergraphSdl) => {
      const swapped = swaps.then(() => swapNow(supergraphSdl));
      swaps = swapped.catch(() => undefined);
      return swapped;
    },
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      tell(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      await swaps;
      await current.state.close();
    },
  };
}
