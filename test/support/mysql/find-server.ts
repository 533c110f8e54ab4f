// Which MySQL-protocol server this machine can run for itself.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface ServerProgram {
  /** The server itself, `mariadbd` or `mysqld`. */
  readonly server: string;
  /** MariaDB's program that creates an empty data folder; MySQL's server does that by itself. */
  readonly installer: string | undefined;
}

// Servers live in folders that the PATH of an ordinary user leaves out.
const serverFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/usr/local/mysql/bin',
  '/opt/homebrew/bin',
];

/** The server program on this machine, or undefined where there is none. */
export function findServer(path: string = process.env['PATH'] ?? ''): ServerProgram | undefined {
  const folders = [...path.split(delimiter).filter((folder) => folder !== ''), ...serverFolders];
  const find = (name: string): string | undefined =>
    folders.map((folder) => join(folder, name)).find(isProgram);
  const installer = find('mariadb-install-db') ?? find('mysql_install_db');
  const mariadb = find('mariadbd');
  if (mariadb !== undefined && installer !== undefined) return { server: mariadb, installer };
  const mysql = find('mysqld');
  return mysql === undefined ? undefined : { server: mysql, installer };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
