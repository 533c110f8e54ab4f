// The id by which the log tells of an error, as a client gets it.
import { expect } from 'vitest';

export const anErrorId = expect.stringMatching(
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
) as unknown as string;
