// Where the data are: an embedded database a subgraph in one folder, or schemas on a MySQL-protocol server.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { settingsMessage } from '../gateway/config/config.js';
import { readSettings, type Environment } from '../gateway/config/setting.js';
import { engineOf } from '../subgraphs/kit/database/dialects/dialects.js';
import { CommandFailure } from './command-failure.js';
import { placeSettings, ownDatabaseSettings } from './config/data-settings.js';
import { environment } from './config/env.js';
import { subgraphModules } from './subgraph-modules.js';

/** Options of a command that say where the data are. */
export interface DataOptions {
  readonly data?: string | undefined;
}

/**
 * The database of every subgraph, by the subgraph's name. The first that is set decides:
 * `<SUBGRAPH>_DATABASE_URL` (as PARTNER_FIRMS_DATABASE_URL) for that subgraph alone; DATABASE_URL, a server on which
 * each has the schema `workforce_<subgraph>`, created if missing; `<data>/<subgraph>.db`, the folder created if missing.
 *
 * @throws CommandFailure where a setting is wrong or the folder cannot be created
 * @throws DatabaseError where the server cannot be reached
 */
export async function databaseUrls(
  options: DataOptions,
  variables: Environment = environment(),
): Promise<Record<string, string>> {
  const { own, server, folder } = locationOf(options, variables);
  const names = Object.keys(subgraphModules);
  const others = names.filter((name) => own[name] === undefined);
  const rest =
    others.length === 0
      ? {}
      : server === undefined
        ? inFolder(others, folder)
        : await onServer(others, new URL(schemaUrl(new URL(server), '')));
  return Object.fromEntries(names.map((name) => [name, own[name] ?? rest[name] ?? '']));
}

/** The folder that all databases are embedded in; undefined where one of them is elsewhere. */
export function sharedFolder(
  options: DataOptions,
  variables: Environment = environment(),
): string | undefined {
  const { own, server, folder } = locationOf(options, variables);
  const isElsewhere = server !== undefined || Object.values(own).some((url) => url !== undefined);
  return isElsewhere ? undefined : folder;
}

function locationOf({ data }: DataOptions, variables: Environment) {
  const problems: string[] = [];
  const { folder, server } = readSettings(placeSettings, { data }, variables, problems);
  const own = readSettings(ownDatabaseSettings, {}, variables, problems);
  if (problems.length > 0) throw new CommandFailure(settingsMessage(problems), 2);
  return { own, server, folder: resolve(folder) };
}

function inFolder(names: readonly string[], folder: string): Record<string, string> {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new CommandFailure(
      `The data folder ${folder} cannot be created: ${reasonOf(error)}. Choose another with --data or DATA_DIR.`,
      1,
      { cause: error },
    );
  }
  return embeddedUrls(folder, names);
}

/** The databases that are embedded in a folder. */
export function embeddedUrls(
  folder: string,
  names: readonly string[] = Object.keys(subgraphModules),
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `file:${join(folder, `${name}.db`)}`]));
}

/** A failure of the system to write to the data folder, in words; undefined for any other error. */
export function unwritable(folder: string, error: unknown): CommandFailure | undefined {
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  if (reason === undefined || !path.startsWith(folder)) return undefined;
  return new CommandFailure(
    `The data folder ${folder} cannot be written: ${reason}. Choose another with --data or DATA_DIR.`,
    1,
    { cause: error },
  );
}

/** Why a folder cannot be created or written, by the system's code. Some systems answer ENOENT where nobody may write. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user has no permission to write there',
  EPERM: 'this user has no permission to write there',
  EROFS: 'the file system is read-only',
  ENOENT: 'nothing can be created there, as on a read-only file system',
  ENOTDIR: 'part of its path is a file, not a folder',
  EEXIST: 'part of its path is a file, not a folder',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;
}

/** Folder by folder, because Node's own recursion never ends where the system denies a folder under one that it has. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

async function onServer(names: readonly string[], server: URL): Promise<Record<string, string>> {
  const schemas = new Map(names.map((name) => [name, `workforce_${name.replaceAll('-', '_')}`]));
  await engineOf(server.href).server?.createSchemas(server, [...schemas.values()]);
  return Object.fromEntries([...schemas].map(([name, schema]) => [name, schemaUrl(server, schema)]));
}

/** The server's address with its settings, and a schema in place of any that it names. */
function schemaUrl(server: URL, schema: string): string {
  const url = new URL(server);
  url.pathname = `/${schema}`;
  return url.href;
}
