// What every fetch of a program is compiled with.
import type { GraphQLSchema } from 'graphql';
import type { IsUnshared } from './unshared-entities.js';
import type { Report, Transports } from './run.js';

export interface FetchDependencies {
  readonly schema: GraphQLSchema;
  readonly transports: Transports;
  readonly report: Report;
  /** Whether every entity is given objects of its own, although equal ones are asked for once. */
  readonly isUnshared: IsUnshared;
}
