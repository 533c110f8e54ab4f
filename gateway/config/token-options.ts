// Whose tokens are believed.
import { z } from 'zod';
import { defaultAlgorithms, signatureAlgorithms } from '../identity/token-settings.js';
import type { Settings } from './setting.js';

const algorithms = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(
    z.array(
      z.enum(
        signatureAlgorithms,
        `must be algorithms separated by commas, of ${signatureAlgorithms.join(', ')}`,
      ),
    ),
  )
  .default([...defaultAlgorithms]);

export const tokenOptions = {
  issuer: { variable: 'TOKEN_ISSUER', schema: z.string().min(1).optional() },
  audience: { variable: 'TOKEN_AUDIENCE', schema: z.string().min(1).optional() },
  keys: { variable: 'TOKEN_KEYS', schema: z.string().min(1).optional() },
  algorithms: { variable: 'TOKEN_ALGORITHMS', schema: algorithms },
} satisfies Settings;
