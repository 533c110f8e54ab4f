// The project's own supergraph in a file, its subgraphs at the replaying ones' addresses.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/project-root.js';

/** @returns the file, made in the folder */
export function supergraphAt(urls: Readonly<Record<string, string>>, folder: string): string {
  const sdl = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(
    file,
    sdl.replace(
      /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
      (_, name: string) => `@join__graph(name: "${name}", url: "${urls[name] ?? ''}")`,
    ),
  );
  return file;
}
