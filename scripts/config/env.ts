// The one place of the command line that reads the environment; everything else is handed what it needs.
import { readEnvironment } from '../../gateway/config/env.js';
import type { Environment } from '../../gateway/config/setting.js';

/** The variables that are set; an empty one is not. */
export function environment(): Environment {
  return readEnvironment(process.env);
}

/** Libraries check their callers more than they answer unless they are told that this is no development. */
export function runInProduction(): void {
  process.env['NODE_ENV'] ??= 'production';
}
