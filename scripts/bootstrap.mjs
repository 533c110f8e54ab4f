// The first step of every npm script: installs the packages that package-lock.json names, where they are not
// installed yet, and builds what is stale. Uses Node's own modules alone, since on a fresh clone there is nothing else.
import { spawnSync } from 'child_process';
import { readFileSync, realpathSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes ready what a command needs: `files`, every source compiled by itself; `bundle`, the program in a few files that
 * load quickly; `pages`, the console.
 */
export async function prepare(parts) {
  requireNode(20, 19);
  if (!isInstalled()) install();
  const { build } = await import('./build.mjs');
  if (!(await build(parts))) process.exit(1);
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  process.stderr.write(
    `Workforce Graph needs Node ${major}.${minor} or newer. ${process.execPath} is version ${process.versions.node}.\n` +
      'Install a newer version from https://nodejs.org/en/download.\n',
  );
  process.exit(1);
}

// npm writes down what it has installed in a lockfile of its own, at the very end of an installation. Comparing the
// two also recognises what was installed by hand, and never mistakes half an installation for a whole one.
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  return Object.entries(packagesIn('package-lock.json') ?? {}).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const have = installed[path];
    // Optional ones are missing where they are for another platform.
    if (have === undefined) return wanted.optional === true;
    return have.version === wanted.version && have.integrity === wanted.integrity;
  });
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  process.stdout.write('Installing packages…\n');
  // NODE_ENV=production would leave out what builds and tests the project. No package here needs its install script.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status, stdout, stderr, error } = spawnSync(command, [...before, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`);
  process.stderr.write('npm could not install the packages: its messages are above.\n');
  process.exit(1);
}

// For the tests and the checks: everything.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await prepare(['files', 'bundle', 'pages']);
