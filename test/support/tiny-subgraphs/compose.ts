// A supergraph of tiny subgraphs, as a registry would compose it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import type { SupergraphSource } from '../../../gateway/supergraph/supergraph-source.js';
import type { TinySubgraph } from './tiny-subgraph.js';

/** @throws where the subgraphs do not fit together */
export function composeTiny(subgraphs: readonly Pick<TinySubgraph, 'name' | 'url' | 'typeDefs'>[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, typeDefs }) => ({ name, url, typeDefs })),
  );
  if (supergraphSdl === undefined) throw new AggregateError(errors, 'The tiny subgraphs do not compose.');
  return supergraphSdl;
}

/** A supergraph that is at hand already. */
export function givenSupergraph(sdl: string): SupergraphSource {
  return { name: 'a test', isTrusted: false, load: () => Promise.resolve(sdl) };
}

/** A temporary folder with files in it, to be removed by its `remove`. */
export async function temporaryFiles(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-test-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return {
    folder,
    path: (name: string) => join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
