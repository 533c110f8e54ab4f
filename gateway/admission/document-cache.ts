// The documents that were let in for one supergraph, by their texts. Bounded by an estimate of what they hold; documents
// in use are not pushed out by new ones.
import type { RequestedOperation } from '../operation/valid-operation.js';
import type { AdmittedDocument } from './admitted-document.js';
import { TwoQueueCache } from './two-queue-cache.js';

const maximumBytes = 64 * 1024 * 1024;

/** An operation with how often it was asked for. */
export interface BusyOperation extends RequestedOperation {
  /** 1 where it is left out. */
  readonly uses?: number;
}

export class DocumentCache {
  readonly #documents: TwoQueueCache<AdmittedDocument>;

  constructor(maximum = maximumBytes) {
    this.#documents = new TwoQueueCache({ maximumBytes: maximum, bytesOf: ({ bytes }) => bytes });
  }

  get(source: string): AdmittedDocument | undefined {
    return this.#documents.get(source);
  }

  has(source: string): boolean {
    return this.#documents.has(source);
  }

  set(document: AdmittedDocument): void {
    this.#documents.set(document.source, document);
  }

  /** The operations asked for most, most first. */
  busiest(count: number): BusyOperation[] {
    return [...this.#documents.values()]
      .flatMap(({ operations }) => [...new Set(operations.values())])
      .filter(({ uses }) => uses > 0)
      .sort((a, b) => b.uses - a.uses)
      .slice(0, count)
      .map(({ source, operationName, uses }) => ({ source, operationName, uses }));
  }
}
