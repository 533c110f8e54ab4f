// A log that is kept in memory, for tests of what is in it.
import type { Logger } from '../../../gateway/telemetry/logger.js';

export interface LogLine {
  readonly level: keyof Logger;
  readonly msg: string;
  readonly subgraph?: string;
  readonly errorId?: string;
  readonly [fact: string]: unknown;
}

export function recordedLog(): { readonly logger: Logger; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (level: keyof Logger) => (facts: object, msg: string) =>
    void lines.push({ ...facts, level, msg });
  return {
    logger: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    lines,
  };
}
