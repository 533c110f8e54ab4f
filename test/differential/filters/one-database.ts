// All four databases as one, for statements that join across them: attached files, or schemas of one server.
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import type { DatabaseName } from './facts.js';

export interface OneDatabase {
  /** The table of a subgraph's database, as a statement names it. */
  table(database: DatabaseName, table: string): string;
  /** The only column, `item`, of a statement's rows. */
  items(statement: string): Promise<string[]>;
  close(): Promise<void>;
}

/** @param urls of databases of one engine */
export async function openAsOne(urls: Readonly<Record<DatabaseName, string>>): Promise<OneDatabase> {
  return urls.people.startsWith('mysql:') ? openServer(urls) : openFiles(urls);
}

interface Row {
  readonly item: string;
}

function openFiles(urls: Readonly<Record<DatabaseName, string>>): OneDatabase {
  const database = new Database(':memory:');
  for (const [name, url] of Object.entries(urls))
    database.exec(`attach database '${url.replace('file:', '')}' as ${name}`);
  return {
    table: (name, table) => `${name}.${table}`,
    items: async (statement) => (database.prepare(statement).all() as Row[]).map(({ item }) => item),
    close: async () => void database.close(),
  };
}

async function openServer(urls: Readonly<Record<DatabaseName, string>>): Promise<OneDatabase> {
  const connection = await createConnection(urls.people);
  return {
    table: (name, table) => `\`${new URL(urls[name]).pathname.slice(1)}\`.\`${table}\``,
    items: async (statement) => {
      const [rows] = await connection.query(statement);
      return (rows as Row[]).map(({ item }) => item);
    },
    close: () => connection.end(),
  };
}
