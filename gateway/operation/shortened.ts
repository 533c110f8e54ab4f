// Texts that others send may be of any length.

/** A text as messages show it: its beginning, where it is longer than people read. */
export function shortened(text: string, mostCharacters: number): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
