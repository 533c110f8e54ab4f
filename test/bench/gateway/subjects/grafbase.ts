// Grafbase's gateway, in Rust. Its package has the development server alone: the same gateway, which also watches its
// files and serves a page. Nothing changes during the rounds, so neither does anything.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { projectRoot } from '../../../../scripts/project-root.js';

export const grafbasePackage = '@grafbase/cli-x86_64-unknown-linux-musl';
export const grafbaseProgram = `node_modules/${grafbasePackage}/grafbase`;

/**
 * @param subgraphs their addresses, by name
 * @param folder where its settings, and all that it writes, are to be
 */
export function grafbaseCommand(
  peersFolder: string,
  port: number,
  subgraphs: Readonly<Record<string, string>>,
  folder: string,
): readonly string[] {
  const home = join(folder, 'grafbase');
  mkdirSync(home, { recursive: true });
  const settings = Object.entries(subgraphs).map(([name, url]) => {
    const schema = join(home, `${name}.graphql`);
    const emitted = readFileSync(join(projectRoot, 'schema/subgraphs', `${name}.graphql`), 'utf8');
    writeFileSync(schema, withoutHiding(emitted));
    return `[subgraphs.${name}]\nurl = ${JSON.stringify(url)}\nschema_path = ${JSON.stringify(schema)}\n`;
  });
  const config = join(home, 'grafbase.toml');
  writeFileSync(config, settings.join('\n'));
  const where = ['--listen-address', `127.0.0.1:${port}`];
  return [join(peersFolder, grafbaseProgram), '--home', home, 'dev', '--config', config, ...where];
}

/** Its composition refuses a hidden type whose fields are not hidden themselves; nothing hidden is asked for here. */
function withoutHiding(sdl: string): string {
  return print(
    visit(parse(sdl), {
      [Kind.DIRECTIVE]: ({ name }) => (name.value === 'inaccessible' ? null : undefined),
      [Kind.STRING]: ({ value }) => (value === '@inaccessible' ? null : undefined),
    }),
  );
}
