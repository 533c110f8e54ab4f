// Supergraphs that are of no use, each broken in one way, and what has to be said of it.

export interface BrokenSupergraph {
  /** What is wrong, as the end of a sentence. */
  readonly fault: string;
  readonly content: string | Buffer;
  /** What the message contains. */
  readonly words: readonly string[];
}

/** What must never be said. */
export const urlPassword = 'hunter2';

/** @param sdl a good supergraph with the subgraphs `staff` and `desks`, the latter at `url` */
export function brokenSupergraphs(sdl: string, url: string): readonly BrokenSupergraph[] {
  const replaced = (from: string | RegExp, to: string): string => {
    const changed = sdl.replace(from, to);
    if (changed === sdl) throw new Error(`The supergraph has no ${String(from)}.`);
    return changed;
  };
  const at = (routingUrl: string) => replaced(JSON.stringify(url), JSON.stringify(routingUrl));
  const badUrl = (fault: string, routingUrl: string, ...words: string[]): BrokenSupergraph => ({
    fault: `a routing URL that ${fault}`,
    content: at(routingUrl),
    words: ['desks', 'routing URL', 'http://localhost:4001/graphql', ...words],
  });
  const federation1 = 'directive @core(feature: String!) repeatable on SCHEMA';
  return [
    { fault: 'nothing in it', content: '', words: ['is empty'] },
    { fault: 'only white space', content: ' \n\t\n', words: ['is empty'] },
    { fault: 'text that is not SDL', content: 'supergraph: yes', words: ['Syntax Error'] },
    {
      fault: 'a supergraph.yaml',
      content: 'federation_version: =2.9.0\nsubgraphs: {}\n',
      words: ['Syntax Error'],
    },
    {
      fault: 'bytes',
      content: Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 89) % 256)),
      words: ['is not UTF-8 text'],
    },
    { fault: 'UTF-16', content: Buffer.from(`\ufeff${sdl}`, 'utf16le'), words: ['is not UTF-8 text'] },
    {
      fault: 'the schema of a subgraph',
      content: 'type Query { employees: [String] }',
      words: ['Federation 2 supergraph'],
    },
    { fault: 'an operation', content: '{ employees { name } }', words: ['Federation 2 supergraph'] },
    {
      fault: 'a Federation 1 supergraph',
      content: `schema @core(feature: "https://specs.apollo.dev/core/v0.1") @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }\n${federation1}\ntype Query { a: Int }`,
      words: ['Federation 2 supergraph'],
    },
    { fault: 'half of a supergraph', content: sdl.slice(0, sdl.length / 2), words: [] },
    {
      fault: 'a syntax error deep in it',
      content: replaced('floor: Int', 'floor: Int!!'),
      words: ['Syntax Error'],
    },
    {
      fault: 'an unknown version of link',
      content: replaced('specs.apollo.dev/link/v1.0', 'specs.apollo.dev/link/v9.0'),
      words: ['link'],
    },
    {
      fault: 'an unknown version of join',
      content: replaced('specs.apollo.dev/join/v0.5', 'specs.apollo.dev/join/v9.9'),
      words: ['join', 'v9.9'],
    },
    {
      fault: 'an unknown specification',
      content: replaced(
        'schema\n',
        'schema\n  @link(url: "https://specs.example.org/shield/v1.0", for: SECURITY)\n',
      ),
      words: ['shield'],
    },
    { fault: 'no join__Graph', content: replaced(/enum join__Graph \{[^}]*\}/, ''), words: ['join__Graph'] },
    {
      fault: 'an empty join__Graph',
      content: replaced(/enum join__Graph \{[^}]*\}/, 'enum join__Graph'),
      words: ['join__Graph'],
    },
    {
      fault: 'graphs without @join__graph',
      content: replaced(/ @join__graph\(name: "desks"[^)]*\)/, ''),
      words: ['join__graph'],
    },
    {
      fault: 'two graphs of one name',
      content: replaced('name: "desks"', 'name: "staff"'),
      words: ['staff', 'already exists'],
    },
    {
      fault: 'one graph twice',
      content: replaced('  DESKS @join__graph', '  STAFF @join__graph'),
      words: ['@join__graph', 'once'],
    },
    { fault: 'a type that is missing', content: replaced(/type Desk\n[^}]*\}/, ''), words: ['Desk'] },
    { fault: 'no type Query', content: replaced(/type Query\n[^]*\}/, ''), words: ['Query'] },
    {
      fault: 'a field of a graph that does not exist',
      content: replaced('graph: DESKS)', 'graph: CHAIRS)'),
      words: ['join__Graph', 'Desk'],
    },
    { fault: 'a key that is no selection', content: replaced('key: "id"', 'key: "id {"'), words: ['id {'] },
    {
      fault: 'a key of a field that is missing',
      content: replaced('key: "id"', 'key: "serial"'),
      words: ['serial'],
    },
    { fault: 'a number as an address', content: replaced(JSON.stringify(url), '4101'), words: ['url'] },
    badUrl('is empty', '', 'is empty'),
    badUrl('has white space alone', '   '),
    badUrl('has no host', '/graphql'),
    badUrl('has no scheme', 'localhost:4101/graphql', 'localhost:4101/graphql', '"localhost:"'),
    badUrl('has no scheme and an address', '127.0.0.1:4101/graphql'),
    badUrl('is null', 'null'),
    badUrl('is undefined', 'undefined'),
    badUrl('is a placeholder', ['$', '{DESKS_URL}'].join('')),
    badUrl('names FTP', 'ftp://files.example/desks', '"ftp:"'),
    badUrl('names a file', 'file:///etc/passwd', '"file:"'),
    badUrl('names a WebSocket', 'ws://localhost:4101/graphql', '"ws:"'),
    badUrl('names a script', 'javascript:alert(1)'),
    badUrl('has spaces', 'http://desks host:4101/graphql', 'white space'),
    badUrl('has a space in its path', 'http://localhost:4101/graph ql', 'white space'),
    badUrl('has a line break', 'http://localhost:4101/\ngraphql', 'white space'),
    badUrl('has port 99999', 'http://localhost:99999/graphql'),
    badUrl('has no IPv6 address in its brackets', 'http://[::1/graphql'),
    badUrl('has a malformed IPv6 address', 'http://[1::2::3]:4101/graphql'),
    badUrl('has nothing but a scheme', 'http://'),
    badUrl('has a path in place of its host', 'http:///graphql', 'has no host'),
    badUrl('has no slashes before its host', 'http:127.0.0.1:4101/graphql', 'does not begin with'),
    badUrl('has port 0', 'http://127.0.0.1:0/graphql', 'has port 0'),
    badUrl('is huge', `http://localhost:4101/${'x'.repeat(100_000)}`, 'characters'),
    badUrl('has a broken escape in its password', `http://desks:${urlPassword}%zz@localhost:4101/`),
    badUrl('has credentials and no scheme', `desks:${urlPassword}@localhost:4101/graphql`),
    badUrl('has credentials and a bad port', `http://desks:${urlPassword}@localhost:99999/graphql`),
    badUrl('has a password with a slash', `http://desks:x/${urlPassword}@localhost:4101/graphql`),
    {
      fault: 'two graphs of one name, one with a password',
      content: at(`http://desks:${urlPassword}@localhost:4101/`).replace('name: "staff"', 'name: "desks"'),
      words: ['already exists'],
    },
    {
      fault: 'a syntax error beside a password',
      content: replaced('url: "http', `"http://desks:${urlPassword}@localhost/" url: "http`),
      words: ['Syntax Error'],
    },
  ];
}
