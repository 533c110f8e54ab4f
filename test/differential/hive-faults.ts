// Where Hive's planner is wrong on generated operations, told by what shows it, so that nothing else is let pass.
import type { ComparableAnswer } from './engines.js';

/**
 * It fetches what the client skips: where that fails, there is an error about a field that the answer does not have.
 *
 * @param expected what Apollo's executor answers
 */
export function fetchesWhatIsSkipped(expected: ComparableAnswer, ours: ComparableAnswer): boolean {
  const unexplained = ours.errors.filter((error) => !expected.errors.includes(error));
  return (
    JSON.stringify(expected.data) === JSON.stringify(ours.data) &&
    expected.errors.every((error) => ours.errors.includes(error)) &&
    unexplained.every((error) => isAbsent(ours.data, error))
  );
}

/** Whether the answer has the object round an error's field, and not the field. */
function isAbsent(data: unknown, error: string): boolean {
  const path = (error.split(' ')[0] ?? '').split('.');
  const field = path.pop() ?? '';
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === 'object' && value !== null && !Object.hasOwn(value, field);
}
