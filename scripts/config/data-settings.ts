// Where the data of the subgraphs are: a folder, a server for all of them, or a database for each.
import { z } from 'zod';
import type { Settings } from '../../gateway/config/setting.js';
import { DatabaseError } from '../../subgraphs/kit/database/database-error.js';
import { engineOf } from '../../subgraphs/kit/database/dialects/dialects.js';
import { subgraphModules } from '../subgraph-modules.js';
import { isMysql, mysqlAddressProblem } from './mysql-address.js';

/** What is set behind the `?` of an address is checked here as well, to be told with everything else. */
function refuseUnusable(text: string, context: z.RefinementCtx): void {
  const problem = text.startsWith('mysql:') ? mysqlAddressProblem(text) : undefined;
  if (problem !== undefined) {
    context.addIssue({ code: 'custom', message: `must be an address as it stands. This one ${problem}.` });
    return;
  }
  try {
    engineOf(text).checkAddress(text);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    context.addIssue({
      code: 'custom',
      message: `must have right settings behind its \`?\`. ${error.message}`,
    });
  }
}

const serverMessage =
  'must be the address of a server, mysql://user:password@host:3306/. For embedded databases remove it and name their folder with --data or DATA_DIR.';
const noSchemaMessage =
  'must be a server without a schema: each subgraph has a schema of its own there. To choose the schema of a subgraph, set its own variable, for example PEOPLE_DATABASE_URL.';
const databaseMessage =
  'must be mysql://user:password@host:3306/schema or file:/path/to/file.db, with the file in a folder that exists';

const server = z
  .string()
  .trim()
  .refine((text) => isMysql(text, () => true), { error: serverMessage, abort: true })
  .refine((text) => isMysql(text, (path) => path === ''), { error: noSchemaMessage, abort: true })
  .superRefine(refuseUnusable);

const database = z
  .string()
  .trim()
  .refine(
    (text) => /^file:(\/\/)?[^?]*[^/?](\?|$)/.test(text) || isMysql(text, (path) => /^[^/]+$/.test(path)),
    { error: databaseMessage, abort: true },
  )
  .superRefine(refuseUnusable);

/** The variable that names the database of one subgraph, for example PARTNER_FIRMS_DATABASE_URL. */
export function ownVariable(subgraph: string): string {
  return `${subgraph.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;
}

export const placeSettings = {
  folder: {
    option: '--data',
    variable: 'DATA_DIR',
    schema: z.string().min(1, 'must be a folder').default('data'),
  },
  server: { variable: 'DATABASE_URL', schema: server.optional() },
} satisfies Settings;

/** By the subgraph's name. */
export const ownDatabaseSettings = Object.fromEntries(
  Object.keys(subgraphModules).map((name) => [
    name,
    { variable: ownVariable(name), schema: database.optional() },
  ]),
) satisfies Settings;

export const dataSettings: Settings = { ...placeSettings, ...ownDatabaseSettings };
