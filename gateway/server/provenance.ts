// Where an answer comes from: its subgraphs, with what each says of its data and how long it was waited for.
import type { Executor, GatewayContext } from '../engine/engine.js';
import { recordTrace } from '../transport/subgraph-trace.js';

/** An executor whose answers say where they come from; what is refused was asked of nobody and says nothing. */
export function withProvenance(executor: Executor): Executor {
  return async (context) => {
    const trace = recordTrace(() => performance.now());
    const traced: GatewayContext = { ...(context.context as GatewayContext), trace };
    const answer = await executor({ ...context, context: traced });
    if (!('data' in answer)) return answer;
    return { ...answer, extensions: { ...answer.extensions, provenance: trace.subgraphs() } };
  };
}
