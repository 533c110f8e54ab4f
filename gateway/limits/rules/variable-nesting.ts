// How deep the value of a variable may nest: whatever walks over it goes as deep as it does.
import type { LimitRule } from '../limit-rule.js';

export const variableNesting: LimitRule<'variables'> = {
  name: 'variable-nesting',
  setting: 'LIMIT_VARIABLE_NESTING',
  // Deeper than any filter that subgraphs take.
  default: 200,
  range: [10, 1_000],
  unit: 'levels of objects and lists in the variables',
  code: 'OPERATION_TOO_LARGE',
  subject: 'variables',
  excess: (variables, limit) =>
    nestsDeeperThan(variables, limit)
      ? `The variables nest deeper than ${String(limit)} levels. Use a flatter value, or ask in several operations.`
      : undefined,
};

function nestsDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const inner of Array.isArray(value) ? (value as unknown[]) : Object.values(value))
    if (nestsDeeperThan(inner, levels - 1)) return true;
  return false;
}
