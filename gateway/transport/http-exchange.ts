// One request over a pool and its answer, received whole.
import type { Dispatcher, Pool } from 'undici';
import type { AttemptListener } from './channel.js';
import { SubgraphFailure } from './subgraph-transport.js';

export type HttpQuestion = Pick<Dispatcher.DispatchOptions, 'path' | 'method' | 'body'> & {
  /** Names and values in turn. */
  readonly headers: readonly string[];
};

/** Statuses by which a proxy says that nobody is there to answer. */
const nobodyThere: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Sends a question as soon as there is a pool for it.
 *
 * @returns what cuts it off, its connection included
 */
export function exchange<Answer>(
  pool: Pool | Promise<Pool>,
  question: HttpQuestion,
  { maximumAnswerBytes }: { readonly maximumAnswerBytes: number },
  read: ReadAnswer<Answer>,
  { answered, failed }: AttemptListener<Answer>,
): () => void {
  const received: Buffer[] = [];
  let bytes = 0;
  let status = 0;
  let controller: Dispatcher.DispatchController | undefined;
  let broken: SubgraphFailure | undefined;

  const breakOff = (why: SubgraphFailure) => {
    broken = why;
    controller?.abort(why);
  };
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart: (given) => {
      controller = given;
      if (broken !== undefined) given.abort(broken);
    },
    onResponseStart: (_controller, statusCode) => {
      status = statusCode;
    },
    onResponseData: (_controller, chunk) => {
      bytes += chunk.length;
      if (bytes <= maximumAnswerBytes) received.push(chunk);
      else {
        const limit = `The answer has more than ${String(maximumAnswerBytes)} bytes.`;
        breakOff(new SubgraphFailure(limit, { kind: 'too-large' }));
      }
    },
    onResponseEnd: () => {
      const [first] = received;
      const body = first !== undefined && received.length === 1 ? first : Buffer.concat(received, bytes);
      read(status, body, { answered, failed });
    },
    onResponseError: (_controller, cause) => {
      failed(broken ?? new SubgraphFailure('No answer came.', { kind: 'unreachable', cause }));
    },
  };
  const send = (opened: Pool) => {
    if (broken === undefined) opened.dispatch(question as Dispatcher.DispatchOptions, handler);
  };
  if (pool instanceof Promise) void pool.then(send);
  else send(pool);
  return () => {
    breakOff(new SubgraphFailure('Nobody waits for the answer.', { kind: 'cancelled' }));
  };
}

/** Says what an answer was, by its status and its body. */
export type ReadAnswer<Answer> = (status: number, body: Buffer, listener: AttemptListener<Answer>) => void;

/** The answer's JSON, parsed. */
export const parsedAnswer: ReadAnswer<unknown> = (status, body, { answered, failed }) => {
  let answer: unknown;
  try {
    answer = JSON.parse(String(body));
  } catch {
    // A parser's message quotes the text, so nothing of it is kept.
    failed(statusFailure(status, ' and no JSON'));
    return;
  }
  const hasErrors = typeof answer === 'object' && answer !== null && 'errors' in answer;
  if (status >= 400 && !hasErrors) failed(statusFailure(status, ''));
  else answered(answer);
};

/** The bytes; only where the status is one of failure is it looked at whether they are an answer at all. */
export const answerAsReceived: ReadAnswer<Buffer> = (status, body, { answered, failed }) => {
  if (status < 400) answered(body);
  else {
    const isAnswer = () => {
      answered(body);
    };
    parsedAnswer(status, body, { answered: isAnswer, failed });
  }
};

function statusFailure(status: number, and: string): SubgraphFailure {
  const kind = nobodyThere.has(status) ? 'unreachable' : 'unusable';
  return new SubgraphFailure(`Status ${String(status)}${and}.`, { kind });
}
