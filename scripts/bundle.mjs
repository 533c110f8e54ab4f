// How the program is bundled. What starts quickly is one file where it can be: Node spends longer on finding two thousand
// files than on running them.
import { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';

/** What is started as a process or a thread of its own; threads find their entry beside the file that starts them. */
const entries = {
  main: 'scripts/main.ts',
  'planner-worker': 'gateway/engine/planner/planner-worker.ts',
  'planner-process': 'gateway/engine/planner/planner-process.ts',
  'reading-worker': 'subgraphs/kit/database/dialects/sqlite/reading-worker.ts',
};

/** Packages with native or WebAssembly files of their own. */
const external = ['libsql', '@graphql-hive/*'];

export function bundleOptions(root) {
  return {
    entryPoints: Object.fromEntries(
      Object.entries(entries).filter(([, file]) => existsSync(join(root, file))),
    ),
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    external,
    // Packages in CommonJS ask for Node's modules with `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [commandsOutside(), namedTypes(), ownMapsOnly()],
  };
}

/** Commands that are no part of the program stay where they are compiled file by file. */
function commandsOutside() {
  return {
    name: 'commands-outside',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/(bench|fuzz|schema)\.js$/ }, ({ path, importer }) =>
        importer.endsWith('scripts/main.ts')
          ? { path: `../scripts/${path.slice('./'.length)}`, external: true }
          : undefined,
      );
    },
  };
}

/** GraphQL types are named after their classes, and a bundle renames classes that have the same name. */
function namedTypes() {
  return {
    name: 'named-types',
    setup({ onLoad, initialOptions }) {
      onLoad({ filter: /[/\\]subgraphs[/\\].*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!/@(Object|Input|Interface|Args)Type\(/.test(source)) return undefined;
        const { code } = await transform(source, {
          loader: 'ts',
          target: initialOptions.target,
          sourcefile: path,
          sourcemap: 'inline',
          sourcesContent: false,
          keepNames: true,
          tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
        });
        return { contents: code, loader: 'js' };
      });
    },
  };
}

/** The map that leads from the bundle back to the sources: to ours alone, so that it is small. */
function ownMapsOnly() {
  const map = { version: 3, sources: ['package'], sourcesContent: [' '], names: [], mappings: 'AAAA' };
  const url = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
  return {
    name: 'own-maps-only',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]node_modules[/\\].*\.[cm]?js$/ }, async ({ path }) => ({
        contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=${url}`,
        loader: 'js',
      }));
    },
  };
}
