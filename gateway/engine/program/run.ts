// One execution of a program: what is known so far, and what went wrong.
import type { SubgraphTrace } from '../../transport/subgraph-trace.js';
import type { SubgraphTransport } from '../../transport/subgraph-transport.js';
import type { Spending } from '../answer-budget.js';
import type { ErrorList } from '../error-list.js';
import type { BatchFetchNode, FetchNode } from '../planner/plan.js';
import type { DataObject } from './collect.js';

/** What a subgraph was asked, with its variables as JSON, and what came of it. */
export type AnsweredFetch = { readonly variables: string } & (
  { readonly bytes: Buffer } | { readonly error: unknown }
);

/** What came of the fetches that were asked already. */
export type Answered = ReadonlyMap<FetchNode | BatchFetchNode, AnsweredFetch>;

export interface Run {
  /** Everything received so far, by the plan's response names. */
  readonly data: DataObject;
  readonly errors: ErrorList;
  /** Objects that are null as entities of some subgraph: what it owes of them is null, and nobody has to say so. */
  readonly nullEntities: Set<object>;
  /** By subgraph, the objects of which it could not be asked anything: another subgraph owes a part of their keys. */
  readonly unasked: Map<string, Set<object>>;
  /** The client's variables as they came, to be handed on. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same coerced, defaults included, for conditions. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** What the run may still take; aborts when that is used up, or the client has gone away. */
  readonly spending: Spending;
  /** Told of every call to a subgraph, where somebody wants to know. */
  readonly trace: SubgraphTrace | undefined;
  /** Answers that have come before; nothing is asked again that is in it. */
  readonly answered: Answered | undefined;
}

/** Runs a part of the plan. */
export type Step = (run: Run) => Promise<void>;

/** The way to each subgraph, by its name. */
export type Transports = (service: string) => SubgraphTransport;

/**
 * - `text`: nothing was parsed
 * - `unexpected`: an answer was other than expected, and objects had to be made
 * - `failed`: a subgraph did not answer
 * - `cool-down`: it was not tried, since it had not been worth it
 */
export type TextProgramOutcome = 'text' | 'unexpected' | 'failed' | 'cool-down';

/** Told of failures that clients see only by their code. */
export interface Report {
  /** @returns the id under which the log tells of it */
  subgraphFailed(service: string, error: unknown): string;
  /** @returns the id under which the log tells of them */
  errorsHidden(service: string, count: number): string;
  /** How an operation that has a text program was answered. */
  textProgram(outcome: TextProgramOutcome): void;
}
