import { describe, expect, it } from 'vitest';
import { peopleShortOfTarget, professionShare, professionTarget } from './profession-target.js';

describe('the target of a profession', () => {
  it('is 6 % for digital and data, and none for others', () => {
    expect(professionTarget('DIGITAL_AND_DATA')).toBe(0.06);
    expect(professionTarget('POLICY')).toBeNull();
  });

  it.each([
    [0, 50, 3], // 0.06 × 50 is 3.0000000000000004 for a computer
    [2, 50, 1],
    [3, 50, 0],
    [9, 50, 0],
    [0, 51, 4],
    [0, 0, 0],
    [1_000, 90_000, 4_400],
  ])('%d of %d people are %d short of 6 %%', (people, headcount, short) => {
    expect(peopleShortOfTarget(people, headcount, 0.06)).toBe(short);
  });

  it('measures no share of nobody', () => {
    expect(professionShare(3, 60)).toBe(0.05);
    expect(professionShare(0, 0)).toBeNull();
  });
});
