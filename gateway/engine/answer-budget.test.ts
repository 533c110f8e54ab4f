import { describe, expect, it } from 'vitest';
import { AnswerMemory } from '../memory/answer-memory.js';
import { AnswerTooLarge, Spending } from './answer-budget.js';

const budget = { objects: 100, bytes: 1_000 };
const codeOf = (work: () => void): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof AnswerTooLarge ? error.toGraphQL().extensions['code'] : error;
  }
};

describe('operations that are answered at once', () => {
  it('are refused where together they take more than there is, until others have ended', () => {
    const memory = new AnswerMemory(1_500);
    const [first, second, third] = [1, 2, 3].map(() => new Spending(budget, undefined, memory));
    first?.receiveBytes(900);
    expect(codeOf(() => second?.receive(['x'.repeat(700)]))).toBe('GATEWAY_BUSY');
    expect(second?.aborted).toBe(true);
    second?.finish();
    first?.finish();
    expect(codeOf(() => third?.receive(['x'.repeat(700)]))).toBeUndefined();
  });

  it('have each a budget of their own', () => {
    const spending = new Spending(budget, undefined, new AnswerMemory(10_000));
    expect(codeOf(() => spending.receiveBytes(1_001))).toBe('ANSWER_TOO_LARGE');
  });
});
