// The hand-written side over a MySQL-protocol server: mysql2's prepared statements, nothing between.
import { createPool, type Pool } from 'mysql2/promise';
import type { SqlDriver } from './statements.js';

/** @param urls the database of each subgraph, `mysql://…/schema` */
export function mysqlDriver(urls: Readonly<Record<string, string>>): SqlDriver & { close(): Promise<void> } {
  const pools = new Map<string, Pool>();
  const pool = (subgraph: string): Pool => {
    const known = pools.get(subgraph);
    if (known) return known;
    const opened = createPool({ uri: urls[subgraph] ?? '', dateStrings: true, charset: 'utf8mb4_bin' });
    pools.set(subgraph, opened);
    return opened;
  };
  return {
    keys: (count) => `in (${new Array(count).fill('?').join(', ')})`,
    keyParameters: (keys) => keys,
    prepare: (subgraph, sql) => {
      const from = pool(subgraph);
      return async (parameters) => {
        const [rows] = await from.execute(sql, parameters as (string | number)[]);
        return rows as unknown[];
      };
    },
    close: async () => {
      await Promise.all([...pools.values()].map((opened) => opened.end()));
    },
  };
}
