// Callers with tokens of a real issuer, by every entry: who is believed, and what each may read.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGateway } from '../../gateway/context.js';
import { projectRoot } from '../../scripts/project-root.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { givenSupergraph } from '../support/tiny-subgraphs/compose.js';
import type { TinySubgraphDefinition } from '../support/tiny-subgraphs/tiny-subgraph.js';

const security = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", { name: "@authenticated", as: "@signedIn" }, "@requiresScopes"])
`;

const staff: TinySubgraphDefinition = {
  name: 'staff',
  typeDefs: `${security}
    type Query {
      motto: String
      people: [Person!]!
      found: [Found!]!
      named: [Named!]!
      pay: Pay
      board: Board
      vault: Vault
    }
    type Mutation { rename(name: String!): String @signedIn }
    type Vault @signedIn { code: String }
    interface Named { name: String }
    type Person implements Named @key(fields: "id") {
      id: ID!
      name: String
      grade: String @signedIn
      clearance: String @requiresScopes(scopes: [["vetting:read", "people:read"], ["audit"]])
      nothing: String @requiresScopes(scopes: [])
      empty: String @requiresScopes(scopes: [[]])
    }
    type Board implements Named { name: String @signedIn }
    union Found = Person | Board
    scalar Pay @signedIn
  `,
  resolvers: {
    Query: {
      motto: () => 'semper',
      people: () => [{ id: 'p1', name: 'Ada', grade: 'G7', clearance: 'DV' }],
      found: () => [{ __typename: 'Person', id: 'p1', name: 'Ada' }],
      named: () => [{ __typename: 'Person', id: 'p1', name: 'Ada' }],
      pay: () => 50_000,
      board: () => ({ name: 'Board' }),
      vault: () => ({ code: '0000' }),
    },
    Mutation: { rename: (_parent, { name }: { name: string }) => name },
  },
};

const [issuer, audience] = ['https://issuer.example', 'workforce-graph'];
let server: Server;
let published: unknown[];
let key: CryptoKey;
let gateway: TinyGateway;

async function newKey(kid: string, algorithm = 'EdDSA') {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return { key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' } };
}

interface Claims {
  readonly kid?: string;
  readonly alg?: string;
  readonly expires?: string | number;
  readonly claims?: Record<string, unknown>;
  readonly signed?: CryptoKey | Uint8Array;
}

function token({ kid = 'one', alg = 'EdDSA', expires = '5m', claims = {}, signed = key }: Claims = {}) {
  const all = { iss: issuer, aud: audience, sub: 'u1', ...claims };
  return new SignJWT(all).setProtectedHeader({ alg, kid }).setExpirationTime(expires).sign(signed);
}

beforeAll(async () => {
  const first = await newKey('one');
  key = first.key;
  published = [first.jwk];
  server = createServer((_request, response) => response.end(JSON.stringify({ keys: published })));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const keys = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`;
  gateway = await startTinyGateway([staff], {
    tokens: { issuer, audience, keys, algorithms: ['EdDSA', 'ES256'] },
  });
});
afterAll(async () => {
  await gateway.close();
  server.close();
});

let asked: number;
beforeEach(() => {
  asked = gateway.subgraph('staff').seen.length;
});
const requestsSent = (): number => gateway.subgraph('staff').seen.length - asked;

async function askAs(bearer: string | undefined, query: string) {
  const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  const { data, errors = [] } = await gateway.query(query, { headers });
  return { data, errors: errors.map(({ extensions }) => [extensions.code, extensions['coordinate']]) };
}

describe('a caller without a token', () => {
  it.each([
    ['{ motto people { id name } }', []],
    ['{ people { grade } }', ['Person.grade']],
    ['{ people { id: grade } }', ['Person.grade']],
    [
      '{ people { ...F } } fragment F on Person { ... { grade clearance } }',
      ['Person.grade', 'Person.clearance'],
    ],
    ['{ people { grade @include(if: false) } }', ['Person.grade']],
    ['query ($no: Boolean = false) { people { grade @include(if: $no) } }', ['Person.grade']],
    ['{ named { name } }', ['Board.name']],
    ['{ named { ... on Person { name } } }', []],
    ['{ found { ... on Person { name } } }', []],
    ['{ found { ... on Board { name } } }', ['Board.name']],
    ['{ found { ... on Named { name } } }', ['Board.name']],
    ['{ pay }', ['Query.pay']],
    ['{ vault { code } }', ['Query.vault', 'Vault.code']],
    ['{ vault { __typename } }', ['Query.vault', 'Vault.__typename']],
    ['mutation { rename(name: "x") }', ['Mutation.rename']],
    ['{ people { ... on Named { name } } }', []],
    ['{ found { ... on Person { ... on Named { name } } } }', []],
    ['{ named { __typename } }', []],
    ['{ motto people { nothing } }', ['Person.nothing']],
    ['{ __schema { types { name fields { name } } } __type(name: "Person") { fields { name } } }', []],
  ])('may ask for %s but for %j', async (query, forbidden) => {
    const { data, errors } = await askAs(undefined, query);
    expect(errors).toEqual(forbidden.map((coordinate) => ['FORBIDDEN_FIELD', coordinate]));
    expect(data === undefined || data === null).toBe(forbidden.length > 0);
    if (forbidden.length > 0) expect(requestsSent()).toBe(0);
  });

  it('is told what to send', async () => {
    const { errors } = await gateway.query('{ people { grade } }');
    expect(errors?.[0]?.message).toBe(
      'You may not read Person.grade: the caller is anonymous. Send a token as `authorization: Bearer …` to a gateway that has an issuer.',
    );
  });
});

describe('a caller with a token', () => {
  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['no scopes', {}, '{ people { grade } pay board { name } }', []],
    ['no scopes', {}, '{ people { clearance } }', ['Person.clearance']],
    ['one of two', { scope: 'people:read' }, '{ people { clearance } }', ['Person.clearance']],
    ['both', { scope: 'people:read vetting:read' }, '{ people { clearance } }', []],
    ['a list of them', { scp: ['audit'] }, '{ people { clearance } }', []],
    ['every scope', { scope: 'audit people:read' }, '{ people { nothing } }', ['Person.nothing']],
    ['every scope', { scope: 'audit people:read' }, '{ people { empty } }', ['Person.empty']],
  ])('and %s (%j) may ask for %s but for %j', async (_what, claims, query, forbidden) => {
    const { data, errors } = await askAs(await token({ claims }), query);
    expect(errors).toEqual(forbidden.map((coordinate) => ['FORBIDDEN_FIELD', coordinate]));
    if (forbidden.length === 0) expect(data).toBeTruthy();
  });

  it('is not given what another may read, whoever asks first', async () => {
    const query = '{ people { clearance } }';
    const auditor = await token({ claims: { scope: 'audit' } });
    for (const [bearer, isAllowed] of [
      [auditor, true],
      [undefined, false],
      [await token(), false],
      [auditor, true],
    ] as const) {
      const { data } = await askAs(bearer, query);
      expect(data).toEqual(isAllowed ? { people: [{ clearance: 'DV' }] } : undefined);
    }
  });

  it('is told which scopes a field needs', async () => {
    const { errors } = await gateway.query('{ people { clearance } }', {
      headers: { authorization: `Bearer ${await token()}` },
    });
    expect(errors?.[0]?.message).toBe(
      'You may not read Person.clearance: it needs the scope vetting:read and people:read, or audit.',
    );
  });

  it('keeps it from subgraphs', async () => {
    await askAs(await token(), '{ motto }');
    expect(gateway.subgraph('staff').seen.at(-1)).not.toHaveProperty('authorization');
  });
});

describe('a token', () => {
  it.each<[string, () => Promise<string> | string, RegExp]>([
    ['that has expired', () => token({ expires: Math.floor(Date.now() / 1_000) - 60 }), /has expired/],
    ['of another issuer', () => token({ claims: { iss: 'https://elsewhere.example' } }), /`iss`/],
    ['for somebody else', () => token({ claims: { aud: 'another' } }), /`aud`/],
    ['without a subject', () => token({ claims: { sub: undefined } }), /`sub`/],
    ['with an empty subject', () => token({ claims: { sub: '' } }), /no subject/],
    [
      'that never expires',
      () =>
        new SignJWT({ iss: issuer, aud: audience, sub: 'u1' })
          .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
          .sign(key),
      /`exp`/,
    ],
    [
      'that is not valid yet',
      () => token({ claims: { nbf: Math.floor(Date.now() / 1_000) + 600 } }),
      /not valid yet/,
    ],
    [
      'with a key that is not published',
      async () => token({ kid: 'other', signed: (await newKey('other')).key }),
      /does not publish/,
    ],
    [
      'with another key under its name',
      async () => token({ signed: (await newKey('one')).key }),
      /signature is wrong/,
    ],
    [
      'signed with what anybody has',
      () => token({ alg: 'HS256', signed: new TextEncoder().encode(JSON.stringify(published[0])) }),
      /algorithm/,
    ],
    [
      'without a signature',
      () =>
        new UnsecuredJWT({ sub: 'u1' })
          .setIssuer(issuer)
          .setAudience(audience)
          .setExpirationTime('5m')
          .encode(),
      /algorithm|read/,
    ],
    [
      'with an algorithm that is not allowed',
      async () => token({ alg: 'RS256', signed: (await newKey('one', 'RS256')).key }),
      /algorithm/,
    ],
    ['that is cut', async () => (await token()).slice(0, -10), /signature is wrong|read/],
    ['that is none', () => 'hello', /not a signed JSON Web Token/],
    ['that is too long', () => 'x'.repeat(10_000), /longer than 8 KiB/],
  ])('%s is not believed', async (_what, make, message) => {
    const bearer = await make();
    for (const accept of ['application/graphql-response+json', 'text/csv', 'application/x-ndjson']) {
      const response = await fetch(new URL('graphql', gateway.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', accept },
        body: JSON.stringify({ query: '{ people { id } }' }),
      });
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: { code: string } }[];
      };
      expect([response.status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(errors[0]?.message).toMatch(message);
      expect(errors[0]?.message).not.toContain(bearer);
    }
    expect(requestsSent()).toBe(0);
  });

  it.each(['Basic dTpw', 'Bearer', 'token'])('has to be a bearer token: %s', async (authorization) => {
    const { errors } = await gateway.query('{ motto }', { headers: { authorization } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['POST', 'application/json', 403],
    ['POST', 'application/graphql-response+json', 403],
    ['POST', 'text/csv', 403],
    ['POST', 'application/x-ndjson', 403],
    ['POST', 'application/vnd.apache.arrow.stream', 403],
    ['GET', 'text/csv', 403],
    ['GET', 'application/graphql-response+json', 403],
  ])('that does not allow a field is refused by %s as %s', async (method, accept, status) => {
    const query = '{ people { clearance } }';
    const url = new URL(
      method === 'GET' ? `graphql?query=${encodeURIComponent(query)}` : 'graphql',
      gateway.url,
    );
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json', accept },
      ...(method === 'POST' && { body: JSON.stringify({ query }) }),
    });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('FORBIDDEN_FIELD');
    expect(requestsSent()).toBe(0);
  });

  it('that does not allow a field is refused its plan too', async () => {
    const { errors } = await gateway.query('{ people { clearance } }', { extensions: { dryRun: true } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN_FIELD');
  });
});

it.each(['compiled', 'apollo'] as const)('is held to the same with the engine %s', async (engine) => {
  const other = await startTinyGateway([staff], { engine });
  try {
    expect((await other.query('{ motto }')).data).toEqual({ motto: 'semper' });
    for (const query of ['{ people { grade } }', '{ named { name } }', 'mutation { rename(name: "x") }'])
      expect((await other.query(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN_FIELD');
  } finally {
    await other.close();
  }
});

it('to a gateway without an issuer every caller is anonymous, with a token or without', async () => {
  const open = await startTinyGateway([staff]);
  try {
    for (const authorization of [
      undefined,
      `Bearer ${await token({ claims: { scope: 'audit' } })}`,
      'Basic dTpw',
    ]) {
      const headers = authorization === undefined ? {} : { authorization };
      expect((await open.query('{ motto }', { headers })).data).toEqual({ motto: 'semper' });
      for (const query of ['{ people { grade } }', '{ people { clearance } }'])
        expect((await open.query(query, { headers })).errors?.[0]?.extensions.code).toBe('FORBIDDEN_FIELD');
    }
  } finally {
    await open.close();
  }
});

it('a gateway does not start where its issuer has no keys', async () => {
  const tokens = { issuer, audience, keys: '{"keys":[]}', algorithms: ['EdDSA'] } as const;
  await expect(startTinyGateway([staff], { tokens })).rejects.toMatchObject({
    name: 'StartError',
    exitCode: 1,
    message: expect.stringContaining('TOKEN_KEYS must be a JSON Web Key Set') as string,
  });
});

it('a supergraph with join filters is refused beside guarded fields, which filters would tell of', async () => {
  const published = await readFile(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');
  const guarded = published
    .replace(
      'schema\n',
      'directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\n\nschema\n  @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)\n',
    )
    .replace(/^ {2}displayName: String!?/m, '$& @authenticated');
  const starting = createGateway({ supergraph: givenSupergraph(guarded), port: 0, host: '127.0.0.1' });
  await expect(starting).rejects.toThrow(/join filters beside @authenticated/);
});
