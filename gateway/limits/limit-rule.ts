// What one operation may cost, as rules. A rule looks at one thing at one moment, and says what is too much of it.
import type { DocumentNode } from 'graphql';

/** What a rule looks at, in the order in which it becomes known. */
export interface LimitSubjects {
  /** The text, before it is parsed. */
  readonly source: string;
  /** The parsed document, before it is validated: its fragments may spread themselves. */
  readonly document: DocumentNode;
  /** The variables of one request, as they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many values the variables of one request come to, each counted wherever its variable is used. */
  readonly argumentValues: number;
  /** How much the answer may hold, estimated for the variables of one request. */
  readonly estimate: AnswerEstimate;
}

export interface AnswerEstimate {
  /** Objects. */
  readonly rows: number;
  /** Values of fields that are no objects. */
  readonly values: number;
  /** How many times as much of the schema's description as the usual introspection query asks for. */
  readonly introspection: number;
  /** The field with most of either, by the answer's names, such as `departments.hostedPlacements`. */
  heaviest(by: 'rows' | 'values'): string;
}

export interface LimitRule<Subject extends keyof LimitSubjects = keyof LimitSubjects> {
  /** In settings and tables. */
  readonly name: string;
  /** The environment variable that changes it. */
  readonly setting: string;
  readonly default: number;
  /** The least and the most that a setting may say. */
  readonly range: readonly [number, number];
  /** Completes "at most this many …". */
  readonly unit: string;
  readonly code: 'OPERATION_TOO_LARGE' | 'OPERATION_TOO_EXPENSIVE';
  readonly subject: Subject;
  /** What is too much, and what to do; undefined where the subject is within the limit. */
  excess(subject: LimitSubjects[Subject], limit: number): string | undefined;
}
