// Apollo's automatic persisted queries: a client sends the hash of a document, and the document itself once.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { graphError } from '../../schema/errors/graph-error.js';
import { isObject } from '../operation/is-object.js';
import { isGiven } from './request-values.js';

export interface PersistedQueries {
  /**
   * The document that a request sends or means.
   *
   * @param persistedQuery of its extensions
   * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND where it is to be sent once, BAD_REQUEST where neither is right
   */
  resolve(query: string | undefined, persistedQuery: unknown): string;
}

/** The memory that documents may take, in characters. */
const maximumSize = 30 * 1024 * 1024;

export function createPersistedQueries(): PersistedQueries {
  const documents = new LRUCache<string, string>({
    maxSize: maximumSize,
    sizeCalculation: (text) => text.length + 64,
  });
  return {
    resolve: (query, persistedQuery) => {
      if (!isGiven(persistedQuery)) {
        if (query !== undefined && query !== '') return query;
        throw graphError('BAD_REQUEST', 'The request has no `query`. Send the text of an operation.');
      }
      const hash = hashOf(persistedQuery);
      if (query === undefined || query === '') {
        const known = documents.get(hash);
        if (known !== undefined) return known;
        throw graphError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
      }
      if (createHash('sha256').update(query).digest('hex') !== hash)
        throw graphError(
          'BAD_REQUEST',
          '`extensions.persistedQuery.sha256Hash` is not the hash of the query. Send the SHA-256 of its text in hexadecimal digits.',
        );
      documents.set(hash, query);
      return query;
    },
  };
}

function hashOf(persistedQuery: unknown): string {
  const { version, sha256Hash } = isObject(persistedQuery) ? persistedQuery : {};
  if (version !== 1 || typeof sha256Hash !== 'string')
    throw graphError('BAD_REQUEST', '`extensions.persistedQuery` must be {"version": 1, "sha256Hash": "…"}.');
  return sha256Hash.toLowerCase();
}
