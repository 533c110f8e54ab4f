// Where the console's parts lie, seen from the sources as well as from what is compiled of them.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const isSource = import.meta.url.endsWith('.ts');

/** The built pages; they may not be there yet. */
export const builtConsole = locate(isSource ? '../../dist/console/' : '../../console/');

/** The repository's own question library, where there is one. */
export function ownOperations(): string | undefined {
  const folder = locate(isSource ? '../../schema/operations/' : '../../../schema/operations/');
  return existsSync(folder) ? folder : undefined;
}

function locate(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
