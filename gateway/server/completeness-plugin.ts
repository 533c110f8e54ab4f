// Says of Apollo Server's answers whether they are complete: of those with holes always, of whole ones where it was asked.
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../engine/engine.js';
import { completenessOf } from './completeness.js';

export function completenessPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ request: { extensions }, response: { body } }) => {
          if (body.kind !== 'single') return Promise.resolve();
          const { singleResult } = body;
          const completeness = isDryRun(singleResult.extensions) ? undefined : completenessOf(singleResult);
          const isAsked = extensions?.['completeness'] === true || extensions?.['provenance'] === true;
          if (completeness !== undefined && (isAsked || !completeness.complete))
            singleResult.extensions = { ...singleResult.extensions, completeness };
          return Promise.resolve();
        },
      }),
  };
}

/** What was not carried out has no holes. */
function isDryRun(extensions: Readonly<Record<string, unknown>> | undefined): boolean {
  return extensions !== undefined && 'dryRun' in extensions;
}
