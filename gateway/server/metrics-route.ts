// `/metrics`, for Prometheus.
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../telemetry/metrics.js';

export function registerMetrics(
  fastify: FastifyInstance,
  metrics: Pick<Metrics, 'contentType' | 'exposition'>,
): void {
  fastify.get('/metrics', async (_request, reply) => {
    const text = await metrics.exposition();
    return reply.type(metrics.contentType).send(text);
  });
}
