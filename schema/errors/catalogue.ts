// Every stable error code of the graph, in one place. The gateway and the subgraphs raise these codes and do not import one
// another, so the catalogue belongs to the published schema. docs/errors.md is generated from it.

/** Who can correct the error: the client, a subgraph, or the operator of the gateway. */
export type ErrorKind = 'client' | 'upstream' | 'internal';

interface ErrorDefinition {
  /** The HTTP status if the error concerns the whole request. */
  readonly status: number;
  readonly kind: ErrorKind;
  readonly description: string;
}

export const errorCatalogue = {
  BAD_USER_INPUT: {
    status: 400,
    kind: 'client',
    description: 'A variable or an argument has a value that its type does not allow. The message names it.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    kind: 'client',
    description: 'The document is not valid GraphQL syntax. The message says where the first mistake is.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    kind: 'client',
    description: 'The document does not fit the schema. For example, a field or an argument is unknown.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    kind: 'client',
    description:
      'The document has several operations and the request names none of them, or it does not have the named operation.',
  },
  OPERATION_TOO_LARGE: {
    status: 400,
    kind: 'client',
    description:
      'The document or its variables are too large or nested too deeply, or the document is too large with its fragments written out. Split it into several operations.',
  },
  OPERATION_TOO_EXPENSIVE: {
    status: 400,
    kind: 'client',
    description:
      'The answer would have too many objects, by estimate: pages inside pages multiply. The message names the field with the most objects. Ask for fewer there with `first`, narrow it with `where`, or split the operation. A dry run gives the estimate.',
  },
  BAD_REQUEST: {
    status: 400,
    kind: 'client',
    description:
      'The HTTP request is not a GraphQL request, or one of its `extensions` is malformed. The message says what to change.',
  },
  NOT_FOUND: {
    status: 404,
    kind: 'client',
    description: 'The gateway has nothing at this address. It accepts GraphQL requests at `/graphql`.',
  },
  UNAUTHENTICATED: {
    status: 401,
    kind: 'client',
    description:
      'The request has a token that the gateway does not believe. The message says why. Send a valid token, or none.',
  },
  FORBIDDEN_FIELD: {
    status: 403,
    kind: 'client',
    description:
      'The caller may not read a field that the operation asks for. `extensions.coordinate` names the field, and the message what it needs. The gateway asks no subgraph for such an operation. Leave the field out, or send a token that allows it.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    kind: 'client',
    description:
      'The address does not accept this HTTP method. `/graphql` accepts POST, and GET for queries.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    kind: 'client',
    description:
      'The `accept` header allows no media type that the gateway can answer with. The message lists them.',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    kind: 'client',
    description:
      'The request took longer to arrive than the gateway waits for one. The gateway closes the connection; send the request again.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    kind: 'client',
    description: 'The headers of the request, its address included, are larger than 16 KiB.',
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    kind: 'client',
    description: 'The body of the request is larger than 1 MiB.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    kind: 'client',
    description: 'The `content-type` of the request is not `application/json`.',
  },
  OPERATION_NOT_SUPPORTED: {
    status: 501,
    kind: 'client',
    description:
      'The operation is valid, but needs a feature that this gateway does not support. The message names it.',
  },
  PLAN_TOO_EXPENSIVE: {
    status: 400,
    kind: 'client',
    description:
      'Planning the operation takes more time or memory than allowed. Ask for fewer fields or less nesting, or split it into several operations.',
  },
  GATEWAY_BUSY: {
    status: 503,
    kind: 'upstream',
    description:
      'Too many new operations are waiting to be planned, or too many large answers are under way. Try again in a moment.',
  },
  GATEWAY_NOT_READY: {
    status: 503,
    kind: 'upstream',
    description: 'The gateway has no supergraph yet, or is stopping. Try again in a moment.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    kind: 'client',
    description: 'No document is stored for this hash. Send the hash together with the document once.',
  },
  QUESTION_NOT_FOUND: {
    status: 404,
    kind: 'client',
    description: 'The question library has no question of this name. `/questions` lists all questions.',
  },
  INVALID_CURSOR: {
    status: 400,
    kind: 'client',
    description:
      'The cursor does not belong to this list in this order. Send `pageInfo.endCursor` of the previous page unchanged, with the same `orderBy`.',
  },
  PAGE_TOO_LARGE: {
    status: 400,
    kind: 'client',
    description: 'A page has at most 500 items. Ask for fewer items and continue with `after`.',
  },
  INVALID_PAGE_SIZE: {
    status: 400,
    kind: 'client',
    description: '`first` must be at least 1.',
  },
  INVALID_ORDER: {
    status: 400,
    kind: 'client',
    description: '`orderBy` must name exactly one field.',
  },
  TOO_MANY_GROUPS: {
    status: 400,
    kind: 'client',
    description:
      'The statistics would have more than 2,000 rows. Group by fewer attributes or narrow `where`. The answer is never shortened.',
  },
  INVALID_GROUPING: {
    status: 400,
    kind: 'client',
    description:
      '`groupBy` and `groupByNeighbour` together may name at most three different attributes, and at most one of each neighbour.',
  },
  FILTER_TOO_LARGE: {
    status: 400,
    kind: 'client',
    description: 'A filter has too many conditions or keys, or is nested too deeply.',
  },
  FILTER_TOO_BROAD: {
    status: 400,
    kind: 'client',
    description:
      'A join filter matches more keys than may pass from one subgraph to another, and so do the other conditions beside it. The same applies to an order or groups by another subgraph’s entity. `extensions.condition` names the condition; `matched` and `limit` say how many keys it matches and how many are allowed. Narrow it, or add conditions beside it. The answer is never shortened.',
  },
  INVALID_EXPORT: {
    status: 400,
    kind: 'client',
    description:
      'The export is not possible: an option is unknown or does not fit the operation, the operation has several possible row lists, or it has no rows. The message says what to change.',
  },
  EXPORT_INCOMPLETE: {
    status: 502,
    kind: 'upstream',
    description:
      'The answer has holes and was not exported. The other errors say why. Try again, or use `partial=true` to export empty cells in place of the holes.',
  },
  ACTOR_REQUIRED: {
    status: 401,
    kind: 'client',
    description:
      'The request does not say who makes the change. Send the person’s identifier in the `workforce-actor` header.',
  },
  ACTOR_UNKNOWN: {
    status: 401,
    kind: 'client',
    description:
      'The `workforce-actor` header is not the identifier of a known person. Identifiers are compared exactly, including upper and lower case.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    kind: 'upstream',
    description:
      'The subgraph cannot reach its database, or the database cannot write. Nothing was changed. Try again.',
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 502,
    kind: 'upstream',
    description:
      'A subgraph did not answer. `extensions.service` names it, and the log says why under `extensions.errorId`. The other fields of the answer are complete.',
  },
  SUBGRAPH_TIMEOUT: {
    status: 504,
    kind: 'upstream',
    description:
      'A subgraph did not answer within its deadline. `extensions.service` names it, and the log has the details under `extensions.errorId`. The other fields of the answer are complete.',
  },
  ANSWER_TOO_LARGE: {
    status: 413,
    kind: 'client',
    description:
      'The answer, or one subgraph’s part of it, has more bytes or objects than the limit that the message gives. `extensions.service` names the subgraph, and the message the field at which the limit was reached. Ask for fewer items or fewer fields.',
  },
  INCOMPLETE_ANSWER: {
    status: 502,
    kind: 'upstream',
    description: 'A subgraph returned no usable value for a field. The message names the field.',
  },
  ERRORS_OMITTED: {
    status: 502,
    kind: 'upstream',
    description:
      'The answer has more errors than the 100 that are listed before this one. `extensions.omitted` says how many are left out.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    kind: 'internal',
    description:
      'An internal error. The server log has the details under `extensions.errorId`; the answer never has them.',
  },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof errorCatalogue;
