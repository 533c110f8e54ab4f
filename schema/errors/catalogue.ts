// Every stable code a caller of the graph may meet, in one place. docs/errors.md is generated from it.

/** Who can do something about it: the caller, a subgraph behind the gateway, or we. */
export type ErrorKind = 'client' | 'upstream' | 'internal';

interface ErrorDefinition {
  /** The HTTP status where the error is about the whole request. */
  readonly status: number;
  readonly kind: ErrorKind;
  readonly description: string;
}

export const errorCatalogue = {
  BAD_USER_INPUT: {
    status: 400,
    kind: 'client',
    description: 'A variable or an argument has a value its type does not allow. The message names it.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    kind: 'client',
    description: 'The document is not GraphQL. The message says where it stops being so.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    kind: 'client',
    description: 'The document asks for what the schema does not have, such as an unknown field or argument.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    kind: 'client',
    description: 'The document has several operations and none was named, or not the one named.',
  },
  OPERATION_TOO_LARGE: {
    status: 400,
    kind: 'client',
    description:
      'The document or its variables are larger or nest deeper than the gateway reads, or the document is once its fragments are written out. Ask in several operations.',
  },
  BAD_REQUEST: {
    status: 400,
    kind: 'client',
    description: 'The HTTP request is not a GraphQL request.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    kind: 'client',
    description: 'GraphQL is served to POST, and queries to GET.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    kind: 'client',
    description:
      'The `accept` header allows neither of the JSON media types of GraphQL and none that answers are exported in. The message lists them.',
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
    description: 'The body of the request is not marked as `application/json`.',
  },
  OPERATION_NOT_SUPPORTED: {
    status: 501,
    kind: 'client',
    description: 'The operation is valid, but needs what this gateway does not do. The message says what.',
  },
  PLAN_TOO_EXPENSIVE: {
    status: 400,
    kind: 'client',
    description:
      'Planning the operation takes more time or memory than one operation may. Ask for fewer fields, less nesting, or in several operations.',
  },
  GATEWAY_BUSY: {
    status: 503,
    kind: 'upstream',
    description: 'Too many new operations wait to be planned. Try again in a moment.',
  },
  GATEWAY_NOT_READY: {
    status: 503,
    kind: 'upstream',
    description: 'The gateway has no supergraph yet, or is stopping. Try again in a moment.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    kind: 'client',
    description: 'No document is stored under that hash; send the hash with the document once.',
  },
  QUESTION_NOT_FOUND: {
    status: 404,
    kind: 'client',
    description:
      'The question library has no question of that name that the graph can answer. `/questions` lists them.',
  },
  INVALID_CURSOR: {
    status: 400,
    kind: 'client',
    description:
      'The cursor was not given by this list in this order. Pass `pageInfo.endCursor` of the page before, unchanged, with the same `orderBy`.',
  },
  PAGE_TOO_LARGE: {
    status: 400,
    kind: 'client',
    description: 'A page holds at most 500 items. Ask for fewer and continue with `after`.',
  },
  INVALID_PAGE_SIZE: {
    status: 400,
    kind: 'client',
    description: '`first` is at least 1.',
  },
  INVALID_ORDER: {
    status: 400,
    kind: 'client',
    description: 'An order names exactly one field.',
  },
  TOO_MANY_GROUPS: {
    status: 400,
    kind: 'client',
    description:
      'The statistics would have more than 2,000 rows. Group by less or narrow `where`; a shortened answer is never given.',
  },
  INVALID_GROUPING: {
    status: 400,
    kind: 'client',
    description:
      '`groupBy` and `groupByNeighbour` together name up to three different attributes, one of each neighbour.',
  },
  FILTER_TOO_LARGE: {
    status: 400,
    kind: 'client',
    description:
      'A filter has more conditions or keys, or is nested deeper, than the database is asked to carry.',
  },
  FILTER_TOO_BROAD: {
    status: 400,
    kind: 'client',
    description:
      'A condition on another subgraph’s entity matches more keys than may be handed from one subgraph to another, and so do the conditions beside it; or an order or groups by another subgraph’s entity are of more. `extensions.condition` names it, `matched` and `limit` say how many; narrow it or what stands beside it. A shortened answer is never given.',
  },
  INVALID_EXPORT: {
    status: 400,
    kind: 'client',
    description:
      'The operation cannot be exported as it is asked for: an option is unknown or makes no sense, it is not clear which list the rows are, or there is nothing to make rows of. The message says what to ask instead.',
  },
  EXPORT_INCOMPLETE: {
    status: 502,
    kind: 'upstream',
    description:
      'The answer to be exported has holes; the other errors beside this one say why. Try again, or ask with `partial=true` for empty cells in their place.',
  },
  ACTOR_REQUIRED: {
    status: 401,
    kind: 'client',
    description:
      'The change has to be made in somebody’s name. Send the person’s identifier in the `workforce-actor` header.',
  },
  ACTOR_UNKNOWN: {
    status: 401,
    kind: 'client',
    description:
      'The `workforce-actor` header names nobody whom the graph knows. Identifiers are compared letter by letter.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    kind: 'upstream',
    description:
      'The subgraph cannot reach its database, or the database cannot write. Nothing was changed; try again.',
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 502,
    kind: 'upstream',
    description:
      'A subgraph did not answer; `extensions.service` names it, and the log tells why under `extensions.errorId`. The other fields of the answer are whole.',
  },
  SUBGRAPH_TIMEOUT: {
    status: 504,
    kind: 'upstream',
    description:
      'A subgraph did not answer within its deadline; `extensions.service` names it, and the log tells of it under `extensions.errorId`. The other fields of the answer are whole.',
  },
  ANSWER_TOO_LARGE: {
    status: 413,
    kind: 'client',
    description:
      'The answer, or one subgraph’s part of it, is larger than the gateway takes. The message says the limit; `extensions.service` names the subgraph. Ask for fewer items or fewer fields.',
  },
  INCOMPLETE_ANSWER: {
    status: 502,
    kind: 'upstream',
    description: 'A subgraph gave no usable value for a field; the message names the field.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    kind: 'internal',
    description: 'Something failed that is ours to mend. Details are in the log under `extensions.errorId`, never in the answer.',
  },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof errorCatalogue;
