// A test file's way to a database on a real MySQL-protocol server.
import { inject } from 'vitest';

/** Why no such server can be had here, or undefined where one can. */
export function mysqlMissing(): string | undefined {
  const offer = inject('mysql');
  return 'missing' in offer ? offer.missing : undefined;
}

/**
 * The URL of a fresh, empty database, `mysql://…/name`; dropped at the end of the run at the latest.
 * The first call of a run starts the server and takes a second or two.
 */
export async function mysqlUrl(): Promise<string> {
  const response = await fetch(lender(), { method: 'POST' });
  const answer = await response.text();
  if (!response.ok) throw new Error(`no MySQL database for this test: ${answer}`);
  return answer;
}

/** Drops a database that mysqlUrl gave. */
export async function dropMysqlDatabase(url: string): Promise<void> {
  await fetch(new URL(new URL(url).pathname, lender()), { method: 'DELETE' });
}

function lender(): string {
  const offer = inject('mysql');
  if ('missing' in offer) throw new Error(`no MySQL database for this test: ${offer.missing}`);
  return offer.lender;
}
