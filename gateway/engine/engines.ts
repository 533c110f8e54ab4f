// The engines there are, by the name that configuration gives them. Each is loaded only when it is chosen.
import type { CreateEngineState } from './engine.js';

export const engineNames = ['compiled', 'apollo'] as const;
export type EngineName = (typeof engineNames)[number];

export const engines: Readonly<Record<EngineName, CreateEngineState>> = {
  /** Our own: plans compiled once an operation. */
  compiled: async (options) => (await import('./compiled-state.js')).createCompiledState(options),
  /** Apollo's executor: the oracle of our own, and a way out. */
  apollo: async (options) => (await import('./apollo-state.js')).createApolloState(options),
};
