// The pipeline put together from the stages that there are.
import { record } from './audit/record.js';
import { authorise } from './authorization/authorise.js';
import { createCompletion } from './completion/complete.js';
import { errorFormatter } from './completion/format-error.js';
import { createRefusals } from './completion/refused-answer.js';
import { runOperation } from './engine/run-operation.js';
import { createTablePresentation } from './export/present-table.js';
import { identify } from './identity/identify.js';
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
  readonly logger: Logger;
}

/** @throws what a plugin throws when it starts */
export async function assemblePipeline({ runtime, plugins = [], logger }: Parts): Promise<AssembledPipeline> {
  const formatError = errorFormatter(logger);
  const refused = createRefusals(formatError);
  const { host, stop } = await createPluginHost({ plugins, runtime, refused, formatError, logger });
  const pipeline = createPipeline({
    identify,
    graph: runtime.current,
    authorise,
    run: runOperation,
    complete: createCompletion(formatError),
    record,
    present: createPresentation(createTablePresentation(runtime.current, logger)),
    host,
  });
  return { pipeline, close: stop };
}
