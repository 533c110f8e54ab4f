// Exports at `/graphql`: what is wrong with such a request is said as JSON, whatever it accepts.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { graphError } from '../../schema/errors/graph-error.js';
import type { GatewayContext } from '../engine/engine.js';
import { refusedExport, type ExportAnswer } from './export-answer.js';
import type { ExportFormat } from './export-formats.js';
import { readExportRequest } from './export-request.js';
import { sendExport } from './send-export.js';

/** Those with which Apollo Server lets a GET or a HEAD in that a browser may have sent for a page of another site. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

interface Exports {
  readonly answer: ExportAnswer;
  readonly context: GatewayContext;
}

export async function handleExport(
  request: FastifyRequest,
  reply: FastifyReply,
  format: ExportFormat,
  exports: Exports,
): Promise<FastifyReply> {
  return sendExport(reply, await answerOf(request, format, exports));
}

async function answerOf(
  request: FastifyRequest,
  format: ExportFormat,
  { answer, context }: Exports,
): ReturnType<ExportAnswer> {
  try {
    if (request.method !== 'POST' && preflightHeaders.every((name) => request.headers[name] === undefined))
      throw graphError(
        'BAD_REQUEST',
        'A browser may have sent this for a page of another site. Send an apollo-require-preflight header with it.',
      );
    return await answer(readExportRequest(request, format), context);
  } catch (error) {
    if (error instanceof GraphQLError) return refusedExport([error.toJSON()]);
    throw error;
  }
}
