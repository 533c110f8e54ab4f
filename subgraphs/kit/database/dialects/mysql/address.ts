// The address of a MySQL-protocol server or of a schema on it, as it stands. A URL parser drops tabs and line breaks without
// a word, resolves “..”, and takes any host.
import { DatabaseError } from '../../database-error.js';

export interface MysqlAddress {
  readonly host: string;
  /** Undefined where the server's usual one is meant. */
  readonly port: number | undefined;
  readonly user: string;
  readonly password: string;
  /** Empty where the address is of the server itself. */
  readonly schema: string;
  /** What is set behind its `?`. */
  readonly settings: URLSearchParams;
}

const form = /^mysql:\/\/([^/?]*)(?:\/([^?]*))?/i;
const hostAndPort = /^(\[.*\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?)(?::([1-9]\d*))?$/i;

/**
 * @param text `mysql://user:password@host:port/schema?ssl-ca=/etc/ca.pem`
 * @throws DatabaseError that says what is wrong and repeats no part of the address
 */
export function readMysqlAddress(text: string): MysqlAddress {
  if (text.includes('#')) throw wrong('has a `#`. Write it as %23 where it is part of a name or a password');
  if (/\p{Cc}/u.test(text)) throw wrong('has a tab, a line break or another control character in it');
  const [, authority, path = ''] = form.exec(text) ?? [];
  if (authority === undefined || !URL.canParse(text))
    throw wrong('is not a URL, mysql://user:password@host:port/name');
  const { username, password, hostname, port, searchParams } = new URL(text);
  const written = authority.slice(authority.lastIndexOf('@') + 1);
  if (written === '') throw wrong('has no host');
  if (written.endsWith(':')) throw wrong('has a `:` behind its host and no port');
  if (/:0\d*$/.test(written)) throw wrong('has port 0, or a port that begins with 0');
  if (!hostAndPort.test(written))
    throw wrong(
      'has a host that is no name and no address: names have letters, digits, hyphens, underscores and single dots',
    );
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? undefined : Number(port),
    user: decoded(username),
    password: decoded(password),
    schema: schemaOf(path),
    settings: searchParams,
  };
}

/** @throws DatabaseError where the address names no schema */
export function refuseServer({ schema }: MysqlAddress): void {
  if (schema === '') throw wrong('names no schema behind its host: mysql://user:password@host:port/schema');
}

/** @throws DatabaseError where the address names a schema */
export function refuseSchema({ schema }: MysqlAddress): void {
  if (schema !== '') throw wrong('names a schema: each subgraph has a schema of its own on a server');
}

function schemaOf(path: string): string {
  const schema = decoded(path);
  if (path.includes('/') || schema === '.' || schema === '..')
    throw wrong('has more behind its host than the name of one schema');
  return schema;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong('has a `%` that begins no UTF-8 character. Write `%` itself as %25');
  }
}

function wrong(problem: string): DatabaseError {
  return new DatabaseError('WRONG_SETTING', `The address of the database ${problem}.`);
}
