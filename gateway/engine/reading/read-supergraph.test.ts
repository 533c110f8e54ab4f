// Which supergraphs are read, and in which words others are refused.
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSupergraph } from './read-supergraph.js';

/** A supergraph of one subgraph with one directive in it. */
function supergraphWith(directive: string, definitions: string): string {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${JSON.stringify(directive)}${directive === '@context' ? ', "@fromContext"' : ''}])`;
  const { supergraphSdl, errors } = composeServices([
    { name: 'one', url: 'http://one.example', typeDefs: parse(`${link}\n${definitions}`) },
  ]);
  if (supergraphSdl === undefined) throw new AggregateError(errors, errors.map(String).join('\n'));
  return supergraphSdl;
}

/** Two fields of one subgraph that another takes over, for a part of the requests where there is a label. */
function withLabels(labels: { readonly pay?: string; readonly grade?: string }): string {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"])';
  const override = (label: string | undefined): string =>
    `@override(from: "old-posts"${label === undefined ? '' : `, label: ${JSON.stringify(label)}`})`;
  const { supergraphSdl, errors } = composeServices(
    [
      {
        name: 'old-posts',
        typeDefs: 'type Query { post: Post } type Post @key(fields: "id") { id: ID! pay: Int grade: String }',
      },
      {
        name: 'pay-roll',
        typeDefs: `type Post @key(fields: "id") { id: ID! pay: Int ${override(labels.pay)} grade: String ${override(labels.grade)} }`,
      },
    ].map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}.example`,
      typeDefs: parse(`${link}\n${typeDefs}`),
    })),
  );
  if (supergraphSdl === undefined) throw new AggregateError(errors, errors.map(String).join('\n'));
  return supergraphSdl;
}

const enforcedByNobody = [['@policy', 'type Query { pay: Int @policy(policies: [["pay"]]) }']] as const;

const carriedOut = [
  ['@authenticated', 'type Query { pay: Int @authenticated }'],
  ['@requiresScopes', 'type Query { pay: Int @requiresScopes(scopes: [["pay"]]) }'],
  ['@tag', 'type Query { pay: Int @tag(name: "x") }'],
  ['@inaccessible', 'type Query { pay: Int secret: Int @inaccessible }'],
  ['@cost', 'type Query { pay: Int @cost(weight: 3) }'],
  ['@listSize', 'type Query { pays(first: Int): [Int] @listSize(slicingArguments: ["first"]) }'],
  [
    '@context',
    'type Query { post: Post } type Post @key(fields: "id") @context(name: "post") { id: ID! grade: String pay: Pay } type Pay @key(fields: "id") { id: ID! of(grade: String @fromContext(field: "$post { grade }")): Int }',
  ],
] as const;

describe('a supergraph', () => {
  for (const isTrusted of [true, false]) {
    it.each(enforcedByNobody)(`with %s is refused, ${isTrusted ? '' : 'not '}trusted`, (directive, sdl) => {
      expect(() => readSupergraph(supergraphWith(directive, sdl), { isTrusted })).toThrow(
        new RegExp(
          `^It relies on https://specs.apollo.dev/${directive.slice(1)}/v0.1, which this gateway does not enforce: whatever is protected by ${directive} would be open to everybody\\.`,
        ),
      );
    });

    it.each(carriedOut)(`with %s is read, ${isTrusted ? '' : 'not '}trusted`, (directive, sdl) => {
      const supergraph = readSupergraph(supergraphWith(directive, sdl), { isTrusted });
      expect(supergraph.apiSchema().toGraphQLJSSchema().getQueryType()?.name).toBe('Query');
    });
  }

  it('with a field that is taken over step by step is refused, naming field, subgraphs and label', () => {
    const sdl = withLabels({ pay: 'percent(20)', grade: 'beta' });
    for (const isTrusted of [true, false]) {
      expect(() => readSupergraph(sdl, { isTrusted })).toThrow(
        /^Its subgraph pay-roll takes over Post\.pay from old-posts for a part of the requests, with @override\(label: "percent\(20\)"\), which this gateway does not carry out\. .*\nIts subgraph pay-roll takes over Post\.grade .*"beta"/,
      );
    }
  });

  it('with a field that is taken over altogether is read', () => {
    expect(() => readSupergraph(withLabels({}), { isTrusted: false })).not.toThrow();
  });

  it('is refused with every reason at once', () => {
    const sdl = supergraphWith('@policy', 'type Query { pay: Int @policy(policies: [["pay"]]) }').replace(
      'schema\n',
      'schema\n  @link(url: "https://connect.example/connect/v0.1", for: EXECUTION)\n',
    );
    expect(() => readSupergraph(sdl, { isTrusted: false })).toThrow(
      /connect\/v0\.1, which this gateway does not carry out[^]*policy\/v0\.1, which this gateway does not enforce/,
    );
  });
});
