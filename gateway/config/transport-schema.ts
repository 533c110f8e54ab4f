// How subgraphs are asked, from text: deadlines, retries, the size of an answer.
import { z } from 'zod';
import { defaultTransportSettings as defaults } from '../transport/transport-settings.js';

/** Beyond this a timer ends at once. */
const longestTimerMs = 2 ** 31 - 1;
/** Beyond this the text of an answer does not fit into one string. */
const longestText = 2 ** 29 - 25;

/** A whole number in a range, as a number or as text. */
function wholeNumber(minimum: number, maximum: number, what: string) {
  const message = `must be a whole number of ${what} from ${String(minimum)} to ${String(maximum)}`;
  return z
    .union([z.number(), z.string().trim().regex(/^\d+$/, message).transform(Number)], message)
    .pipe(z.number(message).int(message).min(minimum, message).max(maximum, message));
}

const deadline = wholeNumber(1, longestTimerMs, 'milliseconds');

/** `people=2000,placements=5000`, as milliseconds by name. */
const deadlines = z.string().transform((text, context) => {
  const named: Record<string, number> = {};
  for (const entry of text.split(',').filter((part) => part.trim() !== '')) {
    const equals = entry.lastIndexOf('=');
    const name = entry.slice(0, Math.max(equals, 0)).trim();
    const milliseconds = deadline.safeParse(entry.slice(equals + 1));
    if (name === '' || !milliseconds.success) {
      const message = `has “${entry.trim()}”, which is no subgraph=milliseconds such as people=2000`;
      context.addIssue({ code: 'custom', message });
    } else if (Object.hasOwn(named, name)) {
      context.addIssue({ code: 'custom', message: `names ${name} twice` });
    } else named[name] = milliseconds.data;
  }
  return named;
});

export const transportSettingsSchema = z.object({
  deadlineMs: deadline.default(defaults.deadlineMs),
  deadlinesMs: deadlines.default(defaults.deadlinesMs),
  maximumAnswerBytes: wholeNumber(1, longestText, 'bytes').default(defaults.maximumAnswerBytes),
  retries: wholeNumber(0, 10, 'retries').default(defaults.retries),
});

/** How each setting is given, to name it in a message. */
export const transportSettingNames: Readonly<Record<keyof z.output<typeof transportSettingsSchema>, string>> =
  {
    deadlineMs: 'SUBGRAPH_DEADLINE_MS',
    deadlinesMs: 'SUBGRAPH_DEADLINES',
    maximumAnswerBytes: 'SUBGRAPH_MAXIMUM_ANSWER_BYTES',
    retries: 'SUBGRAPH_RETRIES',
  };
