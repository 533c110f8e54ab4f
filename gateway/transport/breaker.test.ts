// When a subgraph is asked, and when it is not.
import { beforeEach, describe, expect, it } from 'vitest';
import { createBreaker, type Breaker, type BreakerState } from './breaker.js';

let time: number;
let states: BreakerState[];
let breaker: Breaker;
beforeEach(() => {
  time = 0;
  states = [];
  breaker = createBreaker({
    failuresToOpen: 3,
    openMs: 1_000,
    now: () => time,
    changed: (state) => states.push(state),
  });
});

function fail(times: number): void {
  for (let count = 0; count < times; count++) breaker.failed('no answer');
}

describe('a subgraph that fails', () => {
  it('is asked until it has failed so often in a row', () => {
    fail(2);
    expect(breaker.admits()).toBe(true);
    fail(1);
    expect(breaker.admits()).toBe(false);
    expect(states).toEqual(['open']);
  });

  it('is asked on where it answers in between', () => {
    fail(2);
    breaker.succeeded();
    fail(2);
    expect(breaker.admits()).toBe(true);
  });

  it('is asked on where calls end for reasons of others', () => {
    fail(2);
    breaker.abandoned();
    expect(breaker.admits()).toBe(true);
    fail(1);
    expect(breaker.admits()).toBe(false);
  });
});

describe('a subgraph that is not asked', () => {
  beforeEach(() => {
    fail(3);
    time = 999;
  });

  it('is asked by one caller after the pause', () => {
    expect(breaker.admits()).toBe(false);
    time = 1_000;
    expect([breaker.admits(), breaker.admits(), breaker.admits()]).toEqual([true, false, false]);
  });

  it('is asked by all once that one was answered', () => {
    time = 1_000;
    breaker.admits();
    breaker.succeeded();
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true]);
    expect(states).toEqual(['open', 'half-open', 'closed']);
  });

  it('is left alone for another pause where that one fails', () => {
    time = 1_000;
    breaker.admits();
    breaker.failed('no answer');
    time = 1_999;
    expect(breaker.admits()).toBe(false);
    time = 2_000;
    expect(breaker.admits()).toBe(true);
  });

  it('is asked by the next caller where that one goes away', () => {
    time = 1_000;
    breaker.admits();
    breaker.abandoned();
    expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
  });

  it('stays so whatever calls from before come to', () => {
    breaker.succeeded();
    breaker.failed('no answer');
    expect(breaker.admits()).toBe(false);
    time = 1_000;
    expect(breaker.admits()).toBe(true);
  });
});
