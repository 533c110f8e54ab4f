// Where the project lies, from its sources and from dist/ alike.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above this file');
  return nearestPackage(parent);
}

/** The folder of package.json. */
export const projectRoot = nearestPackage(dirname(fileURLToPath(import.meta.url)));
