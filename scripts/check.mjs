// Runs every check there is, whether or not one before it failed, and says how each went.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rooms = ['gateway', 'subgraphs', 'schema', 'scripts', 'test'];

const checks = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint', '.'],
  types: ['tsc', '--noEmit'],
  'types of the web pages': ['tsc', '--noEmit', '--project', 'gateway/console/web'],
  layers: ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...rooms],
  folders: [
    'depcruise',
    '--config',
    '.dependency-cruiser.folders.cjs',
    '--output-type',
    'err-long',
    ...rooms,
  ],
  'dead code': ['knip', '--no-progress'],
  'emitted schema': ['node', 'dist/scripts/main.js', 'schema', '--check'],
};

const failed = Object.entries(checks).filter(([name, [program, ...args]]) => {
  const started = performance.now();
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`;
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  if (error) process.stderr.write(`${error.message}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
