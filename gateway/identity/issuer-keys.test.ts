import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFiles } from '../../test/support/tiny-subgraphs/compose.js';
import { silentLogger } from '../telemetry/logger.js';
import { readIssuerKeys, type IssuerKeys } from './issuer-keys.js';
import { createTokenVerifier } from './verify-token.js';

const [issuer, audience] = ['https://issuer.example', 'workforce-graph'];

async function newKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'ES256' };
  const token = () =>
    new SignJWT({ iss: issuer, aud: audience, sub: kid })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setExpirationTime('5m')
      .sign(privateKey);
  return { jwk, token };
}

const verifierOf = (keys: IssuerKeys) =>
  createTokenVerifier({ issuer, audience, algorithms: ['ES256'] }, keys);

let opened: IssuerKeys | undefined;
afterEach(() => opened?.close());

it.each(['the set itself', 'a file'])('keys may be %s', async (how) => {
  const { jwk, token } = await newKey('one');
  const text = JSON.stringify({ keys: [jwk] });
  const files = await temporaryFiles({ 'keys.json': text });
  opened = await readIssuerKeys(how === 'a file' ? files.path('keys.json') : text, silentLogger);
  expect(await verifierOf(opened)(await token())).toMatchObject({ subject: 'one' });
  await files.remove();
});

it.each([
  ['{"keys":[]}', 'it is no JSON Web Key Set'],
  ['{"kty":"EC"}', 'it is no JSON Web Key Set'],
  ['{', 'it is no JSON Web Key Set'],
  ['{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}', 'it has a key that is not public'],
  ['{"keys":[{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}]}', 'it has a key that is not public'],
  ['http://issuer.example/keys', 'must come over https'],
  ['http://localhost:x@issuer.example/keys', 'must come over https'],
  ['http://127.0.0.1.issuer.example/keys', 'must come over https'],
  ['nowhere.json', 'in nowhere.json cannot be used: ENOENT'],
  ['http://127.0.0.1:45999/keys', 'at "http://127.0.0.1:45999/keys" cannot be used: ECONNREFUSED'],
])('a gateway does not start without keys: %s', async (source, reason) => {
  await expect(readIssuerKeys(source, silentLogger)).rejects.toMatchObject({
    name: 'UnusableKeys',
    message: expect.stringContaining(reason) as string,
  });
});

describe('keys at an address', () => {
  let server: Server;
  let answer: { status: number; body: string };
  let reads: number;
  let url: string;
  beforeEach(async () => {
    reads = 0;
    server = createServer((_request, response) => {
      reads += 1;
      response.writeHead(answer.status).end(answer.body);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`;
  });
  afterEach(() => {
    vi.restoreAllMocks();
    server.close();
  });
  const publish = (...jwks: unknown[]): void => {
    answer = { status: 200, body: JSON.stringify({ keys: jwks }) };
  };
  const later = (ms: number): void => {
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + ms);
  };

  it('are read again where a token names another one, and not for each', async () => {
    const [first, second, third] = [await newKey('one'), await newKey('two'), await newKey('three')];
    publish(first.jwk);
    opened = await readIssuerKeys(url, silentLogger);
    const verify = verifierOf(opened);
    publish(second.jwk);
    await expect(verify(await second.token())).rejects.toThrow(/does not publish/);
    expect(reads).toBe(1);
    later(60_000);
    expect(await verify(await second.token())).toMatchObject({ subject: 'two' });
    for (let count = 0; count < 20; count += 1)
      await expect(verify(await third.token())).rejects.toThrow(/does not publish/);
    expect(reads).toBe(2);
  });

  it('are no longer believed once the issuer has withdrawn them', async () => {
    const [first, second] = [await newKey('one'), await newKey('two')];
    publish(first.jwk);
    opened = await readIssuerKeys(url, silentLogger);
    const verify = verifierOf(opened);
    const token = await first.token();
    await verify(token);
    expect(verify(token)).toMatchObject({ subject: 'one' });
    publish(second.jwk);
    later(60_000);
    await verify(await second.token());
    await expect(verify(token)).rejects.toThrow(/does not publish/);
  });

  it.each([
    { status: 503, body: 'away' },
    { status: 200, body: '{"keys":[]}' },
    { status: 200, body: 'x'.repeat(1_000_000) },
  ])('are kept while the issuer answers %j', async (broken) => {
    const { jwk, token } = await newKey('one');
    publish(jwk);
    opened = await readIssuerKeys(url, silentLogger);
    const verify = verifierOf(opened);
    answer = broken;
    later(60_000);
    await expect(verify(await (await newKey('two')).token())).rejects.toThrow(/does not publish/);
    expect(await verify(await token())).toMatchObject({ subject: 'one' });
  });
});

it('a token is verified once, however many requests bring it at the same moment', async () => {
  const { jwk, token } = await newKey('one');
  opened = await readIssuerKeys(JSON.stringify({ keys: [jwk] }), silentLogger);
  const keyOf = vi.spyOn(opened, 'keyOf');
  const verify = verifierOf(opened);
  const same = await token();
  await Promise.all([verify(same), verify(same), verify(same)]);
  await verify(same);
  expect(keyOf).toHaveBeenCalledTimes(1);
});
