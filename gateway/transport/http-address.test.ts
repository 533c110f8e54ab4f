// Which routing URLs a subgraph can be asked at, and what is said of the others.
import { describe, expect, it } from 'vitest';
import { UnusableAddress, readHttpAddress } from './http-address.js';
import { maskCredentials, shownUrl } from './mask-credentials.js';

it.each([
  ['http://localhost:4101/graphql', 'http://localhost:4101', '/graphql'],
  ['HTTPS://Subgraph.Example', 'https://subgraph.example', '/'],
  ['http://[::1]:4101/graphql?tenant=a%20b', 'http://[::1]:4101', '/graphql?tenant=a%20b'],
  ['http://10.0.0.7/@scope/graphql', 'http://10.0.0.7', '/@scope/graphql'],
  ['http://bücher.example/', 'http://xn--bcher-kva.example', '/'],
])('%s is an address', (url, origin, path) => {
  expect(readHttpAddress('people', url)).toEqual({ origin, path, authorization: undefined });
});

it.each([
  ['http://user:password@localhost/', 'user:password'],
  ['http://user@localhost/', 'user:'],
  ['http://:token@localhost/', ':token'],
  ['http://z%C3%B6e:p%40ss%3Aword%25@localhost/', 'zöe:p@ss:word%'],
])('%s has credentials', (url, credentials) => {
  const { authorization, origin } = readHttpAddress('people', url);
  expect(authorization).toBe(`Basic ${Buffer.from(credentials).toString('base64')}`);
  expect(origin).toBe('http://localhost');
});

it.each([
  ['http://user%3Aname:hunter2@localhost/', 'colon'],
  ['http://user:hunter2%ff@localhost/', '“%25”'],
  ['http://user:hunter2%@localhost/', '“%25”'],
  ['localhost:4101/graphql', 'the scheme "localhost:"'],
  ['user:hunter2@localhost:4101/graphql', '"***@localhost:4101/graphql"'],
  ['http://user:hunter2@localhost:99999/?key=hunter2', '"http://***@localhost:99999/?…"'],
  ['http://user:hun/ter2@local host/', '"http://***@local host/"'],
])('%s is refused by the name of the subgraph', (url, words) => {
  expect(() => readHttpAddress('people', url)).toThrow(UnusableAddress);
  expect(() => readHttpAddress('people', url)).toThrow(words);
  expect(() => readHttpAddress('people', url)).toThrow(/^Subgraph people: the routing URL "/);
  expect(() => readHttpAddress('people', url)).not.toThrow(/hunter2|ter2/);
});

describe('a text that may be shown', () => {
  it('is cut to a length that a person reads', () => {
    expect(shownUrl(`http://localhost/${'x'.repeat(5_000)}`).length).toBeLessThan(110);
    expect(shownUrl('http://localhost/\n')).toBe('"http://localhost/\\n"');
  });

  it('has no credentials in the URLs of it', () => {
    expect(maskCredentials("graph 'http://user:hunter2@a/' and https://b@c/ beside http://d/@e")).toBe(
      "graph 'http://***@a/' and https://***@c/ beside http://***@e",
    );
  });
});
