// The one catalogue of metrics: every name and label that `/metrics` shows stands here, in the manner of Prometheus.
// https://prometheus.io/docs/practices/naming/
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Seconds, from a cached answer in process to a subgraph's deadline. */
const durations = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export type Metrics = ReturnType<typeof createMetrics>;

/** A set of metrics of its own, so that two gateways in one process do not count for each other. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    /** The text that Prometheus reads. */
    exposition: () => registry.metrics(),
    contentType: registry.contentType,
    /** Adds the process's own: CPU, memory, event loop, garbage collection. */
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    operationLookups: new Counter({
      name: 'graph_operation_cache_lookups_total',
      help: 'Operations looked up in the cache of compiled ones, by whether they were there.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    unsupportedPlans: new Counter({
      name: 'graph_unsupported_plans_total',
      help: 'Operations that the compiled engine refused and Apollo’s executor ran, by reason.',
      labelNames: ['reason'] as const,
      registers,
    }),
    textPrograms: new Counter({
      name: 'graph_text_programs_total',
      help: 'Requests for operations that can be answered without parsing what passes through, by how that went.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    planSeconds: new Histogram({
      name: 'graph_plan_duration_seconds',
      help: 'How long planning an operation took, by planner and outcome.',
      labelNames: ['planner', 'outcome'] as const,
      buckets: durations,
      registers,
    }),
    subgraphSeconds: new Histogram({
      name: 'graph_subgraph_request_duration_seconds',
      help: 'How long a subgraph took to answer, retries included, by subgraph and outcome: ok, failed, timeout, rejected (not asked), cancelled (the client left).',
      labelNames: ['subgraph', 'outcome'] as const,
      buckets: durations,
      registers,
    }),
    subgraphRetries: new Counter({
      name: 'graph_subgraph_retries_total',
      help: 'Queries sent to a subgraph again since nothing was answered, by subgraph.',
      labelNames: ['subgraph'] as const,
      registers,
    }),
    subgraphBreaker: new Gauge({
      name: 'graph_subgraph_breaker_state',
      help: 'Whether a subgraph is asked: 0 yes, 1 one request is let through to see, 2 no, since it fails.',
      labelNames: ['subgraph'] as const,
      registers,
    }),
    unhandledRejections: new Counter({
      name: 'graph_unhandled_rejections_total',
      help: 'Promises of the process that were rejected and that nothing handled; the log has one line for each.',
      registers,
    }),
    supergraphLoads: new Counter({
      name: 'graph_supergraph_loads_total',
      help: 'Supergraphs that were offered, by whether they were taken into use.',
      labelNames: ['outcome'] as const,
      registers,
    }),
  };
}
