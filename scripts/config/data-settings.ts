// Where the data of the subgraphs are: a folder, a server for all of them, or a database for each.
import { z } from 'zod';
import type { Settings } from '../../gateway/config/setting.js';
import { DatabaseError } from '../../subgraphs/kit/database/database-error.js';
import { engines } from '../../subgraphs/kit/database/dialects/dialects.js';
import { subgraphModules } from '../subgraph-modules.js';

interface AddressKind {
  readonly addressForm: string;
  isFor(url: string): boolean;
  checkAddress(url: string): void;
}

/**
 * @param advice what to do where the address is of no kind that we know
 * @param hint what follows where it is of a kind that we know, and wrong
 */
function address(kinds: readonly AddressKind[], of: string, advice: string, hint = '') {
  const must = `must be the address of ${of}: ${kinds.map(({ addressForm }) => addressForm).join(', or ')}`;
  return z
    .string()
    .trim()
    .superRefine((text, context) => {
      const refuse = (reason: string) => {
        context.addIssue({ code: 'custom', message: `${must}. ${reason}` });
      };
      const kind = kinds.find(({ isFor }) => isFor(text));
      if (kind === undefined) {
        refuse(advice);
        return;
      }
      try {
        kind.checkAddress(text);
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        refuse(`${error.message}${hint}`);
      }
    });
}

const server = address(
  engines.flatMap(({ isFor, server: servers }) => (servers ? [{ ...servers, isFor }] : [])),
  'a server',
  'For embedded databases remove it and name their folder with --data or DATA_DIR.',
  ' To choose the database of one subgraph, set its own variable, for example PEOPLE_DATABASE_URL.',
);

const database = address(engines, 'a database', 'Leave it out for a database in the data folder.');

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
