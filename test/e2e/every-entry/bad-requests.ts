// What can be wrong with a request, whichever entry it comes in by.
import type { ErrorCode } from '../../../schema/errors/catalogue.js';
import type { EntryName, SentRequest } from './entries.js';

export interface BadRequest extends SentRequest {
  readonly what: string;
  readonly code: ErrorCode;
  /** The HTTP status, where the answer's media type leaves it to the error; 400 unless said otherwise. */
  readonly status?: number;
  /** The entries by which it can be sent; all of them where it is left out. */
  readonly only?: readonly EntryName[];
  /** Where an entry has a better answer. */
  readonly refusedAt?: Partial<Record<string, readonly [ErrorCode, number]>>;
}

/** All but a question, whose operation is written already. */
const documents: readonly EntryName[] = ['POST', 'GET', 'CSV', 'NDJSON', 'Arrow', 'dry run'];
const bodies: readonly EntryName[] = ['POST', 'CSV', 'dry run'];

/** Fragments that each spread the next one twice: whatever follows each spread never ends. */
const doubling = (levels: number): string =>
  [
    '{ ...f0 }',
    ...Array.from({ length: levels }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`),
    `fragment f${levels} on Query { motto }`,
  ].join(' ');

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
const repeat = (text: string, times: number): string => text.repeat(times);

const withVariable = 'query Ships($first: Int!) { ships(first: $first) { nodes { id } } }';
const escorts = (levels: number): string =>
  `{ ships(first: 500) { nodes { ${repeat('escorts(first: 500) { nodes { ', levels)} id ${repeat('} } ', levels)} } } }`;

export const badRequests: readonly BadRequest[] = [
  { what: 'no GraphQL', query: '{ ships {', code: 'GRAPHQL_PARSE_FAILED', only: documents },
  { what: 'an unknown field', query: '{ nope }', code: 'GRAPHQL_VALIDATION_FAILED', only: documents },
  {
    what: 'a fragment that spreads itself',
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    only: documents,
  },
  {
    what: 'several operations and no name',
    query: 'query A { motto } query B { motto }',
    code: 'OPERATION_RESOLUTION_FAILURE',
    only: documents,
  },
  {
    what: 'the name of no operation',
    query: 'query A { motto }',
    operationName: 'mutation',
    code: 'OPERATION_RESOLUTION_FAILURE',
    only: documents,
  },
  {
    what: 'a name with a line break',
    query: 'query A { motto }',
    operationName: 'A\n{ motto }',
    code: 'OPERATION_RESOLUTION_FAILURE',
    only: documents,
  },
  {
    what: 'a subscription',
    query: 'subscription { motto }',
    code: 'OPERATION_RESOLUTION_FAILURE',
    only: documents,
  },
  {
    what: 'too many tokens',
    query: `{ ${repeat('motto ', 900)}}`,
    code: 'OPERATION_TOO_LARGE',
    only: documents,
  },
  {
    what: 'too many lines, each with an error',
    query: `${repeat('\n', 400_000)}{ ${repeat('nope ', 90)}}`,
    code: 'OPERATION_TOO_LARGE',
    only: bodies,
  },
  {
    what: 'too many fragments',
    query: `{ ${Array.from({ length: 700 }, (_, i) => `...f${i}`).join(' ')} } ${Array.from({ length: 700 }, (_, i) => `fragment f${i} on Query { motto }`).join(' ')}`,
    code: 'OPERATION_TOO_LARGE',
    only: bodies,
  },
  {
    what: 'brackets that nest too deep',
    query: repeat('{a', 5_000),
    code: 'OPERATION_TOO_LARGE',
    only: bodies,
  },
  { what: 'fragments that double', query: doubling(40), code: 'OPERATION_TOO_LARGE', only: documents },
  { what: 'fields that nest too deep', query: escorts(6), code: 'OPERATION_TOO_LARGE', only: documents },
  {
    what: 'too many root fields',
    query: `{ ${repeat('motto ', 41)} }`,
    code: 'OPERATION_TOO_LARGE',
    only: documents,
  },
  {
    what: 'too many aliases',
    query: `{ flagship { ${Array.from({ length: 51 }, (_, i) => `a${i}: id`).join(' ')} } }`,
    code: 'OPERATION_TOO_LARGE',
    only: documents,
  },
  {
    what: 'too many directives',
    query: `{ flagship { ${repeat('id @skip(if: false) ', 31)} } }`,
    code: 'OPERATION_TOO_LARGE',
    only: documents,
  },
  {
    what: 'variables that nest too deep',
    query: withVariable,
    variables: { first: nested(11) },
    code: 'OPERATION_TOO_LARGE',
    only: documents,
  },
  {
    what: 'a variable of the wrong type',
    query: withVariable,
    variables: { first: 'many' },
    code: 'BAD_USER_INPUT',
  },
  { what: 'a variable that is missing', query: withVariable, code: 'BAD_USER_INPUT', only: documents },
  {
    what: 'pages within pages',
    query: escorts(2),
    code: 'OPERATION_TOO_EXPENSIVE',
    only: documents.filter((entry) => entry !== 'dry run'),
  },
  {
    what: 'the whole schema again and again',
    query: `{ __schema { types { ${Array.from({ length: 40 }, (_, i) => `a${i}: fields { ...F }`).join(' ')} } } } fragment F on __Field { description args { description } type { fields { description } } }`,
    code: 'OPERATION_TOO_EXPENSIVE',
    only: documents.filter((entry) => entry !== 'dry run'),
  },
  {
    what: 'a page that is too large by its variable',
    query: withVariable,
    variables: { first: 5_000 },
    code: 'OPERATION_TOO_EXPENSIVE',
    only: ['POST', 'GET', 'CSV', 'NDJSON', 'Arrow', 'question'],
  },
  {
    what: 'a mutation where only questions are asked',
    query: 'mutation { scuttle(id: "s1") { id } }',
    code: 'METHOD_NOT_ALLOWED',
    status: 405,
    only: ['GET', 'CSV', 'NDJSON', 'Arrow'],
    refusedAt: { CSV: ['INVALID_EXPORT', 400] },
  },
  { what: 'no query', query: undefined, code: 'BAD_REQUEST', only: documents },
  { what: 'an empty query', query: '', code: 'BAD_REQUEST', only: documents },
  {
    what: 'variables that are a list',
    query: '{ motto }',
    variables: [1],
    code: 'BAD_REQUEST',
    only: documents,
  },
  {
    what: 'extensions that are a list',
    query: '{ motto }',
    extensions: [1],
    code: 'BAD_REQUEST',
    only: documents.filter((entry) => entry !== 'dry run'),
  },
  {
    what: 'an extension that is neither true nor false',
    query: '{ motto }',
    extensions: { dryRun: 'yes' },
    code: 'BAD_REQUEST',
    only: documents.filter((entry) => entry !== 'dry run'),
  },
  {
    what: 'a hash that nobody knows',
    query: undefined,
    extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
    code: 'PERSISTED_QUERY_NOT_FOUND',
    status: 200,
    only: documents,
  },
  {
    what: 'a hash of another query',
    query: '{ motto }',
    extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
    code: 'BAD_REQUEST',
    only: documents,
  },
  { what: 'a query that is a number', query: 1, code: 'BAD_REQUEST', only: bodies },
  {
    what: 'a name that is a number',
    query: '{ motto }',
    operationName: 1,
    code: 'BAD_REQUEST',
    only: bodies,
  },
  { what: 'variables that are text', query: '{ motto }', variables: '{}', code: 'BAD_REQUEST', only: bodies },
];
