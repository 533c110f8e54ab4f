import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { isWrong, withFallback } from './fallback-planner.js';
import { UnsupportedPlan } from './plan.js';
import type { Planner } from './planner.js';

const failing = (error: Error): Planner => ({
  plan: () => Promise.reject(error),
  close: () => Promise.resolve(),
});
const operation = { document: parse('{ a }'), operationName: undefined };
const wrong = (field?: string): UnsupportedPlan => new UnsupportedPlan('wrong', field);

it.each<[string, Error, Error, string | undefined]>([
  ['both name, the second last', wrong('Book.thick'), wrong('Book.thin'), 'Book.thin'],
  ['only the first has', wrong('Book.thick'), wrong(), 'Book.thick'],
  ['only the second has', wrong(), wrong('Book.thin'), 'Book.thin'],
  ['neither has', wrong(), wrong(), undefined],
  ['the first has, where the second cannot be started', wrong('Book.thick'), new Error('no'), 'Book.thick'],
])('where both planners fail, the field is named: %s', async (_what, first, second, field) => {
  const planner = withFallback(failing(first), () => Promise.resolve(failing(second)), isWrong);
  await expect(planner.plan(operation)).rejects.toMatchObject({ reason: 'wrong', field });
});
