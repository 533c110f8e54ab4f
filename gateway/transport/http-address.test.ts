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
  ['http://BU\u0308CHER.example/', 'http://xn--bcher-kva.example', '/'],
  ['http://people/v1.2/..graphql?of=../x', 'http://people', '/v1.2/..graphql?of=../x'],
  [`http://${'x'.repeat(63)}.example./`, `http://${'x'.repeat(63)}.example.`, '/'],
  [
    'http://subgraph_people.svc.cluster.local.:4101/graphql',
    'http://subgraph_people.svc.cluster.local.:4101',
    '/graphql',
  ],
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

it.each([
  ['http:///graphql', 'has no host after its “//”'],
  ['http:////host/graphql', 'has no host after its “//”'],
  ['https:127.0.0.1/x', 'does not begin with “https://”'],
  ['http:/127.0.0.1/x', 'does not begin with “http://”'],
  ['http:\\\\host', 'has a backslash'],
  ['http://host\\graphql', 'has a backslash'],
  ['http://127.0.0.1:0/', 'has port 0'],
  ['http://127.0.0.1:00/', 'has port 0'],
  ['http://127.0.0.1:/', 'has a “:” behind its host and no port'],
  ['http://..', 'has a host that is no name'],
  ['http://./', 'has a host that is no name'],
  ['http://people..example/', 'has a host that is no name'],
  ['http://%70eople/', 'has a host that is no name'],
  ['http://$' + '{PEOPLE_HOST}:4101/graphql', 'has a host that is no name'],
  ['http://*/graphql', 'has a host that is no name'],
  ['http://1/', 'has an IPv4 address that is not written as four decimal numbers'],
  ['http://127.1/', 'has an IPv4 address that is not written as four decimal numbers'],
  ['http://0x7f.0.0.1/', 'has an IPv4 address that is not written as four decimal numbers'],
  ['http://127.0.0.010/', 'has an IPv4 address that is not written as four decimal numbers'],
  ['http://peo\tple/', 'has white space'],
  ['http://people/\ngraphql', 'has white space'],
  [' http://people/', 'has white space'],
  ['http://peo\u00adple/', 'has an invisible character'],
  ['\ufeffhttp://people/', 'has white space'],
  ['http://people/graphql#v2', 'has a fragment'],
  ['http://people/a/../graphql', 'has a “.” or “..” as a part of its path'],
  ['http://people/./graphql?x', 'has a “.” or “..” as a part of its path'],
  ['http://people/%2e%2E/graphql', 'has a “.” or “..” as a part of its path'],
  ['http://people/graphql/..', 'has a “.” or “..” as a part of its path'],
  ['http://people:04101/', 'has a port that begins with 0'],
  ['http://[::1]:04101/', 'has a port that begins with 0'],
  ['http://\uff50eople/', 'has characters in its host that a URL parser takes for others'],
  ['http://people\u3002example/', 'has characters in its host that a URL parser takes for others'],
  [`http://${'x'.repeat(64)}.example/`, 'has a host name that is too long'],
  [`http://${'people.'.repeat(37)}example/`, 'has a host name that is too long'],
  ['http://:@people/', 'has an empty user name'],
  ['http://@people/', 'has an empty user name'],
])('%j is refused, not repaired', (url, words) => {
  expect(() => readHttpAddress('people', url)).toThrow(UnusableAddress);
  expect(() => readHttpAddress('people', url)).toThrow(words);
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
