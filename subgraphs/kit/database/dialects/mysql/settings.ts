// What an address and the settings behind its `?` say. One that nobody knows is refused by name: a misspelt `ssl-ca` must
// not end in a connection that is not encrypted.
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { SslOptions } from 'mysql2';
import { DatabaseError } from '../../database-error.js';
import { readMysqlAddress } from './address.js';

export interface MysqlSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly connectionLimit: number;
  readonly connectTimeout: number;
  readonly ssl?: SslOptions;
}

/** What each setting says. */
const settings = {
  ssl: '`true` for TLS',
  'ssl-ca': 'the file of the authority that signed the server’s certificate',
  'ssl-cert': 'the file of a certificate of our own, for a server that asks for one',
  'ssl-key': 'the file of its key',
  'ssl-verify-server-cert': '`false` to take any certificate',
  connectionLimit: 'how many connections a process opens at most',
  connectTimeout: 'after how many milliseconds an attempt to connect is given up',
} as const;
type Setting = keyof typeof settings;
const known = Object.keys(settings) as Setting[];

const defaults = { port: 3306, connectionLimit: 10, connectTimeout: 5_000 };
const longestTimeout = 600_000;
const mostConnections = 1_000;

/**
 * What an address says of a MySQL-protocol server.
 *
 * @param url `mysql://user:password@host:port/database?ssl-ca=/etc/ca.pem&connectionLimit=20`
 * @throws DatabaseError naming each setting that is unknown or makes no sense
 */
export function mysqlSettings(url: string): MysqlSettings {
  const { host, port, user, password, schema, settings: parameters } = readMysqlAddress(url);
  const given = settingsOf(parameters);
  const ssl = sslOf(given, host);
  return {
    host,
    port: port ?? defaults.port,
    user,
    password,
    database: schema,
    connectionLimit: wholeNumber(given, 'connectionLimit', mostConnections) ?? defaults.connectionLimit,
    connectTimeout: wholeNumber(given, 'connectTimeout', longestTimeout) ?? defaults.connectTimeout,
    ...(ssl && { ssl }),
  };
}

/** The address as messages show it. */
export function withoutPassword(url: string): string {
  const parsed = new URL(url);
  parsed.password = '';
  return parsed.toString();
}

type Given = ReadonlyMap<Setting, string>;

function settingsOf(parameters: URLSearchParams): Given {
  const given = new Map<Setting, string>();
  for (const [name, value] of parameters) {
    if (!known.includes(name as Setting))
      throw wrong(`\`${name}\` is no setting of a database’s address. Settings are ${known.join(', ')}.`);
    if (given.has(name as Setting)) throw wrong(`\`${name}\` is set twice in a database’s address.`);
    given.set(name as Setting, value);
  }
  return given;
}

function sslOf(given: Given, host: string): SslOptions | undefined {
  const isOn = flag(given, 'ssl');
  const others = known.filter((name) => name.startsWith('ssl-') && given.has(name));
  if (isOn === false && others.length > 0)
    throw wrong(`\`ssl\` is false, but \`${String(others[0])}\` is set.`);
  if (isOn !== true && others.length === 0) return undefined;
  const [ca, cert, key] = [file(given, 'ssl-ca'), file(given, 'ssl-cert'), file(given, 'ssl-key')];
  if ((cert === undefined) !== (key === undefined))
    throw wrong('`ssl-cert` and `ssl-key` belong together: set both or neither.');
  const isVerified = flag(given, 'ssl-verify-server-cert') ?? true;
  return {
    rejectUnauthorized: isVerified,
    // Certificates name hosts; of an IP address the driver can verify the authority alone.
    verifyIdentity: isVerified && isIP(host) === 0,
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
  };
}

function flag(given: Given, name: Setting): boolean | undefined {
  const value = given.get(name);
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false')
    throw wrong(`\`${name}\` must be true or false, and means ${settings[name]}.`);
  return value === 'true';
}

function file(given: Given, name: Setting): string | undefined {
  const path = given.get(name);
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'no reason given' } = error as NodeJS.ErrnoException;
    throw wrong(
      `\`${name}\` names ${path}, which cannot be read (${code}). It must be ${settings[name]}.`,
      error,
    );
  }
}

function wholeNumber(given: Given, name: Setting, largest: number): number | undefined {
  const value = given.get(name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > largest)
    throw wrong(
      `\`${name}\` must be a whole number from 1 to ${largest.toLocaleString('en-GB')}: ${settings[name]}.`,
    );
  return number;
}

function wrong(message: string, cause?: unknown): DatabaseError {
  return new DatabaseError('WRONG_SETTING', message, cause === undefined ? {} : { cause });
}
