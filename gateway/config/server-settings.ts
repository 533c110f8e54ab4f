// Where a process listens, and how much it logs.
import { z } from 'zod';
import { oneOf } from './one-of.js';
import type { Settings } from './setting.js';

export const defaultPort = 4000;
export const defaultHost = '127.0.0.1';
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const portMessage = 'must be a whole number from 0 to 65535 (0 takes any free port)';

/** A port, as a number or as text. */
export const portNumber = z
  .union([z.number(), z.string().trim().regex(/^\d+$/, portMessage).transform(Number)], portMessage)
  .pipe(z.number(portMessage).int(portMessage).min(0, portMessage).max(65_535, portMessage));

export const listenSettings = {
  port: { option: '--port', variable: 'PORT', schema: portNumber.default(defaultPort) },
  host: {
    option: '--host',
    variable: 'HOST',
    schema: z.string().trim().min(1, 'must be an address of this machine').default(defaultHost),
  },
} satisfies Settings;

export const logSettings = {
  logLevel: { variable: 'LOG_LEVEL', schema: oneOf(logLevels).default('info') },
} satisfies Settings;
