// What an operator decides about how subgraphs are asked, and what holds where nobody decided.

export interface TransportSettings {
  /** How long a subgraph may take to answer, all tries together. */
  readonly deadlineMs: number;
  /** The same for single subgraphs, by name. */
  readonly deadlinesMs: Readonly<Record<string, number>>;
  readonly maximumAnswerBytes: number;
  /** How often a query is tried again where nothing was answered. */
  readonly retries: number;
}

export const defaultTransportSettings = {
  deadlineMs: 30_000,
  deadlinesMs: {},
  maximumAnswerBytes: 64 * 1024 * 1024,
  retries: 2,
} as const satisfies TransportSettings;
