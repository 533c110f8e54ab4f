// Stack traces of the bundled program, led back to its sources by the maps beside the bundle. Maps are read when the first
// trace is shown: most processes never show one.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const position = /(?<=[\s(])(file:\/\/)?(\/[^\s():]+\.js):(\d+):(\d+)/g;

/** The maps of the files that were asked about; undefined for a file without one. */
const maps = new Map<string, SourceMap | undefined>();

/** A stack trace with positions in the sources where they are known, and as it was elsewhere. */
export function atSources(stack: string): string {
  return stack.replace(
    position,
    (text, scheme: string | undefined, path: string, line: string, column: string) => {
      const file = scheme === undefined ? path : fileURLToPath(`${scheme}${path}`);
      const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
      // Packages are bundled without their positions.
      if (entry === undefined || !('originalSource' in entry) || !entry.originalSource.endsWith('.ts'))
        return text;
      const source = resolve(dirname(file), entry.originalSource);
      return `${source}:${String(entry.originalLine + 1)}:${String(entry.originalColumn + 1)}`;
    },
  );
}

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) maps.set(file, readMap(`${file}.map`));
  return maps.get(file);
}

/** A trace that is shown is worth more than one that fails over its map. */
function readMap(path: string): SourceMap | undefined {
  if (path.includes('/node_modules/') || !existsSync(path)) return undefined;
  try {
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
