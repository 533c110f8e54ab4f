// The values that a question opens with in the console.
import { describe, expect, it } from 'vitest';
import { defaultVariables } from './web/default-variables.js';

const today = '2026-03-15';

describe('defaultVariables', () => {
  it.each([
    ['# Who is where.', { from: '2025-03-15', to: '2026-03-15' }],
    ['# Who ends within a period, such as the next 90 days.', { from: '2026-03-15', to: '2026-06-13' }],
    [
      '# What changed in a period, such as the last 24 months, and how.',
      { from: '2024-03-15', to: '2026-03-15' },
    ],
  ])('opens %s with a period that can have an answer', (comment, period) => {
    expect(defaultVariables(`${comment}\nquery ($from: Date!, $to: Date!) { x }`, today)).toEqual(period);
  });

  it('knows a period by the ends of its names, and takes today for other days', () => {
    expect(defaultVariables('query ($startFrom: Date!, $startTo: Date!, $on: Date!) { x }', today)).toEqual({
      startFrom: '2025-03-15',
      startTo: '2026-03-15',
      on: today,
    });
  });

  it('fills what is required with what the graph holds, and leaves out what is not', () => {
    const document =
      'query ($slug: String!, $personId: ID!, $other: ID!, $within: String, $first: Int = 50) { x }';
    expect(defaultVariables(document, today, { slug: 'office', personId: 'P1', within: 'office' })).toEqual({
      slug: 'office',
      personId: 'P1',
      other: '',
      first: 50,
    });
  });
});
