// The peers that are no packages of this project: installed when the benchmark first needs them, in a folder of their own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/project-root.js';

export const peersFolder = join(projectRoot, 'test/bench/gateway/peers');

/** @returns why they could not be installed; undefined where they are there */
export function installPeers(): string | undefined {
  if (isInstalled()) return undefined;
  process.stderr.write('Installing the peers…\n');
  const npm = process.env['npm_execpath'];
  const [command, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status, stderr, error } = spawnSync(command, [...before, 'ci', '--ignore-scripts'], {
    cwd: peersFolder,
    encoding: 'utf8',
    // A benchmark started by npm hands npm's own settings down; those of the peers' folder are to count.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_config_'))),
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim().slice(-500));
}

/** The version of a package that a peer runs, or that this project has. */
export function versionOf(name: string): string {
  const folder = [peersFolder, projectRoot].find((root) => existsSync(join(root, 'node_modules', name)));
  if (folder === undefined) return 'not installed';
  const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function isInstalled(): boolean {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  const named = wanted['']?.optionalDependencies ?? {};
  return Object.entries(wanted).every(([path, { version, optional, os, cpu }]) => {
    if (path === '' || installed[path]?.version === version) return true;
    // What the peers' own packages leave out for this machine is theirs to know.
    const isNamed = Object.keys(named).some((name) => path === `node_modules/${name}`);
    const isForOthers =
      !(os ?? [process.platform]).includes(process.platform) ||
      !(cpu ?? [process.arch]).includes(process.arch);
    return optional === true && (!isNamed || isForOthers);
  });
}

interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function packagesIn(lockfile: string): Record<string, LockedPackage> {
  const path = join(peersFolder, lockfile);
  if (!existsSync(path)) return {};
  return (JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockedPackage> }).packages;
}
