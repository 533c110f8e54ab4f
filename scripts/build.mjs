// Builds what is stale: TypeScript into dist/, file by file and as a bundle, and the web pages. Types are not checked here
// but by `npm run check`: starting should not wait for them. Each part keeps a stamp of the sources it was built from.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const settings = ['tsconfig.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/bundle.mjs'];
const common = {
  absWorkingDir: root,
  tsconfig: join(root, 'tsconfig.json'),
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  write: false,
  logLevel: 'warning',
};

const web = 'gateway/console/web';
const webConfig = 'gateway/console/vite.config.ts';

const parts = { files: buildFiles, bundle: buildBundle, pages: buildPages };

/** Builds these parts. @returns false where a source has errors, which esbuild has shown */
export async function build(names) {
  try {
    for (const name of names) await parts[name]();
    return true;
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    return false;
  }
}

function sourcesIn(rooms) {
  return rooms
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .filter((file) => !file.startsWith(`${web}/`) && file !== webConfig);
}

/** Every source by itself: what the tests, the benchmarks and the checks start. */
async function buildFiles() {
  const sources = sourcesIn(['gateway', 'subgraphs', 'schema', 'scripts', 'test']);
  const stamp = join(dist, '.files.json');
  const before = readStamp(stamp);
  const fingerprint = fingerprintOf([...sources, ...settings]);
  if (before.fingerprint === fingerprint) return;

  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...common,
    entryPoints: sources,
    outdir: dist,
    outbase: root,
  });
  keepOutputs(stamp, before.outputs, { fingerprint }, outputFiles);
}

/** The program with the packages that it uses, in a few files: reading two thousand of them takes half of a start. */
async function buildBundle() {
  const sources = sourcesIn(['gateway', 'subgraphs', 'schema', 'scripts']);
  const stamp = join(dist, '.bundle.json');
  const before = readStamp(stamp);
  const fingerprint = fingerprintOf([...sources, ...settings]);
  if (before.fingerprint === fingerprint) return;

  const [{ build }, { bundleOptions }] = await Promise.all([import('esbuild'), import('./bundle.mjs')]);
  const { outputFiles } = await build({ ...common, ...bundleOptions(root), outdir: join(dist, 'bundle') });
  // A program that runs meanwhile may still load files of the build before.
  const gone = (before.previous ?? []).filter((file) => !before.outputs.includes(file));
  keepOutputs(stamp, gone, { fingerprint, previous: before.outputs }, outputFiles);
}

/** Writes what was built, and removes files of earlier builds that are not built any more. */
function keepOutputs(stamp, earlier, record, outputFiles) {
  for (const { path, contents } of outputFiles) replaceFile(path, contents);
  const outputs = outputFiles.map(({ path }) => relative(dist, path));
  const kept = new Set(outputs);
  for (const gone of earlier) if (!kept.has(gone)) rmSync(join(dist, gone), { force: true });
  replaceFile(stamp, JSON.stringify({ ...record, outputs }));
}

async function buildPages() {
  if (!existsSync(join(root, webConfig))) return;
  const sources = [...filesIn(web), ...filesIn('schema/operations'), webConfig];
  const stamp = join(dist, '.pages.json');
  const fingerprint = fingerprintOf([...sources, ...settings]);
  if (readStamp(stamp).fingerprint === fingerprint) return;

  process.stdout.write('Building the web pages…\n');
  const { build } = await import('vite');
  await build({ configFile: join(root, webConfig), logLevel: 'error' });
  replaceFile(stamp, JSON.stringify({ fingerprint, outputs: [] }));
}

/** The files under a folder of the project, as paths from its root. */
function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

function fingerprintOf(files) {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { fingerprint: '', outputs: [] };
  }
}

/** Whoever reads the file meanwhile, a running program or another build, sees the old one or the new one, whole. */
function replaceFile(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}
