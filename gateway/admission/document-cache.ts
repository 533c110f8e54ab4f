// The documents that were let in for one supergraph, by their texts. Bounded by an estimate of what they hold.
import { LRUCache } from 'lru-cache';
import type { RequestedOperation } from '../operation/valid-operation.js';
import type { AdmittedDocument } from './admitted-document.js';

const maximumBytes = 64 * 1024 * 1024;

export class DocumentCache {
  readonly #documents: LRUCache<string, AdmittedDocument>;

  constructor(maximum = maximumBytes) {
    this.#documents = new LRUCache({ maxSize: maximum, sizeCalculation: ({ bytes }) => bytes });
  }

  get(source: string): AdmittedDocument | undefined {
    return this.#documents.get(source);
  }

  set(document: AdmittedDocument): void {
    this.#documents.set(document.source, document);
  }

  /** The operations asked for most, most first. */
  busiest(count: number): RequestedOperation[] {
    return [...this.#documents.values()]
      .flatMap(({ operations }) => [...new Set(operations.values())])
      .filter(({ uses }) => uses > 0)
      .sort((a, b) => b.uses - a.uses)
      .slice(0, count)
      .map(({ source, operationName }) => ({ source, operationName }));
  }
}
