// The first step of every command, on a small project of its own: what it installs, builds, and leaves alone.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const projectRoot = join(import.meta.dirname, '..');

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'workforce-graph-project-'));
  await mkdir(join(project, 'scripts'));
  for (const file of ['bootstrap.mjs', 'build.mjs', 'bundle.mjs', 'run.mjs'].map(
    (name) => `scripts/${name}`,
  )) {
    await cp(join(projectRoot, file), join(project, file));
  }
  await cp(join(projectRoot, 'tsconfig.json'), join(project, 'tsconfig.json'));
  await write('package-lock.json', lockfile({ version: '1.0.0' }));
  await mkdir(join(project, 'node_modules'));
  await symlink(join(projectRoot, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
});

afterEach(() => rm(project, { recursive: true, force: true }));

describe('installing', () => {
  // Stands for npm, and shows what it was asked for.
  const npm = `require('fs').writeFileSync('asked', process.argv.slice(2).join(' '))`;

  test('happens where nothing is installed, development packages included', async () => {
    expect(await bootstrap({ npm })).toContain('Installing packages…');
    expect(await read('asked')).toMatch(/^ci --include=dev /);
  });

  test('happens where another version is installed', async () => {
    await write('node_modules/.package-lock.json', lockfile({ version: '0.9.0' }));
    expect(await bootstrap({ npm })).toContain('Installing packages…');
  });

  test('does not happen where all is there but what is for other platforms', async () => {
    const { packages } = JSON.parse(lockfile({ version: '1.0.0' })) as { packages: Record<string, unknown> };
    delete packages['node_modules/elsewhere'];
    await write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    expect(await bootstrap({ npm })).toBe('');
    await expect(read('asked')).rejects.toThrow('ENOENT');
  });

  test('ends with what npm says where it fails', async () => {
    const failure = bootstrap({ npm: `console.error('no such mirror'); process.exitCode = 7` });
    await expect(failure).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no such mirror') as string,
    });
  });
});

describe('building', () => {
  beforeEach(() => write('node_modules/.package-lock.json', lockfile({ version: '1.0.0' })));

  test('gives a program that runs, with decorators on fields that are declared and not defined', async () => {
    await write(
      'scripts/main.ts',
      `function field(target: object, name: string): void { console.log('decorated', name, target.constructor.name); }
       class Person { @field name!: string; }
       console.log(Object.keys(new Person()).length);`,
    );
    await write('package.json', '{"type": "module"}');
    await bootstrap();
    const { stdout } = await run(process.execPath, [join(project, 'dist/scripts/main.js')]);
    expect(stdout).toBe('decorated name Person\n0\n');
  });

  test('leaves alone what is up to date, and takes away what has lost its source', async () => {
    await write('schema/cached-tables.ts', 'export const kept = 1;');
    await write('schema/gone.ts', 'export const gone = 1;');
    await bootstrap();
    const built = await stat(join(project, 'dist/schema/cached-tables.js'));
    await bootstrap();
    expect((await stat(join(project, 'dist/schema/cached-tables.js'))).ino).toBe(built.ino);

    await rm(join(project, 'schema/gone.ts'));
    await write('schema/cached-tables.ts', 'export const kept = 22;');
    await bootstrap();
    expect(await read('dist/schema/cached-tables.js')).toContain('22');
    await expect(read('dist/schema/gone.js')).rejects.toThrow('ENOENT');
  });

  test('says where a source cannot be read, and keeps what was built before', async () => {
    await write('schema/version.ts', 'export const version = 1;');
    await bootstrap();
    await write('schema/version.ts', 'export const = 22;');
    await expect(bootstrap()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('schema/version.ts:1:13') as string,
    });
    expect(await read('dist/schema/version.js')).toContain('version = 1');
  });
});

describe('running a command', () => {
  beforeEach(async () => {
    await write('node_modules/.package-lock.json', lockfile({ version: '1.0.0' }));
    await write('package.json', '{"type": "module"}');
  });
  const command = (...args: string[]) =>
    run(process.execPath, [join(project, 'scripts/run.mjs'), ...args], { cwd: project });

  test('bundles the program, where classes keep their names', async () => {
    const type = `function ObjectType() { return (type: { name: string }) => console.log(type.name); }
      @ObjectType() export class Person {}`;
    await write('subgraphs/a/person.ts', type);
    await write('subgraphs/b/person.ts', type);
    await write(
      'scripts/main.ts',
      `import { Person as A } from '../subgraphs/a/person.js'; import { Person as B } from '../subgraphs/b/person.js';
       console.log(process.argv.slice(2).join(), A.name, B.name);`,
    );
    expect((await command('start', '--port', '0')).stdout).toBe(
      'Person\nPerson\nstart,--port,0 Person Person\n',
    );
    await expect(read('dist/scripts/main.js')).rejects.toThrow('ENOENT');
  });

  test('leads positions in the bundle back to the sources', async () => {
    await cp(
      join(projectRoot, 'schema/errors/source-positions.ts'),
      join(project, 'schema/errors/source-positions.ts'),
    );
    await write('node_modules/thing/index.js', 'export const call = (work) => work();');
    await write(
      'node_modules/thing/package.json',
      '{"name": "thing", "type": "module", "exports": "./index.js"}',
    );
    await write(
      'scripts/main.ts',
      `import { call } from 'thing';
       import { atSources } from '../schema/errors/source-positions.js';
       function fail(): string {
         return atSources(new Error('down').stack ?? '');
       }
       console.log(call(fail));`,
    );
    const { stdout } = await command('start');
    expect(stdout).toContain(`at fail (${await realpath(project)}/scripts/main.ts:4:27)`);
    expect(stdout).toMatch(/at call \(.*dist\/bundle\/main\.js:\d+:\d+\)/);
  });

  test('runs what is no part of the program file by file', async () => {
    await write('scripts/main.ts', 'console.log(import.meta.url);');
    expect((await command('bench')).stdout).toMatch(/dist\/scripts\/main\.js\n$/);
  });
});

/** What the command prints. */
async function bootstrap({ npm = '' }: { npm?: string } = {}): Promise<string> {
  await write('npm.cjs', npm);
  const { stdout } = await run(process.execPath, [join(project, 'scripts/bootstrap.mjs')], {
    cwd: project,
    env: { ...process.env, npm_execpath: join(project, 'npm.cjs') },
  });
  return stdout;
}

function lockfile({ version }: { version: string }): string {
  const packages = {
    '': { name: 'project' },
    'node_modules/thing': { version, integrity: `sha512-${version}` },
    'node_modules/elsewhere': { version, integrity: `sha512-${version}`, optional: true },
  };
  return JSON.stringify({ packages });
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(join(project, file, '..'), { recursive: true });
  await writeFile(join(project, file), text);
}

function read(file: string): Promise<string> {
  return readFile(join(project, file), 'utf8');
}
