// The pipeline put together from the stages that there are.
import { record } from './audit/record.js';
import { createCompletion } from './completion/complete.js';
import { errorFormatter } from './completion/format-error.js';
import { createRefusals } from './completion/refused-answer.js';
import { runOperation } from './engine/run-operation.js';
import { createTablePresentation } from './export/present-table.js';
import { createIdentify } from './identity/identify.js';
import type { VerifyToken } from './identity/verify-token.js';
import { createPipeline, type Pipeline } from './pipeline.js';
import { createPresentation } from './presentation/present.js';
import { createPluginHost, type GatewayPlugin } from './server/plugin-host.js';
import type { SupergraphRuntime } from './supergraph/supergraph-runtime.js';
import type { Logger } from './telemetry/logger.js';

export interface AssembledPipeline {
  readonly pipeline: Pipeline;
  close(): Promise<void>;
}

interface Parts {
  readonly runtime: Pick<SupergraphRuntime, 'current' | 'onSchema'>;
  readonly plugins?: readonly GatewayPlugin[];
  /** Left out where no issuer is believed. */
  readonly verifyToken?: VerifyToken | undefined;
  readonly logger: Logger;
}

/** @throws what a plugin throws when it starts */
export async function assemblePipeline({
  runtime,
  plugins = [],
  verifyToken,
  logger,
}: Parts): Promise<AssembledPipeline> {
  const formatError = errorFormatter(logger);
  const refused = createRefusals(formatError);
  const { host, stop } = await createPluginHost({ plugins, runtime, refused, formatError, logger });
  const pipeline = createPipeline({
    identify: createIdentify(verifyToken),
    graph: runtime.current,
    run: runOperation,
    complete: createCompletion(formatError),
    record,
    present: createPresentation(createTablePresentation(runtime.current, logger)),
    host,
  });
  return { pipeline, close: stop };
}
