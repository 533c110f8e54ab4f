// The hand-written side over the embedded engine: libsql's own prepared statements, nothing between.
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import type { SqlDriver } from './statements.js';

/** @param urls the database of each subgraph, `file:…` */
export function sqliteDriver(urls: Readonly<Record<string, string>>): SqlDriver & { close(): void } {
  const connections = new Map<string, Libsql.Database>();
  const connection = (subgraph: string): Libsql.Database => {
    const known = connections.get(subgraph);
    if (known) return known;
    const url = urls[subgraph] ?? '';
    const opened = new Libsql(url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, ''));
    opened.exec('pragma query_only = on; pragma cache_size = -65536; pragma mmap_size = 268435456;');
    connections.set(subgraph, opened);
    return opened;
  };
  return {
    keys: () => 'in (select value from json_each(?))',
    keyParameters: (keys) => [JSON.stringify(keys)],
    prepare: (subgraph, sql) => {
      const statement = connection(subgraph).prepare(sql);
      return (parameters) => statement.all(...(parameters as []));
    },
    close: () => {
      for (const opened of connections.values()) opened.close();
    },
  };
}
