// The four subgraphs of this repository, loaded only when they are needed.
import type { SubgraphModule } from '../subgraphs/kit/subgraph.js';

export const subgraphModules: Readonly<Record<string, () => Promise<SubgraphModule>>> = {
  people: async () => (await import('../subgraphs/people/subgraph.js')).people,
  departments: async () => (await import('../subgraphs/departments/subgraph.js')).departments,
  'partner-firms': async () => (await import('../subgraphs/partner-firms/subgraph.js')).partnerFirms,
  placements: async () => (await import('../subgraphs/placements/subgraph.js')).placements,
};
