// Tells a test which statements a subgraph runs on its reading connection, built anew or prepared.
import { CompiledQuery, type KyselyPlugin } from 'kysely';
import type { Database } from '../../subgraphs/kit/database/database.js';

/** @param record told of each statement that ran */
export function recordStatements<Tables>(
  database: Database<Tables>,
  record: (statement: CompiledQuery) => void,
): Database<Tables> {
  const compiled = new WeakMap<object, CompiledQuery>();
  const recorder: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      compiled.set(queryId, database.reads.getExecutor().compileQuery(node, queryId));
      return node;
    },
    // Told of each statement that ran; parts of a statement, and what is only compiled, are only transformed.
    transformResult: ({ result, queryId }) => {
      record(compiled.get(queryId) as CompiledQuery);
      return Promise.resolve(result);
    },
  };
  return {
    ...database,
    reads: database.reads.withPlugin(recorder),
    select: (sql, parameters) => {
      record(CompiledQuery.raw(sql, [...parameters]));
      return database.select(sql, parameters);
    },
  };
}
