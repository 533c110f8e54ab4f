import { describe, expect, it } from 'vitest';
import { AnswerMemory } from '../memory/answer-memory.js';
import { AnswerTooLarge, Spending } from './answer-budget.js';

const megabyte = 1024 * 1024;
const budget = { objects: 100, bytes: 10 * megabyte };
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
    const memory = new AnswerMemory(15 * megabyte);
    const [first, second, third] = [1, 2, 3].map(() => new Spending(budget, undefined, memory));
    first?.receiveBytes(9 * megabyte);
    expect(codeOf(() => second?.receive(['x'.repeat(7 * megabyte)]))).toBe('GATEWAY_BUSY');
    expect(second?.aborted).toBe(true);
    second?.finish();
    first?.finish();
    expect(codeOf(() => third?.receive(['x'.repeat(7 * megabyte)]))).toBeUndefined();
  });

  it('are answered beside large ones where they are small', () => {
    const memory = new AnswerMemory(megabyte);
    new Spending(budget, undefined, memory).receiveBytes(megabyte);
    expect(codeOf(() => new Spending(budget, undefined, memory).receiveBytes(1_000))).toBeUndefined();
  });

  it('have each a budget of their own', () => {
    const spending = new Spending(budget, undefined, new AnswerMemory(100 * megabyte));
    expect(codeOf(() => spending.receiveBytes(10 * megabyte + 1))).toBe('ANSWER_TOO_LARGE');
  });

  it('take nothing once they have ended, whatever comes too late', () => {
    const memory = new AnswerMemory(100 * megabyte);
    const spending = new Spending(budget, undefined, memory);
    spending.receiveBytes(1_000);
    spending.finish();
    spending.receiveBytes(2_000);
    spending.receive('late');
    expect(memory.takenBytes).toBe(0);
  });
});
