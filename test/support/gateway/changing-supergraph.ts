// A source of supergraphs that a test offers one after another.
import { setTimeout } from 'node:timers/promises';
import type { SupergraphListener, SupergraphSource } from '../../../gateway/supergraph/supergraph-source.js';
import type { Metrics } from '../../../gateway/telemetry/metrics.js';

export interface ChangingSupergraph {
  readonly source: SupergraphSource;
  /** Offers a supergraph, and waits until it is taken into use or refused. */
  offer(supergraphSdl: string): Promise<'taken' | 'refused'>;
}

export function changingSupergraph(
  first: string,
  metrics: Pick<Metrics, 'supergraphLoads'>,
): ChangingSupergraph {
  let listener: SupergraphListener | undefined;
  const loads = async (outcome: string): Promise<number> =>
    (await metrics.supergraphLoads.get()).values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0;
  return {
    source: {
      name: 'a test',
      isTrusted: false,
      load: () => Promise.resolve(first),
      watch: (watching) => {
        listener = watching;
        return () => (listener = undefined);
      },
    },
    offer: async (supergraphSdl) => {
      const taken = await loads('taken');
      const refused = await loads('refused');
      if (listener === undefined) throw new Error('nobody watches the source');
      listener.changed(supergraphSdl);
      for (;;) {
        if ((await loads('taken')) > taken) return 'taken';
        if ((await loads('refused')) > refused) return 'refused';
        await setTimeout(1);
      }
    },
  };
}
