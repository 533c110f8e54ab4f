// What the gateway answers from, and with which engine.
import { z } from 'zod';
import { engineNames } from '../engine/engines.js';
import { oneOf } from './one-of.js';
import type { Settings } from './setting.js';
import { wholeNumber } from './whole-number.js';

/** Subgraphs give no more keys than this at once. */
const mostFilterKeys = 100_000;

const supergraphMessage = 'must be the file with the supergraph';

export const answerSettings = {
  supergraph: { option: '--supergraph', schema: z.string(supergraphMessage).min(1, supergraphMessage) },
  operations: {
    option: '--operations',
    schema: z.string().min(1, 'must be a folder of .graphql files').optional(),
  },
  engine: { option: '--engine', variable: 'ENGINE', schema: oneOf(engineNames).default('compiled') },
  filterKeyLimit: {
    variable: 'FILTER_KEY_LIMIT',
    schema: wholeNumber(1, mostFilterKeys, 'keys').optional(),
  },
} satisfies Settings;
