// The limits in force: every rule with its number. To add a limit, write a rule and name it here.
import { graphError } from '../../schema/errors/graph-error.js';
import type { LimitRule, LimitSubjects } from './limit-rule.js';
import { aliases } from './rules/aliases.js';
import { argumentValues } from './rules/arguments.js';
import { depth } from './rules/depth.js';
import { directives } from './rules/directives.js';
import { fragments } from './rules/fragments.js';
import { introspection } from './rules/introspection.js';
import { lines } from './rules/lines.js';
import { nesting } from './rules/nesting.js';
import { rootFields } from './rules/root-fields.js';
import { rows } from './rules/rows.js';
import { selections } from './rules/selections.js';
import { tokens } from './rules/tokens.js';
import { values } from './rules/values.js';
import { variableNesting } from './rules/variable-nesting.js';

type AnyRule = { [Subject in keyof LimitSubjects]: LimitRule<Subject> }[keyof LimitSubjects];

interface RuleInForce {
  readonly rule: LimitRule<never>;
  readonly limit: number;
}

/** In the order in which they are checked. */
export const limitRules: readonly AnyRule[] = [
  nesting,
  tokens,
  lines,
  fragments,
  selections,
  depth,
  rootFields,
  aliases,
  directives,
  variableNesting,
  argumentValues,
  rows,
  values,
  introspection,
];

/** Numbers that differ from the rules' defaults, by the rules' names. */
export type LimitSettings = Readonly<Record<string, number>>;

export interface Limits {
  /** @throws GraphQLError with the code of the first rule whose limit the subject exceeds */
  check<Subject extends keyof LimitSubjects>(subject: Subject, value: LimitSubjects[Subject]): void;
}

export function createLimits(settings: LimitSettings = {}): Limits {
  const rulesFor = new Map<keyof LimitSubjects, readonly RuleInForce[]>();
  for (const rule of limitRules)
    rulesFor.set(rule.subject, [
      ...(rulesFor.get(rule.subject) ?? []),
      { rule: rule as RuleInForce['rule'], limit: settings[rule.name] ?? rule.default },
    ]);
  return {
    check: (subject, value) => {
      for (const { rule, limit } of rulesFor.get(subject) ?? []) {
        const excess = rule.excess(value as never, limit);
        if (excess !== undefined) throw graphError(rule.code, excess, { limit: rule.name });
      }
    },
  };
}
