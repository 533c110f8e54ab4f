import { describe, expect, it } from 'vitest';
import type { TenureKind } from './enums.js';
import { flowRows, movesOf, type Move, type Stay } from './staff-flow.js';

function stay(
  departmentKey: number,
  from: string,
  to: string | null,
  kind: TenureKind = 'SUBSTANTIVE',
): Stay {
  return { departmentKey, from, to, kind };
}

const moved: Move[] = [{ on: '2026-04-01', origin: 1, destination: 2 }];

describe('moves', () => {
  it.each<[string, Stay[], Move[]]>([
    [
      'from one department to another, the next day',
      [stay(1, '2024-01-01', '2026-03-31'), stay(2, '2026-04-01', null)],
      moved,
    ],
    ['on the last day itself', [stay(1, '2024-01-01', '2026-04-01'), stay(2, '2026-04-01', null)], moved],
    ['after 92 days', [stay(1, '2024-01-01', '2025-12-30'), stay(2, '2026-04-01', null)], moved],
    ['not after 93', [stay(1, '2024-01-01', '2025-12-29'), stay(2, '2026-04-01', null)], []],
    [
      'not while the first post is held on',
      [stay(1, '2024-01-01', '2026-04-02'), stay(2, '2026-04-01', null)],
      [],
    ],
    ['not within a department', [stay(1, '2024-01-01', '2026-03-31'), stay(1, '2026-04-01', null)], []],
    [
      'not from the post before the last',
      [stay(1, '2024-01-01', '2026-03-31'), stay(2, '2026-03-01', '2026-03-31'), stay(2, '2026-04-01', null)],
      [],
    ],
    [
      'by way of a placement',
      [
        stay(1, '2024-01-01', '2026-03-31'),
        stay(3, '2025-01-01', '2025-06-30', 'PLACEMENT'),
        stay(2, '2026-04-01', null),
      ],
      moved,
    ],
    [
      'not onto a placement',
      [stay(1, '2024-01-01', '2026-03-31'), stay(2, '2026-04-01', null, 'PLACEMENT')],
      [],
    ],
  ])('are counted %s', (_how, stays, expected) => {
    expect(movesOf(stays)).toEqual(expected);
    expect(movesOf([...stays].reverse())).toEqual(expected);
  });
});

describe('the rows of staff flow', () => {
  const flows = [
    { origin: 1, destination: 2, people: 7 },
    { origin: 2, destination: 1, people: 5 },
    { origin: 3, destination: 1, people: 2 },
  ];

  it('show each pair from both sides', () => {
    expect(flowRows(flows, null)).toEqual([
      { department: 1, counterpart: 2, arrivals: 5, departures: 7 },
      { department: 1, counterpart: 3, arrivals: 2, departures: 0 },
      { department: 2, counterpart: 1, arrivals: 7, departures: 5 },
      { department: 3, counterpart: 1, arrivals: 0, departures: 2 },
    ]);
  });

  it('show only the side looked from', () => {
    expect(flowRows(flows, new Set([3]))).toEqual([
      { department: 3, counterpart: 1, arrivals: 0, departures: 2 },
    ]);
  });
});
