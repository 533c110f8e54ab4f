// How subgraphs are asked: deadlines, retries, the size of an answer.
import { z } from 'zod';
import { defaultTransportSettings as defaults } from '../transport/transport-settings.js';
import type { Settings } from './setting.js';
import { wholeNumber } from './whole-number.js';

/** Beyond this a timer ends at once. */
const longestTimerMs = 2 ** 31 - 1;
/** Beyond this the text of an answer does not fit into one string. */
const longestText = 2 ** 29 - 25;

const deadline = wholeNumber(1, longestTimerMs, 'milliseconds');

/** `people=2000,placements=5000`, as milliseconds by name. */
const deadlines = z.string().transform((text, context) => {
  const named: Record<string, number> = {};
  for (const entry of text.split(',').filter((part) => part.trim() !== '')) {
    const equals = entry.lastIndexOf('=');
    const name = entry.slice(0, Math.max(equals, 0)).trim();
    const milliseconds = deadline.safeParse(entry.slice(equals + 1));
    if (name === '' || !milliseconds.success) {
      const message = `must be milliseconds by subgraph, for example people=2000,placements=5000; “${entry.trim()}” is not`;
      context.addIssue({ code: 'custom', message });
    } else if (Object.hasOwn(named, name)) {
      context.addIssue({ code: 'custom', message: `must name each subgraph once; ${name} is there twice` });
    } else named[name] = milliseconds.data;
  }
  return named;
});

export const transportOptions = {
  deadlineMs: { variable: 'SUBGRAPH_DEADLINE_MS', schema: deadline.default(defaults.deadlineMs) },
  deadlinesMs: { variable: 'SUBGRAPH_DEADLINES', schema: deadlines.default(defaults.deadlinesMs) },
  maximumAnswerBytes: {
    variable: 'SUBGRAPH_MAXIMUM_ANSWER_BYTES',
    schema: wholeNumber(1, longestText, 'bytes').default(defaults.maximumAnswerBytes),
  },
  retries: {
    variable: 'SUBGRAPH_RETRIES',
    schema: wholeNumber(0, 10, 'retries').default(defaults.retries),
  },
} satisfies Settings;
