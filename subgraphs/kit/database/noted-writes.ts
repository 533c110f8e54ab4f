// Whether a transaction has changed anything: one that only looked, and decided against a change, is no change.
import type { Kysely, KyselyPlugin } from 'kysely';

export interface NotedWrites<Tables> {
  readonly transaction: Kysely<Tables>;
  hasWritten(): boolean;
}

export function notedWrites<Tables>(transaction: Kysely<Tables>): NotedWrites<Tables> {
  let written = false;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      written ||= (result.numAffectedRows ?? 0n) > 0n;
      return Promise.resolve(result);
    },
  };
  return { transaction: transaction.withPlugin(plugin), hasWritten: () => written };
}
