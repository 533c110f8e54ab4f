import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createErrorLog, type ErrorLog } from './error-log.js';

const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:3306'), { code: 'ECONNREFUSED' });
const full = Object.assign(new Error('disk'), { code: 'ER_DISK_FULL' });

describe('the errors of a subgraph', () => {
  let lines: Record<string, unknown>[];
  let log: ErrorLog;
  beforeEach(() => {
    vi.useFakeTimers();
    lines = [];
    log = createErrorLog({ error: (facts, msg) => lines.push({ ...facts, msg }) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('have a line each, under the id that callers get, without what the error says', () => {
    const ids = [log.report(new RangeError('rank 9')), log.report(new RangeError('rank 10'))];
    expect(lines).toMatchObject(
      ids.map((errorId) => ({ errorId, error: 'RangeError', msg: 'A request failed' })),
    );
    expect(JSON.stringify(lines)).not.toContain('rank 9');
  });

  it('have one line a second at most where the database is away, with their number', () => {
    const ids = Array.from({ length: 500 }, () => log.report(refused));
    expect(lines).toMatchObject([
      { errors: 1, failure: 'UNREACHABLE', code: 'ECONNREFUSED', errorId: ids[0] },
    ]);
    vi.advanceTimersByTime(1_000);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ errors: 499, errorId: ids[499] });
    expect(new Set(ids.slice(1)).size).toBe(1);
    for (let second = 0; second < 5; second += 1) {
      log.report(refused);
      log.report(refused);
      vi.advanceTimersByTime(1_000);
    }
    expect(lines.slice(2)).toMatchObject(Array.from({ length: 5 }, () => ({ errors: 2 })));
  });

  it('are told apart by what is wrong with the database', () => {
    log.report(refused);
    log.report(full);
    log.report(full);
    expect(lines).toMatchObject([{ failure: 'UNREACHABLE' }, { failure: 'FULL' }]);
  });

  it('have a line at once again after a quiet second', () => {
    log.report(refused);
    vi.advanceTimersByTime(3_000);
    log.report(refused);
    expect(lines).toMatchObject([{ errors: 1 }, { errors: 1 }]);
  });

  it('are all logged at the end', () => {
    for (let error = 0; error < 3; error += 1) log.report(refused);
    log.close();
    expect(lines).toMatchObject([{ errors: 1 }, { errors: 2 }]);
    vi.advanceTimersByTime(2_000);
    expect(lines).toHaveLength(2);
  });
});
