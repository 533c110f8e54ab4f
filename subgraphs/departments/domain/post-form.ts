// What a post's input must look like before any rule is asked: texts that are there and fit, each skill once.
import type { CreatePostInput, UpdatePostInput } from './inputs.js';

const longestText = { reference: 64, title: 255, unit: 255 } as const;

/** What is wrong with the form of an input, in words for the caller; null where nothing is. */
export function malformed(input: CreatePostInput | UpdatePostInput): string | null {
  return ('id' in input ? emptied(input) : null) ?? badText(input) ?? repeatedSkill(input);
}

/** The input with its texts as they are kept: without space round them, which databases compare differently. */
export function trimmed<Input extends CreatePostInput | UpdatePostInput>(input: Input): Input {
  const texts = Object.entries(input)
    .filter(([name]) => name in longestText)
    .map(([name, text]: [string, unknown]) => [name, typeof text === 'string' ? text.trim() : text]);
  return { ...input, ...Object.fromEntries(texts) } as Input;
}

/** Null empties what may be empty, and these may not. */
function emptied(input: UpdatePostInput): string | null {
  const names = (['title', 'fte', 'isDigitalLeadership'] as const).filter((name) => input[name] === null);
  return names.length === 0
    ? null
    : `${names.map((name) => `\`${name}\``).join(' and ')} cannot be null. Leave out a field to keep its value.`;
}

function badText(
  input: Readonly<Partial<Record<keyof typeof longestText, string | null | undefined>>>,
): string | null {
  for (const [name, longest] of Object.entries(longestText) as [keyof typeof longestText, number][]) {
    const text = input[name];
    if (text === null || text === undefined) continue;
    if (text.trim() === '') return `\`${name}\` must not be empty.`;
    if (text.length > longest) return `\`${name}\` has ${text.length} characters; the maximum is ${longest}.`;
  }
  return null;
}

function repeatedSkill({ requirements }: CreatePostInput | UpdatePostInput): string | null {
  const keys = (requirements ?? []).map(({ skill }) => skill);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  return repeated === undefined ? null : `The skill "${repeated}" is required twice. Name each skill once.`;
}
