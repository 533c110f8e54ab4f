// The one place of the command line that reads the environment; everything else is handed what it needs.

export type Environment = Readonly<Record<string, string | undefined>>;

export function environment(): Environment {
  return process.env;
}

/** Libraries check their callers more than they answer unless they are told that this is no development. */
export function runInProduction(): void {
  process.env['NODE_ENV'] ??= 'production';
}
