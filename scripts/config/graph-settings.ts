// Where a subgraph asks about what other subgraphs own.
import { z } from 'zod';
import type { Settings } from '../../gateway/config/setting.js';

const message =
  'must be the http:// or https:// address of the gateway, for example http://127.0.0.1:4000/graphql';

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

export const graphSettings = {
  graph: {
    option: '--graph',
    variable: 'GRAPH_URL',
    schema: z.string().trim().refine(isWebAddress, message).optional(),
  },
} satisfies Settings;
