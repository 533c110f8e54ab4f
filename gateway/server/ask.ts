// An operation asked from within the gateway, for answers that are not sent as they are: the same checks, the same engine
// and the same errors as at `/graphql`.
import type { ApolloServer } from '@apollo/server';
import type { GatewayContext } from '../engine/engine.js';
import type { SwappingEngine } from '../engine/swapping-engine.js';
import { documentExcess, documentLimits } from '../limits/document-limits.js';
import type { Logger } from '../telemetry/logger.js';
import { directText, plainRequest, type ShownAnswer } from './direct-answer.js';
import { errorFormatter } from './format-error.js';
import { tooLarge } from './refusal.js';

/** A request as GraphQL over HTTP has it in a body. */
export interface AskedOperation {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Answers an operation; what is wrong with it is in the answer's errors, as clients see them. */
export type Ask = (operation: AskedOperation, context: GatewayContext) => Promise<ShownAnswer>;

export function createAsk(
  engine: Pick<SwappingEngine, 'admitted'>,
  server: ApolloServer<GatewayContext>,
  logger: Logger,
): Ask {
  const formatError = errorFormatter(logger);
  return async (operation, context) => {
    const { query, operationName, variables = {}, extensions } = operation;
    const plain = plainRequest(operation);
    const program = plain && engine.admitted(plain.operation);
    if (program !== undefined) {
      const { forwardedHeaders: headers, signal } = context;
      const input = { variables: plain?.variables ?? {}, headers, signal };
      const answer = await directText(program, input, formatError);
      // Put together from the subgraphs' own texts and parsed once, it leaves half as much behind as objects made twice.
      return Buffer.isBuffer(answer) ? (JSON.parse(answer.toString()) as ShownAnswer) : answer;
    }
    const excess = documentExcess(query, documentLimits);
    if (excess !== undefined) return tooLarge(excess);
    const { body } = await server.executeOperation(
      { query, variables, ...(operationName && { operationName }), ...(extensions && { extensions }) },
      { contextValue: context },
    );
    if (body.kind !== 'single') throw new Error('no operation here is answered in parts');
    return body.singleResult;
  };
}
