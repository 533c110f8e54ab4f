// The engine as Apollo Server gets it: what a request asks for beyond its answer is seen to here, and a request that asks
// for nothing goes straight through.
import type { ApolloGatewayContract } from '../engine/engine.js';
import type { SwappingEngine } from '../engine/swapping-engine.js';
import { askedExtensions } from './asked-extensions.js';
import { withProvenance } from './provenance.js';
import { dryRunner } from './dry-run.js';

export type AnsweringEngine = ApolloGatewayContract & Pick<SwappingEngine, 'explain'>;

export function answeringGateway(engine: AnsweringEngine): ApolloGatewayContract {
  const dryRun = dryRunner(engine);
  return {
    load: async (options) => {
      const { executor } = await engine.load(options);
      if (executor === null) return { executor };
      return {
        executor: (context) => {
          const { extensions } = context.request;
          if (extensions === undefined) return executor(context);
          const asked = askedExtensions(extensions);
          if (asked.dryRun) return dryRun(context);
          return asked.provenance ? withProvenance(executor)(context) : executor(context);
        },
      };
    },
    onSchemaLoadOrUpdate: (listener) => engine.onSchemaLoadOrUpdate(listener),
    stop: () => engine.stop(),
  };
}
