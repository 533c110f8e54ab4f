// The way to subgraphs of this process for tests that have an engine and no gateway, as a gateway would make it.
import type { EngineOptions } from '../../../gateway/engine/engine.js';
import { silentLogger } from '../../../gateway/telemetry/logger.js';
import { createMetrics } from '../../../gateway/telemetry/metrics.js';
import { subgraphTelemetry } from '../../../gateway/telemetry/subgraph-telemetry.js';
import type { InProcessSubgraph } from '../../../gateway/transport/subgraph-transport.js';
import { defaultTransportSettings } from '../../../gateway/transport/transport-settings.js';
import { createTransports } from '../../../gateway/transport/transports.js';

export function reachInProcess(
  services: Readonly<Record<string, InProcessSubgraph>>,
): EngineOptions['reach'] {
  const transports = createTransports({
    services,
    settings: defaultTransportSettings,
    observe: subgraphTelemetry(createMetrics(), silentLogger),
  });
  return (subgraph) => {
    if (!Object.hasOwn(services, subgraph.name))
      throw new Error(`There is no subgraph ${subgraph.name} here.`);
    return transports.reach(subgraph);
  };
}
