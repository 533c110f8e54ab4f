// Composing forty subgraphs takes ten seconds: what was composed is kept by what it was composed from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from 'graphql';
import { composeTiny } from '../../support/tiny-subgraphs/compose.js';
import type { WideSubgraph } from './wide-graph.js';

/**
 * @param folder where compositions are kept between runs
 * @returns the supergraph's SDL, its subgraphs at the address that `urlOf` gives
 */
export function composed(
  subgraphs: readonly WideSubgraph[],
  folder: string,
  urlOf: (name: string) => string,
): string {
  const hash = createHash('sha256');
  for (const { typeDefs } of subgraphs) hash.update(print(typeDefs));
  const file = join(folder, `${subgraphs.length}-${hash.digest('hex').slice(0, 16)}.graphql`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      file,
      composeTiny(subgraphs.map((subgraph) => ({ ...subgraph, url: placeOf(subgraph.name) }))),
    );
  }
  return subgraphs.reduce(
    (sdl, { name }) => sdl.replace(`"${placeOf(name)}"`, `"${urlOf(name)}"`),
    readFileSync(file, 'utf8'),
  );
}

function placeOf(name: string): string {
  return `http://${name}.example/graphql`;
}
