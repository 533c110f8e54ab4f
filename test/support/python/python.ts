// Python for tests that run it as a user does.
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Debian's own, at its path, has the modules that Debian's packages install; another of that name may not. */
const usualPlaces = ['python3', '/usr/bin/python3'];

/** The first Python of the machine that has some modules. */
function findPython(modules: readonly string[]): string | undefined {
  const program = modules.map((module) => `import ${module}\n`).join('');
  return usualPlaces.find((place) => spawnSync(place, ['-c', program]).status === 0);
}

/** Whether tests in Python have to be left out. In CI it is part of the bargain, modules included. */
export function lacksPython(...modules: readonly string[]): boolean {
  if (findPython(modules) !== undefined || (process.env['CI'] ?? '') !== '') return false;
  const what = ['Python 3', ...modules].join(' with ');
  process.stderr.write(`\nNOT RUN: tests that need ${what}, because there is none on this machine.\n`);
  return true;
}

/**
 * Runs a program, and gives what it prints.
 *
 * @throws Error with what it complains of where it fails
 */
export async function runPython(
  program: string,
  environment: Readonly<Record<string, string>>,
  ...modules: readonly string[]
): Promise<string> {
  const python = findPython(modules);
  if (python === undefined)
    throw new Error(
      `There is no Python 3 ${modules.map((module) => `with ${module} `).join('')}on this machine.`,
    );
  const { stdout } = await promisify(execFile)(python, ['-c', program], {
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', ...environment },
    timeout: 60_000,
  });
  return stdout;
}
