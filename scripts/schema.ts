// `schema`: emits the published artefacts from the code, or checks that they are what the code would emit.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { composeSubgraphs } from '../schema/registry/compose.js';
import { readSupergraphConfig } from '../schema/registry/supergraph-config.js';
import { workforceDirectives } from '../subgraphs/kit/graphql/workforce-directives.js';
import { CommandFailure } from './command-failure.js';
import { errorsPage, withLimitsTable } from './emitted-pages.js';
import { projectRoot } from './project-root.js';
import { subgraphModules } from './subgraph-modules.js';

export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description(
      'write the SDL of every subgraph, the supergraph, the error catalogue and the limits from the code',
    )
    .option('--check', 'write nothing; fail if a committed file differs from the code')
    .action(async ({ check }: { check?: boolean }) => {
      const artefacts = await publishedArtefacts();
      const stale = [...artefacts].filter(
        ([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content,
      );
      const names = stale.map(([path]) => relative(projectRoot, path));
      if (check && stale.length > 0) {
        throw new CommandFailure(
          `These files differ from the code: ${names.join(', ')}. Run \`npm run schema\` and commit them.`,
        );
      }
      for (const [path, content] of stale) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
      process.stdout.write(
        stale.length === 0 ? 'The schema files are up to date.\n' : `Written: ${names.join(', ')}\n`,
      );
    });
}

/** Every emitted file with its content. */
async function publishedArtefacts(): Promise<Map<string, string>> {
  const artefacts = new Map<string, string>();
  const published = [];
  for (const { name, routingUrl, schemaFile } of readSupergraphConfig(
    join(projectRoot, 'schema/supergraph.yaml'),
  )) {
    const load = subgraphModules[name];
    if (load === undefined)
      throw new CommandFailure(
        `schema/supergraph.yaml names ${name}, which is no subgraph of this repository.`,
      );
    const sdl = (await load()).sdl();
    artefacts.set(schemaFile, sdl);
    published.push({ name, routingUrl, sdl });
  }
  const composition = composeSubgraphs(published);
  if ('errors' in composition) {
    throw new CommandFailure(
      [
        'The subgraphs cannot be composed into a supergraph:',
        ...composition.errors.map(({ code, message }) => `  ${code}: ${message}`),
      ].join('\n'),
    );
  }
  for (const { code, message } of composition.hints) process.stderr.write(`hint ${code}: ${message}\n`);
  artefacts.set(join(projectRoot, 'schema/supergraph.graphql'), composition.supergraphSdl);
  artefacts.set(join(projectRoot, 'schema/directives.graphql'), `${workforceDirectives.trim()}\n`);
  artefacts.set(join(projectRoot, 'docs/errors.md'), errorsPage());
  const readme = join(projectRoot, 'README.md');
  artefacts.set(readme, withLimitsTable(readFileSync(readme, 'utf8')));
  return artefacts;
}
