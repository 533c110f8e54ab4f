// Gets a machine ready for the tests that need a MySQL-protocol server: run before the tests, it does nothing
// where there is one already. It installs programs only, never a system service.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findServer } from './find-server.js';

// Debian's mariadb-server would start a service; these two hold the programs alone.
const packages = ['mariadb-server-core', 'mariadb-client-core'];

/** Installs a server with apt where that is possible and needed; says what happened where it is not. */
function installServer(): void {
  if ((process.env['MYSQL_URL'] ?? '') !== '' || findServer() !== undefined) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    process.stderr.write(
      'No MariaDB or MySQL server found, and none can be installed without Debian and root.\n',
    );
    return;
  }
  process.stdout.write(`Installing ${packages.join(', ')}…\n`);
  if (!apt('update') || !apt('install', '--yes', '--no-install-recommends', ...packages)) {
    process.stderr.write('MariaDB could not be installed.\n');
  }
}

function apt(...args: readonly string[]): boolean {
  const { status, error, stdout, stderr } = spawnSync('apt-get', ['--quiet', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return true;
  process.stderr.write(error === undefined ? `${stdout}${stderr}` : `apt-get: ${error.message}\n`);
  return false;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) installServer();
