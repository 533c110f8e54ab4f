import { atSources } from './source-positions.js';

/**
 * What of an unexpected error may be logged: its kind and where it happened. Its message may quote what a caller
 * sent, so it stays out.
 */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = atSources(error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    at: frames.map((frame) => frame.trim()),
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause) }),
  };
}
