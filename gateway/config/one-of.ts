// Settings that take one of a few words.
import { z } from 'zod';

export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, `must be one of ${words.join(', ')}`);
}
