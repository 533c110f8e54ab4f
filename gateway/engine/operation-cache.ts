// The operations that were found valid for one supergraph, each with its program: a request whose document is here is
// neither parsed nor validated nor planned again. Bounded by an estimate of what it holds.
import { LRUCache } from 'lru-cache';
import type { Metrics } from '../telemetry/metrics.js';
import type { Operation } from './engine.js';
import type { UnsupportedPlan } from './planner/plan.js';
import type { Program } from './program/compile-program.js';

/** What there is to an operation once it is planned. */
export type Compiled = Program | UnsupportedPlan;

interface Entry {
  readonly operation: Operation;
  readonly making: Promise<Compiled>;
  readonly bytes: number;
  /** Undefined while it is being made. */
  made: Compiled | undefined;
  uses: number;
}

export interface OperationCacheOptions {
  readonly metrics: Pick<Metrics, 'operationLookups'>;
  readonly maximumBytes?: number;
}

/**
 * What an operation takes with its documents and generated functions, measured with the question library and with
 * documents whose fragments are spread many times: as much as the document, and this for each selection written out.
 */
const bytesPerSelection = 3_500;
const bytesPerOperation = 4_000;

export class OperationCache {
  readonly #entries: LRUCache<string, Entry>;
  readonly #hit: { inc(): void };
  readonly #miss: { inc(): void };

  constructor({ metrics, maximumBytes = 64 * 1024 * 1024 }: OperationCacheOptions) {
    this.#entries = new LRUCache({
      maxSize: maximumBytes,
      sizeCalculation: ({ bytes }) => bytes,
    });
    this.#hit = metrics.operationLookups.labels({ outcome: 'hit' });
    this.#miss = metrics.operationLookups.labels({ outcome: 'miss' });
  }

  /** What an operation was made into; undefined where it is not here or not ready. */
  ready(operation: Operation): Compiled | undefined {
    const entry = this.#entries.get(keyOf(operation));
    if (entry?.made === undefined) return undefined;
    entry.uses += 1;
    this.#hit.inc();
    return entry.made;
  }

  /**
   * The same, made now where it is not here; whoever asks meanwhile waits for the same. A failure is not kept.
   *
   * @param sizeOf how many selections the operation has, fragments written out
   */
  obtain(operation: Operation, sizeOf: () => number, make: () => Promise<Compiled>): Promise<Compiled> {
    const key = keyOf(operation);
    const known = this.#entries.get(key);
    if (known) {
      known.uses += 1;
      this.#hit.inc();
      return known.making;
    }
    this.#miss.inc();
    const bytes = bytesPerOperation + operation.source.length + sizeOf() * bytesPerSelection;
    const entry: Entry = { operation, making: make(), bytes, made: undefined, uses: 1 };
    this.#entries.set(key, entry);
    entry.making.then(
      (made) => (entry.made = made),
      () => {
        if (this.#entries.peek(key) === entry) this.#entries.delete(key);
      },
    );
    return entry.making;
  }

  /** The operations asked for most, most first. */
  busiest(count: number): Operation[] {
    return [...this.#entries.values()]
      .sort((a, b) => b.uses - a.uses)
      .slice(0, count)
      .map(({ operation }) => operation);
  }
}

/** No valid document begins with a name and a line break, so the two parts cannot be taken for one another. */
function keyOf({ source, operationName }: Operation): string {
  return operationName === undefined ? source : `${operationName}\n${source}`;
}
