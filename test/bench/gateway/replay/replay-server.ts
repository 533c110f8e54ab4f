// A subgraph that thinks once: the first request with a body is really executed, all later ones get the same bytes.
import { createServer, type Server, type Socket } from 'node:net';
import { defaultFieldResolver, graphql, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { MessageReader } from '../message-reader.js';

export interface ReplayServer {
  readonly server: Server;
  /** Requests that were not answered from memory. */
  executed(): number;
}

interface GraphQLBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** @param fieldResolver resolves the fields that have no resolver of their own; a property of that name where left out */
export function createReplayServer(
  schema: GraphQLSchema,
  fieldResolver: GraphQLFieldResolver<unknown, unknown> = defaultFieldResolver,
): ReplayServer {
  const answers = new Map<string, Buffer>();
  let executed = 0;

  const answer = async (body: string): Promise<Buffer> => {
    const { query, operationName, variables } = JSON.parse(body) as GraphQLBody;
    executed += 1;
    const asked = { source: query, operationName, variableValues: variables };
    const result = await graphql({ schema, fieldResolver, ...asked });
    const bytes = response(JSON.stringify(result));
    answers.set(body, bytes);
    return bytes;
  };
  const serve = (socket: Socket): void => {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    const reader = new MessageReader((head, bytes) => {
      const body = bytes.toString('utf8');
      const isLast = /\r\nconnection: *close/i.test(head);
      const send = (made: Buffer): unknown => (isLast ? socket.end(made) : socket.write(made));
      const known = answers.get(body);
      if (known) send(known);
      else
        answer(body).then(send, (error: unknown) =>
          socket.destroy(error instanceof Error ? error : undefined),
        );
    });
    socket.on('data', (bytes: Buffer) => reader.push(bytes));
  };
  return { server: createServer(serve), executed: () => executed };
}

function response(json: string): Buffer {
  const body = Buffer.from(json);
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}
