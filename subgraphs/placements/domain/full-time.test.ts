import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullTimeRule, inTheWay, type PlacementEngagement } from './full-time.js';

const half = (id: string, from: string, to: string): PlacementEngagement => ({ id, fte: 0.5, from, to });

describe('the full-time rule', () => {
  it('lets shares add up to exactly full time, binary fractions or not', () => {
    const others = [0.1, 0.2, 0.4].map((fte, index) => ({
      id: `PL${index}`,
      fte,
      from: '2026-01-01',
      to: '2026-12-31',
    }));
    expect(inTheWay({ fte: 0.3, from: '2026-01-01', to: '2026-12-31' }, others)).toEqual([]);
  });

  it('names the placements in the way and the fields that ask for the time', () => {
    const others = [
      half('PL1', '2026-01-01', '2026-06-30'),
      half('PL2', '2026-07-01', '2026-12-31'),
      half('PL3', '2027-01-01', '2027-12-31'),
    ];
    expect(fullTimeRule({ fte: 0.6, from: '2026-06-30', to: '2026-07-01' }, others, ['fte'])).toMatchObject({
      rule: 'FTE_EXCEEDED',
      inputFields: ['fte'],
      otherPlacements: ['PL1', 'PL2'],
    });
  });

  it('does not add up placements that follow each other', () => {
    const others = [half('PL1', '2026-01-01', '2026-06-30'), half('PL2', '2026-07-01', '2026-12-31')];
    expect(fullTimeRule({ fte: 0.5, from: '2026-01-01', to: '2026-12-31' }, others, ['fte'])).toBeUndefined();
  });

  it('counts the first and the last day', () => {
    const others = [{ ...half('PL1', '2026-02-01', '2026-02-28'), fte: 1 }];
    expect(inTheWay({ fte: 0.1, from: '2026-01-01', to: '2026-02-01' }, others)).toEqual(['PL1']);
    expect(inTheWay({ fte: 0.1, from: '2026-02-28', to: '2026-03-31' }, others)).toEqual(['PL1']);
    expect(inTheWay({ fte: 0.1, from: '2026-03-01', to: '2026-03-31' }, others)).toEqual([]);
  });

  it('agrees with adding up every day', () => {
    const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}`;
    const engagement = fc.record({
      tenths: fc.integer({ min: 1, max: 10 }),
      first: fc.integer({ min: 1, max: 20 }),
      length: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(engagement, fc.array(engagement, { maxLength: 6 }), (own, others) => {
        const wanted = { fte: own.tenths / 10, from: day(own.first), to: day(own.first + own.length) };
        const rows = others.map(({ tenths, first, length }, index) => ({
          id: `PL${index}`,
          fte: tenths / 10,
          from: day(first),
          to: day(first + length),
        }));
        const isOver = Array.from({ length: own.length + 1 }, (_, offset) => own.first + offset).some(
          (number) => {
            const onDay = others.filter(({ first, length }) => first <= number && number <= first + length);
            return onDay.reduce((sum, { tenths }) => sum + tenths, own.tenths) > 10;
          },
        );
        expect(inTheWay(wanted, rows).length > 0).toBe(isOver);
      }),
    );
  });
});
