// Every command of package.json: `node scripts/run.mjs start --port 8080`. Installs and builds what is stale, then runs
// the command in this process.
//
// npm starts what serves with `--v8-pool-size=0`: V8 then has no more helper threads than there are cores to spare. With
// Node's four, on two cores, those of a thread that plans take the time of the one that answers.
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepare } from './bootstrap.mjs';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');

/** The program's own commands. Those that measure and check it run file by file, as the tests do. */
const bundled = ['start', 'sample', 'gateway', 'subgraph', 'import', 'generate'];
const isBundled = bundled.includes(process.argv[2]);

await prepare([isBundled ? 'bundle' : 'files', 'pages']);
// From Node 22.1 on, what V8 compiled is kept for the next start.
module.enableCompileCache?.(join(dist, '.compile-cache'));
await import(pathToFileURL(join(dist, isBundled ? 'bundle/main.js' : 'scripts/main.js')).href);
