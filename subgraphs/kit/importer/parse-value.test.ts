import { describe, expect, it } from 'vitest';
import { parseDate, parseFlag, parseNumber, parsePounds, parseWord } from './parse-value.js';

describe('what the letters of a cell mean', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['1/4/2026', '2026-04-01'],
    ['01-04-2026', '2026-04-01'],
    ['2022-04-13T00:00:00.000+01:00', '2022-04-13'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', undefined],
    ['31/4/2026', undefined],
    ['April 2026', undefined],
    ['', undefined],
  ])('takes %j for the day %j', (text, day) => expect(parseDate(text)).toBe(day));

  it.each([
    ['0.64', 0.64],
    ['.5', 0.5],
    ['1,250', 1250],
    ['1,25', undefined],
    ['1e3', undefined],
    ['-2', -2],
    ['one', undefined],
  ])('takes %j for the number %j', (text, number) => expect(parseNumber(text)).toBe(number));

  it.each([
    ['£24,362', 2_436_200],
    ['24362.505', 2_436_251],
    ['-£3', -300],
    ['N/D', undefined],
  ])('takes %j for %j pence', (text, pence) => expect(parsePounds(text)).toBe(pence));

  it('takes the words and signs of yes and no', () => {
    expect(['Yes', 'n', 'TRUE', '0', 'maybe'].map(parseFlag)).toEqual([true, false, true, false, undefined]);
  });

  it('takes a word of a list in any case and however its parts are joined', () => {
    const words = { HUMAN_RESOURCES: 'HUMAN_RESOURCES', KNOWLEDGE_AND_SKILL: 'KNOWLEDGE_AND_SKILL' } as const;
    expect(parseWord('human resources', words)).toBe('HUMAN_RESOURCES');
    expect(parseWord('Knowledge & skill', words)).toBe('KNOWLEDGE_AND_SKILL');
    expect(parseWord('humanresources', words)).toBe('HUMAN_RESOURCES');
    expect(parseWord('toString', words)).toBeUndefined();
    expect(parseWord('', words)).toBeUndefined();
  });
});
