// All four databases as one, for statements that join across them: attached files, or schemas of one server.
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import type { DatabaseName } from './facts.js';

export interface OneDatabase {
  /** The table of a subgraph's database, as a statement names it. */
  table(database: DatabaseName, table: string): string;
  /** The only column, `item`, of a statement's rows. */
  items(statement: string): Promise<string[]>;
  rows(statement: string): Promise<Rows>;
  close(): Promise<void>;
}

/** @param urls of databases of one engine */
export async function openAsOne(urls: Readonly<Record<DatabaseName, string>>): Promise<OneDatabase> {
  return urls.people.startsWith('mysql:') ? openServer(urls) : openFiles(urls);
}

type Rows = readonly Readonly<Record<string, unknown>>[];

function oneDatabase(
  parts: Pick<OneDatabase, 'table' | 'close'>,
  rows: (statement: string) => Promise<Rows>,
): OneDatabase {
  return {
    ...parts,
    rows,
    items: async (statement) => (await rows(statement)).map(({ item }) => item as string),
  };
}

function openFiles(urls: Readonly<Record<DatabaseName, string>>): OneDatabase {
  const database = new Database(':memory:');
  for (const [name, url] of Object.entries(urls))
    database.exec(`attach database '${url.replace('file:', '')}' as ${name}`);
  return oneDatabase(
    { table: (name, table) => `${name}.${table}`, close: async () => void database.close() },
    async (statement) => database.prepare(statement).all() as Rows,
  );
}

async function openServer(urls: Readonly<Record<DatabaseName, string>>): Promise<OneDatabase> {
  const connection = await createConnection(urls.people);
  return oneDatabase(
    {
      table: (name, table) => `\`${new URL(urls[name]).pathname.slice(1)}\`.\`${table}\``,
      close: () => connection.end(),
    },
    async (statement) => (await connection.query(statement))[0] as Rows,
  );
}
