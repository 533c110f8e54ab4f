// Apollo Server for one engine: parses, validates, and hands operations to it. Nothing is reported to anybody.
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayContext } from '../engine/engine.js';
import type { Logger } from '../telemetry/logger.js';
import { answeringGateway, type AnsweringEngine } from './answering-gateway.js';
import { completenessPlugin } from './completeness-plugin.js';
import { errorFormatter } from './format-error.js';
import { operationPlugin } from './operation-plugin.js';
import { statusPlugin } from './status-plugin.js';

export function createApolloServer(engine: AnsweringEngine, logger: Logger): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: answeringGateway(engine),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(logger),
    stringifyResult: (result) => JSON.stringify(result),
    logger: {
      debug: (message: string) => logger.debug({}, message),
      info: (message: string) => logger.debug({}, message),
      warn: (message: string) => logger.warn({}, message),
      error: (message: string) => logger.error({}, message),
    },
    plugins: [
      operationPlugin(),
      completenessPlugin(),
      statusPlugin(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
