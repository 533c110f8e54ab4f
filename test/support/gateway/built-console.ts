// The console as visitors get it: built, and built again where its sources are newer.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtConsole } from '../../../gateway/console/locations.js';

const sources = fileURLToPath(new URL('../../../gateway/console/', import.meta.url));

export async function ensureBuiltConsole(): Promise<void> {
  const builtAt = await stat(join(builtConsole, 'index.html')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const files = await readdir(join(sources, 'web'), { recursive: true });
  const changes = await Promise.all(
    files.map(async (file) => (await stat(join(sources, 'web', file))).mtimeMs),
  );
  if (builtAt > Math.max(...changes)) return;
  const { build } = await import('vite');
  await build({ configFile: join(sources, 'vite.config.ts'), logLevel: 'error' });
}
