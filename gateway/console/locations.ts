// Where the console's parts lie, seen from the sources as well as from what is compiled of them.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project: this file is two folders below it, or compiled somewhere below its `dist`. */
const project = import.meta.url.endsWith('.ts')
  ? new URL('../../', import.meta.url)
  : new URL('../', import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/') + '/dist/'.length));

/** The built pages; they may not be there yet. */
export const builtConsole = fileURLToPath(new URL('dist/console/', project));

/** The repository's own question library, where there is one. */
export function ownOperations(): string | undefined {
  const folder = fileURLToPath(new URL('schema/operations/', project));
  return existsSync(folder) ? folder : undefined;
}
