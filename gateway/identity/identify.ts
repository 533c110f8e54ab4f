// Who asks. Nobody is authenticated yet: every caller is the same, and may see everything.
import type { GraphQLRequest } from '../request/graphql-request.js';

export interface Caller {
  /** Null where nobody has said who asks. */
  readonly subject: string | null;
}

const anybody: Caller = { subject: null };

export function identify(_request: GraphQLRequest): Caller {
  return anybody;
}
