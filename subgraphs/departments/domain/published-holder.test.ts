import { describe, expect, it } from 'vitest';
import type { Grade } from '../../kit/vocabulary/index.js';
import { publishedHolderName } from './published-holder.js';

describe('a holder’s name', () => {
  it.each<[Grade | null, string | null]>([
    ['SCS4', 'Ada Example'],
    ['SCS3', 'Ada Example'],
    ['SCS2', 'Ada Example'],
    ['SCS1', null],
    ['AA', null],
    [null, null],
  ])('at %s is shown as %s', (grade, shown) => expect(publishedHolderName(grade, 'Ada Example')).toBe(shown));

  it('is null where the return gives none', () => expect(publishedHolderName('SCS3', null)).toBeNull());
});
