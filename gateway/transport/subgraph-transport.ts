// How the gateway reaches one subgraph: the same operations and answers whether over HTTP or in process.
import { isUtf8 } from 'node:buffer';
import type { ExecutionResult } from 'graphql';
import type { CancelSignal } from './cancel-signal.js';
import type { SubgraphTrace } from './subgraph-trace.js';

export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is asked of the subgraph beside the operation, such as `provenance: true`. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** A subgraph that runs in the gateway's own process, handed in by whoever starts both. */
export interface InProcessSubgraph {
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
}

/** What is known of a request to a subgraph when the client's operation is compiled. */
export interface SubgraphOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  /** Queries may be sent again where nothing was answered. A mutation is sent once, and is seen through once it is sent. */
  readonly kind: 'query' | 'mutation' | 'subscription';
}

/** What each request adds. */
export interface SubgraphInput {
  readonly variables: Record<string, unknown>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal?: CancelSignal | undefined;
  /** Told of the call. With one, the subgraph is asked to say whose its data is. */
  readonly trace?: SubgraphTrace | undefined;
}

/**
 * Sends one operation. What comes back is not to be trusted before it has been read as a GraphQL answer.
 *
 * @throws SubgraphFailure where no answer came
 */
export type SubgraphCall = (input: SubgraphInput) => Promise<unknown>;

/** What each request adds where texts are exchanged. */
export interface SubgraphTextInput extends Omit<SubgraphInput, 'variables' | 'trace'> {
  /** The JSON of an object. */
  readonly variables: string;
}

/**
 * The same with texts: what comes back is as it was received, and need not even be JSON.
 *
 * @throws SubgraphFailure where no answer came
 */
export type SubgraphTextCall = (input: SubgraphTextInput) => Promise<Buffer>;

/** A way to one subgraph. */
export interface SubgraphTransport {
  /** Makes ready what all requests with one operation have in common, such as the text of their bodies. */
  prepare(operation: SubgraphOperation): SubgraphCall;
  /** Absent where no text goes to and fro. */
  prepareText?(operation: SubgraphOperation): SubgraphTextCall;
}

/**
 * Why there is no answer:
 * - `unreachable`: nothing was answered, or a proxy said that nobody is there
 * - `unusable`: what was answered is not GraphQL
 * - `not-utf-8`: what was answered is not even text
 * - `too-large`: the answer was cut off at the limit
 * - `timeout`: the deadline passed
 * - `rejected`: it was not asked, since it has failed too often of late
 * - `cancelled`: the client has gone away
 */
export type SubgraphFailureKind =
  'unreachable' | 'unusable' | 'not-utf-8' | 'too-large' | 'timeout' | 'rejected' | 'cancelled';

interface SubgraphFailureOptions extends ErrorOptions {
  readonly kind?: SubgraphFailureKind;
  readonly limitBytes?: number;
}

/** A subgraph that did not answer, or not with GraphQL. The message is for the log: it quotes nothing it received. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly kind: SubgraphFailureKind;
  /** The most bytes that an answer may have, where this one has more. */
  readonly limitBytes: number | undefined;
  /** The id of the log line that tells of the outage this failure is part of; undefined where there is none. */
  outageId: string | undefined;

  constructor(message: string, { kind = 'unusable', limitBytes, ...options }: SubgraphFailureOptions = {}) {
    super(message, options);
    this.kind = kind;
    this.limitBytes = limitBytes;
  }
}

export function answerTooLarge(limitBytes: number): SubgraphFailure {
  return new SubgraphFailure(`The answer is larger than ${megabytes(limitBytes)}.`, {
    kind: 'too-large',
    limitBytes,
  });
}

/**
 * The text of an answer. A decoder would put another character in the place of what is none, and nobody would see it.
 * RFC 8259 §8.1
 *
 * @throws SubgraphFailure where it is not UTF-8
 */
export function answerText(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new SubgraphFailure('The answer is not UTF-8.', { kind: 'not-utf-8' });
  return bytes.toString();
}

/** A number of bytes as people read it. */
export function megabytes(bytes: number): string {
  return `${String(Number((bytes / 1024 / 1024).toPrecision(3)))} MB`;
}
