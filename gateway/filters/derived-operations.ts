// What becomes of one operation once its filters are resolved: the same operation for the same part of it, so that it is
// planned once.
import { print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ValidOperation } from '../operation/valid-operation.js';
import { withoutRootFields } from './without-root-fields.js';

export interface DerivedOperations {
  readonly whole: ValidOperation;
  /** Without the root fields of these response names; undefined where nothing is left. */
  without(responseNames: ReadonlySet<string>): ValidOperation | undefined;
}

/** How many parts of an operation are kept: one for each set of root fields that failed together. */
const keptParts = 16;

export function createDerivedOperations(
  document: DocumentNode,
  operationName: string | undefined,
): DerivedOperations {
  const operationOf = (part: DocumentNode): ValidOperation => ({
    source: print(part),
    operationName,
    document: part,
  });
  const parts = new LRUCache<string, ValidOperation>({ max: keptParts });
  return {
    whole: operationOf(document),
    without: (responseNames) => {
      const key = [...responseNames].join(' ');
      const known = parts.get(key);
      if (known !== undefined) return known;
      const rest = withoutRootFields(document, responseNames);
      if (rest === undefined) return undefined;
      const made = operationOf(rest);
      parts.set(key, made);
      return made;
    },
  };
}
