import { describe, expect, it } from 'vitest';
import { changesOfHolder, type Holding } from './change-of-holder.js';

function held(personId: string, from: string, to: string | null): Holding {
  return { personId, from, to };
}

const from = '2025-01-01';
const to = '2026-12-31';

describe('changes of holder', () => {
  it.each<[string, number, Holding[]]>([
    ['the first holder ever', 0, [held('P1', '2025-03-01', null)]],
    ['the next one', 1, [held('P1', '2020-01-01', '2025-02-28'), held('P2', '2025-03-01', null)]],
    [
      'the next one after a vacancy',
      1,
      [held('P1', '2020-01-01', '2021-02-28'), held('P2', '2025-03-01', null)],
    ],
    [
      'the same person on another footing',
      0,
      [held('P1', '2020-01-01', '2025-02-28'), held('P1', '2025-03-01', null)],
    ],
    [
      'the same person back after a break',
      1,
      [held('P1', '2020-01-01', '2025-02-26'), held('P1', '2025-03-01', null)],
    ],
    ['a second sharer', 1, [held('P1', '2020-01-01', null), held('P2', '2025-03-01', null)]],
    ['two first sharers', 0, [held('P1', '2025-03-01', null), held('P2', '2025-03-01', null)]],
    [
      'two sharers on one day',
      1,
      [
        held('P1', '2020-01-01', '2025-02-28'),
        held('P2', '2025-03-01', null),
        held('P3', '2025-03-01', null),
      ],
    ],
    [
      'a change before the period',
      0,
      [held('P1', '2020-01-01', '2024-12-30'), held('P2', '2024-12-31', null)],
    ],
    [
      'a change on its first day',
      1,
      [held('P1', '2020-01-01', '2024-12-30'), held('P2', '2025-01-01', null)],
    ],
    ['a change on its last day', 1, [held('P1', '2020-01-01', null), held('P2', '2026-12-31', null)]],
    [
      'there and back',
      2,
      [
        held('P1', '2020-01-01', '2025-02-28'),
        held('P2', '2025-03-01', '2025-08-31'),
        held('P1', '2025-09-01', null),
      ],
    ],
  ])('are, for %s, %i', (_what, expected, holdings) => {
    expect(changesOfHolder(holdings, from, to)).toBe(expected);
    expect(changesOfHolder([...holdings].reverse(), from, to)).toBe(expected);
  });
});
