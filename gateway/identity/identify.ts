// The stage that says who asks: the caller that a bearer token speaks of, or nobody.
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import { graphError } from '../../schema/errors/graph-error.js';
import type { GraphQLRequest } from '../request/graphql-request.js';
import { anonymous, type Caller } from './caller.js';
import { TokenRefused, type VerifyToken } from './verify-token.js';

/** @throws GraphQLError UNAUTHENTICATED where a token is given and not believed */
export type Identify = (request: Pick<GraphQLRequest, 'call'>) => Caller | Promise<Caller>;

const code = 'UNAUTHENTICATED' satisfies ErrorCode;

/** @param verify left out where the gateway has no issuer: it can believe no token then, and every caller is anonymous */
export function createIdentify(verify: VerifyToken | undefined): Identify {
  return ({ call: { authorization } }) => {
    if (authorization === undefined || verify === undefined) return anonymous;
    const token = /^Bearer +([^\s]+) *$/i.exec(authorization)?.[1];
    if (token === undefined) throw graphError(code, 'The authorization header must be `Bearer` and a token.');
    try {
      const caller = verify(token);
      return caller instanceof Promise ? caller.catch(refuse) : caller;
    } catch (error) {
      return refuse(error);
    }
  };
}

function refuse(error: unknown): never {
  if (error instanceof TokenRefused) throw graphError(code, error.message);
  throw error;
}
