// What is true of a request wherever in the gateway it is looked at. One request has one such object: what is asked of
// subgraphs on its behalf, in however many pages, is asked in its name.
import type { CancelSignal } from '../transport/cancel-signal.js';
import type { RecordedTrace } from '../transport/subgraph-trace.js';

export interface CallContext {
  /** The client's `authorization` header: for the identify stage alone, and never to be logged or passed on. */
  readonly authorization?: string | undefined;
  /** The client's headers that subgraphs get to see. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts when the client has gone away; left out where there is no such client. */
  readonly signal?: CancelSignal | undefined;
  /** Told of every call to a subgraph, where the request asks for provenance. */
  readonly trace?: RecordedTrace | undefined;
}
