// One call to a subgraph, whichever way it goes: one deadline for all its tries, queries tried again where nothing was
// answered, a breaker, and an end as soon as nobody waits any more. An object with methods: a closure for each event would
// cost every request several times as much.
import type { IBackoff, IBackoffFactory } from 'cockatiel';
import type { Breaker } from './breaker.js';
import type { CallObserver, CallOutcome } from './call-observer.js';
import type { CancelSignal } from './cancel-signal.js';
import type { Attempt, AttemptListener } from './channel.js';
import { SubgraphFailure, type SubgraphFailureKind, type SubgraphInput } from './subgraph-transport.js';

export interface Resilience {
  /** For a call as a whole, in milliseconds. */
  readonly deadlineMs: number;
  /** How often a query is tried again at most. */
  readonly retries: number;
  /** The pauses before further tries, in milliseconds. */
  readonly backoff: IBackoffFactory<undefined>;
  readonly breaker: Breaker;
  readonly observer: Pick<CallObserver, 'ended' | 'retried' | 'outageId'>;
  /** A clock in milliseconds that never goes back. */
  readonly now: () => number;
}

export type Cancellable = Pick<SubgraphInput, 'signal'>;

export interface CallTerms<Answer> {
  readonly tries: number;
  /** Once sent, a mutation is seen through: cut off half way, nobody would know whether it was carried out. */
  readonly isSeenThrough: boolean;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: SubgraphFailure) => void;
}

export class SubgraphCall<Input extends Cancellable, Answer> implements AttemptListener<Answer> {
  readonly #begun: number;
  readonly #signal: CancelSignal | undefined;
  readonly #leave = () => {
    this.#breakOff(new SubgraphFailure('The client has gone away.', { kind: 'cancelled' }));
  };
  #triesLeft: number;
  #isTrying = false;
  #isOver = false;
  #cut: (() => void) | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #pause: NodeJS.Timeout | undefined;
  #waits: IBackoff<undefined> | undefined;

  constructor(
    private readonly attempt: Attempt<Input, Answer>,
    private readonly input: Input,
    private readonly terms: CallTerms<Answer>,
    private readonly resilience: Resilience,
  ) {
    this.#triesLeft = terms.tries;
    this.#signal = terms.isSeenThrough ? undefined : input.signal;
    this.#begun = resilience.now();
  }

  /** Makes the first try. */
  start(): void {
    this.#deadline = setTimeout(expire, this.resilience.deadlineMs, this);
    if (this.input.signal?.aborted === true) {
      this.#leave();
      return;
    }
    this.#signal?.addEventListener('abort', this.#leave);
    this.#tryOnce();
  }

  answered(answer: Answer): void {
    if (this.#isOver) return;
    this.#isTrying = false;
    this.resilience.breaker.succeeded();
    this.#end('ok');
    this.terms.resolve(answer);
  }

  failed(failure: SubgraphFailure): void {
    if (this.#isOver) return;
    this.#isTrying = false;
    const { breaker } = this.resilience;
    // An answer that is too large comes of the question asked.
    if (failure.kind === 'too-large') breaker.succeeded();
    else breaker.failed(failure.message);
    if (failure.kind === 'unreachable') this.#tryAgain(failure);
    else this.#fail(failure);
  }

  expire(): void {
    const { deadlineMs } = this.resilience;
    this.#breakOff(new SubgraphFailure(`No answer within ${String(deadlineMs)} ms.`, { kind: 'timeout' }));
  }

  #tryOnce(): void {
    const { breaker } = this.resilience;
    if (!breaker.admits()) {
      const message = 'It was not asked, since it has failed too often of late.';
      this.#fail(new SubgraphFailure(message, { kind: 'rejected' }));
      return;
    }
    this.#triesLeft -= 1;
    this.#isTrying = true;
    try {
      this.#cut = this.attempt(this.input, this);
    } catch (cause) {
      // The request cannot be made, which says nothing of the subgraph. From a timer this would end the process.
      this.#isTrying = false;
      breaker.abandoned();
      this.#fail(new SubgraphFailure('No request could be made of what was to be asked.', { cause }));
    }
  }

  #tryAgain(failure: SubgraphFailure): void {
    if (this.#triesLeft === 0) {
      this.#fail(failure);
      return;
    }
    const { backoff, deadlineMs, now, observer } = this.resilience;
    this.#waits = (this.#waits ?? backoff).next(undefined);
    if (now() - this.#begun + this.#waits.duration >= deadlineMs) {
      this.#fail(failure);
      return;
    }
    this.#pause = setTimeout(() => {
      observer.retried();
      this.#tryOnce();
    }, this.#waits.duration);
  }

  #breakOff(failure: SubgraphFailure): void {
    this.#end(outcomes[failure.kind]);
    if (this.#isTrying) {
      if (failure.kind === 'timeout') this.resilience.breaker.failed(failure.message);
      else this.resilience.breaker.abandoned();
      this.#cut?.();
    }
    this.#giveUp(failure);
  }

  #fail(failure: SubgraphFailure): void {
    this.#end(outcomes[failure.kind]);
    this.#giveUp(failure);
  }

  #giveUp(failure: SubgraphFailure): void {
    failure.outageId = this.resilience.observer.outageId();
    this.terms.reject(failure);
  }

  #end(outcome: CallOutcome): void {
    const { observer, now } = this.resilience;
    this.#isOver = true;
    clearTimeout(this.#deadline);
    if (this.#pause !== undefined) clearTimeout(this.#pause);
    this.#signal?.removeEventListener('abort', this.#leave);
    observer.ended(outcome, (now() - this.#begun) / 1_000);
  }
}

function expire(call: Pick<SubgraphCall<Cancellable, unknown>, 'expire'>): void {
  call.expire();
}

const outcomes: Readonly<Record<SubgraphFailureKind, CallOutcome>> = {
  unreachable: 'failed',
  unusable: 'failed',
  'not-utf-8': 'failed',
  'too-large': 'failed',
  timeout: 'timeout',
  rejected: 'rejected',
  cancelled: 'cancelled',
};
