// Schemas on a server, one for each subgraph.
import { createConnection } from 'mysql2/promise';
import { connectFailure } from './connect-failure.js';
import { mysqlSettings } from './settings.js';

/** The server knows the user but does not let them create this schema: it may be there already. */
const mayNotCreate = ['ER_DBACCESS_DENIED_ERROR', 'ER_SPECIFIC_ACCESS_DENIED_ERROR'];

/** @throws DatabaseError where the server cannot be reached */
export async function createSchemas(server: URL, schemas: readonly string[]): Promise<void> {
  const { connectionLimit: _one, ...settings } = mysqlSettings(server.href);
  const connection = await createConnection(settings).catch((error: unknown) => {
    throw connectFailure(
      `The database server ${server.host} of DATABASE_URL`,
      error,
      settings.ssl !== undefined,
    );
  });
  try {
    for (const schema of schemas) {
      await connection
        .query(`create database if not exists \`${schema}\` character set utf8mb4 collate utf8mb4_bin`)
        .catch((error: unknown) => {
          if (!mayNotCreate.includes((error as { code?: string }).code ?? '')) throw error;
        });
    }
  } finally {
    await connection.end();
  }
}
