// The engines there are, by the name that configuration gives them. Each is loaded only when it is chosen.
import type { CreateEngine } from './engine.js';

export const engineNames = ['compiled', 'apollo'] as const;
export type EngineName = (typeof engineNames)[number];

export const engines: Readonly<Record<EngineName, CreateEngine>> = {
  /** Our own: plans compiled once an operation. */
  compiled: async (options) => (await import('./compiled-engine.js')).createCompiledEngine(options),
  /** Apollo's executor: the oracle of our own, and a way out. */
  apollo: async (options) => (await import('./apollo-engine.js')).createApolloEngine(options),
};
