// TLS to a server that asks for it: with its authority's certificate only, and never without a word about what is wrong.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseUrls } from '../../../scripts/data-location.js';
import { connect } from '../../../subgraphs/kit/database/dialects/mysql/connect.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import { makeAuthority, type Authority, type Certified } from '../../support/mysql/certificates.js';
import { findServer } from '../../support/mysql/find-server.js';
import { startPrivateServer, type PrivateServer } from '../../support/mysql/private-server.js';

const program = findServer();

describe.skipIf(program === undefined)('a server that asks for TLS', () => {
  let folder: string;
  let server: PrivateServer;
  let authority: Authority;
  let stranger: Authority;
  let client: Certified;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workforce-graph-tls-'));
    [authority, stranger] = [await makeAuthority(folder, 'ours'), await makeAuthority(folder, 'strange')];
    const { cert, key } = await authority.certify('localhost');
    client = await authority.certify('subgraph');
    server = await startPrivateServer(program!, [
      `--ssl-ca=${authority.ca}`,
      `--ssl-cert=${cert}`,
      `--ssl-key=${key}`,
      '--require-secure-transport=ON',
    ]);
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const url = (
    settings: Readonly<Record<string, string>>,
    host = 'localhost',
    database = 'mysql',
  ): string => {
    const address = new URL(server.url);
    address.hostname = host;
    address.pathname = `/${database}`;
    for (const [name, value] of Object.entries(settings)) address.searchParams.set(name, value);
    return address.href;
  };
  const cipher = async (address: string): Promise<string> => {
    const connections = await connect(address);
    const { rows } = await sql<{ Value: string }>`show session status like 'Ssl_cipher'`.execute(
      connections.writes,
    );
    await connections.close();
    return rows[0]?.Value ?? '';
  };

  it.each<[string, () => string]>([
    ['with its authority', () => url({ 'ssl-ca': authority.ca })],
    [
      'with a certificate of our own',
      () => url({ ssl: 'true', 'ssl-ca': authority.ca, 'ssl-cert': client.cert, 'ssl-key': client.key }),
    ],
    ['by an IP address, whose authority is verified', () => url({ 'ssl-ca': authority.ca }, '127.0.0.1')],
    ['unverified where that is asked for', () => url({ ssl: 'true', 'ssl-verify-server-cert': 'false' })],
  ])('is reached encrypted %s', async (_how, address) => {
    expect(await cipher(address())).toMatch(/AES|CHACHA/);
  });

  it.each<[string, () => string, RegExp]>([
    ['no TLS', () => url({}), /asks for TLS, add `\?ssl=true` to its address, or `\?ssl-ca=FILE`/],
    [
      'the authorities of the system alone',
      () => url({ ssl: 'true' }),
      /no known authority has signed\. Name .*`ssl-ca`/,
    ],
    [
      'another authority',
      () => url({ 'ssl-ca': stranger.ca }),
      /no known authority has signed\. Name .*`ssl-ca`/,
    ],
    [
      'another authority, by an IP address',
      () => url({ 'ssl-ca': stranger.ca }, '127.0.0.1'),
      /no known authority has signed/,
    ],
  ])('is not reached with %s', async (_how, address, message) => {
    const failed = await openDatabase(address(), {}).then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    expect(failed).toMatchObject({
      failure: 'UNREACHABLE',
      message: expect.stringMatching(message) as string,
    });
  });

  it('is not taken for another host', async () => {
    const other = await authority.certify('elsewhere.example');
    const imposter = await startPrivateServer(program!, [
      `--ssl-ca=${authority.ca}`,
      `--ssl-cert=${other.cert}`,
      `--ssl-key=${other.key}`,
    ]);
    const address = new URL(url({ 'ssl-ca': authority.ca }));
    address.port = new URL(imposter.url).port;
    await expect(connect(address.href)).rejects.toThrow(/shows a certificate of another host/);
    await imposter.stop();
  });

  it('keeps the settings for the schema of each subgraph', async () => {
    const address = new URL(url({ 'ssl-ca': authority.ca, connectionLimit: '2' }));
    address.pathname = '/';
    const urls = await databaseUrls({}, { DATABASE_URL: address.href });
    expect(urls['people']).toBe(address.href.replace('/?', '/workforce_people?'));
    expect(await cipher(urls['people'] ?? '')).not.toBe('');
  });

  it('is told from one that offers no TLS', async () => {
    const plain = await startPrivateServer(program!, ['--skip-ssl']);
    const address = new URL(plain.url);
    address.search = '?ssl=true';
    await expect(connect(address.href)).rejects.toThrow(/does not offer TLS/);
    await plain.stop();
  });
});

describe('the settings of a database’s address', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workforce-graph-tls-'));
    await writeFile(join(folder, 'cert.pem'), '');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const list = 'ssl, ssl-ca, ssl-cert, ssl-key, ssl-verify-server-cert, connectionLimit, connectTimeout';
  it.each([
    ['ssl-mode=REQUIRED', `\`ssl-mode\` is no setting of a database’s address. Settings are ${list}.`],
    ['SSL=true', '`SSL` is no setting'],
    ['ssl=yes', '`ssl` must be true or false'],
    ['ssl=true&ssl=false', '`ssl` is set twice'],
    ['ssl=false&ssl-ca=/x', '`ssl` is false, but `ssl-ca` is set.'],
    ['ssl-ca=/nowhere/ca.pem', '`ssl-ca` names /nowhere/ca.pem, which cannot be read (ENOENT).'],
    ['ssl-cert=FOLDER/cert.pem', '`ssl-cert` and `ssl-key` belong together'],
    ['connectionLimit=0', '`connectionLimit` must be a whole number from 1 to 1,000'],
    ['connectionLimit=many', '`connectionLimit` must be a whole number'],
    ['ssl=true#x', 'The address of the database has a `#`.'],
    ['connectTimeout=1.5', '`connectTimeout` must be a whole number from 1 to 600,000'],
  ])('are refused where they make no sense: %s', async (query, message) => {
    const address = `mysql://keeper:s3cret@127.0.0.1:1/people?${query.replace('FOLDER', folder)}`;
    const failed = await openDatabase(address, {}).then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    expect(failed).toMatchObject({
      failure: 'WRONG_SETTING',
      message: expect.stringContaining(message) as string,
    });
    expect(failed?.message).not.toContain('s3cret');
  });

  it('are none of an embedded database', async () => {
    await expect(openDatabase(`file:${join(folder, 'x.db')}?mode=ro`, {})).rejects.toThrow(
      `\`mode\` is no setting of an embedded database: its address is file: and a path, without settings. Leave out the \`?\` and what is behind it.`,
    );
  });
});
