// The scalars of the graph: graphql-scalars' own checks under the graph's names and descriptions.
import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { asStored } from '../execution/compiled/leaf-values.js';
import { GraphQLDateTimeISO, GraphQLEmailAddress, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';

function renamed(
  scalar: GraphQLScalarType,
  config: {
    name: string;
    description: string;
    specifiedByURL: string;
    example: string;
    serialize: (value: unknown) => unknown;
  },
): GraphQLScalarType {
  const base = scalar.toConfig();
  const noValue = (node?: ValueNode): GraphQLError =>
    new GraphQLError(`This is not a ${config.name}. Write it as ${config.example}.`, {
      nodes: node ?? null,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return new GraphQLScalarType({
    ...base,
    name: config.name,
    description: config.description,
    specifiedByURL: config.specifiedByURL,
    parseValue: (value) => {
      try {
        return base.parseValue(value);
      } catch {
        throw noValue();
      }
    },
    parseLiteral: (node, variables) => {
      try {
        return base.parseLiteral(node, variables);
      } catch {
        throw noValue(node);
      }
    },
    serialize: config.serialize,
    extensions: {},
  });
}

/** A calendar day: `YYYY-MM-DD` in and out, kept as text so that no time zone can shift it. */
export const CalendarDate = renamed(GraphQLLocalDate, {
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD (RFC 3339 full-date).',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  example: '"2026-04-01"',
  serialize: asStored,
});

/** A moment in UTC. Databases keep `YYYY-MM-DD HH:MM:SS.mmm`; the graph shows RFC 3339 with a Z. */
export const Timestamp = renamed(GraphQLDateTimeISO, {
  name: 'DateTime',
  description: 'A time in UTC, RFC 3339 with a Z.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  example: '"2026-04-01T09:30:00Z"',
  serialize: (value) =>
    value instanceof Date ? value.toISOString() : `${String(value).replace(' ', 'T').replace(/Z$/, '')}Z`,
});

/** An amount of money in whole pence; a JSON number, so at most 2^53 − 1 either way. */
export const Pence = renamed(GraphQLSafeInt, {
  name: 'Pence',
  description: 'An amount of money in whole pence, as a JSON number from −(2^53 − 1) to 2^53 − 1.',
  specifiedByURL: 'https://specs.workforce-graph.example/scalars/pence',
  example: '1250000 for £12,500',
  serialize: asStored,
});

/** An e-mail address, checked on the way in only: what the database holds was checked when it came. */
export const EmailAddress = renamed(GraphQLEmailAddress, {
  name: 'EmailAddress',
  description: 'An e-mail address.',
  specifiedByURL: 'https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address',
  example: '"name@department.gov.uk"',
  serialize: asStored,
});
