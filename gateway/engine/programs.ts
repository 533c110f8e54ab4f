// The stage that gives an operation its program. A program lives as long as the operation that it is of, which admission
// keeps; an operation is planned and compiled once, however many ask for it meanwhile.
import type { ValidOperation } from '../operation/valid-operation.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { Engine, Program } from './engine.js';

/**
 * The program of an operation: at once where it is ready.
 *
 * @throws GraphQLError where the operation cannot be planned; the next to ask tries again
 */
export type ProgramOf = (operation: ValidOperation) => Program | Promise<Program>;

export function createPrograms(
  engine: Pick<Engine, 'prepare'>,
  metrics: Pick<Metrics, 'operationLookups'>,
): ProgramOf {
  const programs = new WeakMap<ValidOperation, Program | Promise<Program>>();
  const hit = metrics.operationLookups.labels({ outcome: 'hit' });
  const miss = metrics.operationLookups.labels({ outcome: 'miss' });
  return (operation) => {
    const known = programs.get(operation);
    if (known !== undefined) {
      hit.inc();
      return known;
    }
    miss.inc();
    const making = engine.prepare(operation);
    programs.set(operation, making);
    making.then(
      (program) => programs.set(operation, program),
      () => programs.delete(operation),
    );
    return making;
  };
}
