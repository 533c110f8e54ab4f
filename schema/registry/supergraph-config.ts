// Reads supergraph.yaml: which subgraphs there are, where they run and where their SDL lies.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const configuration = z.object({
  federation_version: z.union([z.string(), z.number()]),
  subgraphs: z.record(
    z.string(),
    z.object({ routing_url: z.string(), schema: z.object({ file: z.string() }) }),
  ),
});

export interface ConfiguredSubgraph {
  readonly name: string;
  readonly routingUrl: string;
  /** Absolute path of its SDL. */
  readonly schemaFile: string;
}

/** The subgraphs of a configuration in rover's format, paths resolved from the file's own folder. */
export function readSupergraphConfig(path: string): ConfiguredSubgraph[] {
  const { subgraphs } = configuration.parse(parse(readFileSync(path, 'utf8')));
  return Object.entries(subgraphs).map(([name, { routing_url, schema }]) => ({
    name,
    routingUrl: routing_url,
    schemaFile: resolve(dirname(path), schema.file),
  }));
}
