// One try at a subgraph, over HTTP or in process; what becomes of a failed one is decided above, for both alike.
import type {
  SubgraphFailure,
  SubgraphInput,
  SubgraphOperation,
  SubgraphTextInput,
} from './subgraph-transport.js';

/** Hears how a try ended: once, in one way or the other. A promise for every layer would cost more than the layers. */
export interface AttemptListener<Answer = unknown> {
  answered(answer: Answer): void;
  failed(failure: SubgraphFailure): void;
}

/** Makes one try. @returns what cuts it off; whatever it reports after that is to be ignored */
export type Attempt<Input = SubgraphInput, Answer = unknown> = (
  input: Input,
  listener: AttemptListener<Answer>,
) => () => void;

/** A way to one subgraph that neither waits nor tries again. */
export interface Channel {
  prepare(operation: SubgraphOperation): Attempt;
  /** Absent where no text goes to and fro. */
  prepareText?(operation: SubgraphOperation): Attempt<SubgraphTextInput, Buffer>;
}
