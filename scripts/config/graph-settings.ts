// Where a subgraph asks about what other subgraphs own.
import { z } from 'zod';
import type { Settings } from '../../gateway/config/setting.js';
import { webAddressProblem } from '../../gateway/transport/web-address.js';

const message =
  'must be the http:// or https:// address of the gateway, for example http://127.0.0.1:4000/graphql';

function refuseUnusable(text: string, context: z.RefinementCtx): void {
  const problem = webAddressProblem(text) ?? credentialsProblem(new URL(text));
  if (problem !== undefined)
    context.addIssue({ code: 'custom', message: `${message}. This one ${problem}.` });
}

/** `fetch` refuses them at every request. */
function credentialsProblem({ username, password }: URL): string | undefined {
  return username === '' && password === ''
    ? undefined
    : 'has a user name or a password, which cannot be sent';
}

export const graphSettings = {
  graph: {
    option: '--graph',
    variable: 'GRAPH_URL',
    schema: z.string().trim().superRefine(refuseUnusable).optional(),
  },
} satisfies Settings;
