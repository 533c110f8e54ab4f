// What every call to a subgraph is held to, whichever way it goes: one deadline for all its tries, queries tried again
// where nothing was answered, a breaker, and an end as soon as nobody waits any more.
import type { IBackoff, IBackoffFactory } from 'cockatiel';
import type { Breaker } from './breaker.js';
import type { CallObserver, CallOutcome } from './call-observer.js';
import type { Attempt, AttemptListener, Channel } from './channel.js';
import {
  SubgraphFailure,
  type SubgraphFailureKind,
  type SubgraphInput,
  type SubgraphOperation,
  type SubgraphTransport,
} from './subgraph-transport.js';

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

export function resilientTransport(channel: Channel, resilience: Resilience): SubgraphTransport {
  const call = <Input extends Cancellable, Answer>(
    { kind }: SubgraphOperation,
    attempt: Attempt<Input, Answer>,
  ) => {
    const tries = kind === 'query' ? 1 + resilience.retries : 1;
    // Once sent, a mutation is seen through: cut off half way, nobody would know whether it was carried out.
    const isSeenThrough = kind === 'mutation';
    return (input: Input) =>
      new Promise<Answer>((resolve, reject) => {
        startCall(attempt, input, { tries, isSeenThrough, resolve, reject }, resilience);
      });
  };
  const prepareText = channel.prepareText?.bind(channel);
  return {
    prepare: (operation) => call(operation, channel.prepare(operation)),
    ...(prepareText && { prepareText: (operation) => call(operation, prepareText(operation)) }),
  };
}

type Cancellable = Pick<SubgraphInput, 'signal'>;

interface CallTerms<Answer> {
  readonly tries: number;
  readonly isSeenThrough: boolean;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: SubgraphFailure) => void;
}

function startCall<Input extends Cancellable, Answer>(
  attempt: Attempt<Input, Answer>,
  input: Input,
  { tries, isSeenThrough, resolve, reject }: CallTerms<Answer>,
  { deadlineMs, backoff, breaker, observer, now }: Resilience,
): void {
  const signal = isSeenThrough ? undefined : input.signal;
  const begun = now();
  let triesLeft = tries;
  let isTrying = false;
  let isOver = false;
  let cut: (() => void) | undefined;
  let pause: NodeJS.Timeout | undefined;
  let waits: IBackoff<undefined> | undefined;

  const end = (outcome: CallOutcome) => {
    isOver = true;
    clearTimeout(deadline);
    if (pause !== undefined) clearTimeout(pause);
    signal?.removeEventListener('abort', leave);
    observer.ended(outcome, (now() - begun) / 1_000);
  };
  const giveUp = (failure: SubgraphFailure) => {
    failure.outageId = observer.outageId();
    reject(failure);
  };
  const fail = (failure: SubgraphFailure) => {
    end(outcomes[failure.kind]);
    giveUp(failure);
  };
  const listener: AttemptListener<Answer> = {
    answered: (answer) => {
      if (isOver) return;
      isTrying = false;
      breaker.succeeded();
      end('ok');
      resolve(answer);
    },
    failed: (failure) => {
      if (isOver) return;
      isTrying = false;
      // An answer that is too large comes of the question asked.
      if (failure.kind === 'too-large') breaker.succeeded();
      else breaker.failed(failure.message);
      if (failure.kind === 'unreachable') tryAgain(failure);
      else fail(failure);
    },
  };
  const tryOnce = () => {
    if (!breaker.admits()) {
      fail(
        new SubgraphFailure('It was not asked, since it has failed too often of late.', { kind: 'rejected' }),
      );
      return;
    }
    triesLeft -= 1;
    isTrying = true;
    try {
      cut = attempt(input, listener);
    } catch (cause) {
      // The request cannot be made, which says nothing of the subgraph. From a timer this would end the process.
      isTrying = false;
      breaker.abandoned();
      fail(new SubgraphFailure('No request could be made of what was to be asked.', { cause }));
    }
  };
  const tryAgain = (failure: SubgraphFailure) => {
    if (triesLeft === 0) {
      fail(failure);
      return;
    }
    waits = (waits ?? backoff).next(undefined);
    if (now() - begun + waits.duration >= deadlineMs) {
      fail(failure);
      return;
    }
    pause = setTimeout(() => {
      observer.retried();
      tryOnce();
    }, waits.duration);
  };
  const breakOff = (failure: SubgraphFailure) => {
    end(outcomes[failure.kind]);
    if (isTrying) {
      if (failure.kind === 'timeout') breaker.failed(failure.message);
      else breaker.abandoned();
      cut?.();
    }
    giveUp(failure);
  };
  const expire = () => {
    breakOff(new SubgraphFailure(`No answer within ${String(deadlineMs)} ms.`, { kind: 'timeout' }));
  };
  const leave = () => {
    breakOff(new SubgraphFailure('The client has gone away.', { kind: 'cancelled' }));
  };

  const deadline = setTimeout(expire, deadlineMs);
  if (input.signal?.aborted === true) {
    leave();
    return;
  }
  signal?.addEventListener('abort', leave);
  tryOnce();
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
