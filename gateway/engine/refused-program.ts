// The program of an operation that no engine runs.
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import type { Program } from './engine.js';
import { whyUnsupported, type UnsupportedPlan } from './planner/plan.js';

export function refusedProgram(plan: UnsupportedPlan): Program {
  const error = new GraphQLError(`This gateway cannot run the operation: ${whyUnsupported(plan)}.`, {
    extensions: { code: 'OPERATION_NOT_SUPPORTED' satisfies ErrorCode },
  });
  return { run: () => Promise.resolve({ errors: [error] }), explain: () => Promise.reject(error) };
}
