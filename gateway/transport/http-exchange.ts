// One request over a pool and its answer, received whole.
import type { Transform } from 'node:stream';
import type { Dispatcher, Pool } from 'undici';
import { createDecoder, readEncoding, type Encoding } from './answer-encoding.js';
import type { AttemptListener } from './channel.js';
import { headProblem, type AnswerHeaders, type ReadAnswer } from './http-answer.js';
import { noAnswer } from './no-answer.js';
import { reusedMemory } from '../memory/reused-memory.js';
import { SubgraphFailure, answerTooLarge } from './subgraph-transport.js';

export type HttpQuestion = Pick<Dispatcher.DispatchOptions, 'path' | 'method' | 'body'> & {
  /** Names and values in turn. */
  readonly headers: readonly string[];
};

/**
 * Sends a question as soon as there is a pool for it.
 *
 * @returns what cuts it off, its connection included
 */
export function exchange<Answer>(
  pool: Pool | Promise<Pool>,
  question: HttpQuestion,
  limits: { readonly maximumAnswerBytes: number },
  read: ReadAnswer<Answer>,
  listener: AttemptListener<Answer>,
): () => void {
  const receiver = new Receiver(limits.maximumAnswerBytes, read, listener);
  const send = (opened: Pool) => {
    if (!receiver.isOver) opened.dispatch(question as Dispatcher.DispatchOptions, receiver);
  };
  const cut = (why: SubgraphFailure) => {
    receiver.breakOff(why);
  };
  if (pool instanceof Promise) {
    pool.then(send).catch((cause: unknown) => {
      cut(new SubgraphFailure('No request could be sent.', { kind: 'unreachable', cause }));
    });
  } else send(pool);
  return () => {
    cut(new SubgraphFailure('Nobody waits for the answer.', { kind: 'cancelled' }));
  };
}

/** Hears of one exchange from undici, and says once how it ended. */
class Receiver<Answer> implements Dispatcher.DispatchHandler {
  isOver = false;
  readonly #received: Buffer[] = [];
  #bytes = 0;
  #status = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #problem: SubgraphFailure | undefined;
  #encoding: Encoding | undefined;
  #decoder: Transform | undefined;
  #encodedBytes = 0;

  constructor(
    private readonly maximumBytes: number,
    private readonly read: ReadAnswer<Answer>,
    private readonly listener: AttemptListener<Answer>,
  ) {}

  breakOff(why: SubgraphFailure): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#controller?.abort(why);
    this.#decoder?.destroy();
    this.listener.failed(why);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.isOver) controller.abort(new Error('nobody waits for the answer'));
  }

  onResponseStart(_controller: unknown, status: number, headers: AnswerHeaders): void {
    // An interim answer: the real one follows. RFC 9110 §15.2
    if (status < 200) return;
    this.#status = status;
    this.#problem = headProblem(status, headers);
    const encoding = headers['content-encoding'];
    if (encoding !== undefined) this.#expect(readEncoding(encoding));
    else if (Number(headers['content-length'] ?? 0) > this.maximumBytes) this.#tooLarge();
  }

  #expect(encoding: ReturnType<typeof readEncoding>): void {
    if (typeof encoding === 'object') this.#problem ??= new SubgraphFailure(encoding.problem);
    else if (encoding !== 'identity') this.#encoding = encoding;
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    if (this.isOver) return;
    if (this.#encoding === undefined || this.#problem !== undefined) this.#receive(chunk);
    else this.#decode(this.#encoding, chunk);
  }

  /** What cannot be used is received as well, up to the limit: only then can its connection be used again. */
  #receive(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.maximumBytes) this.#tooLarge();
    else if (this.#problem === undefined) this.#received.push(chunk);
  }

  #tooLarge(): void {
    this.breakOff(this.#problem ?? answerTooLarge(this.maximumBytes));
  }

  #decode(encoding: Encoding, chunk: Buffer): void {
    this.#encodedBytes += chunk.length;
    if (this.#encodedBytes > this.maximumBytes) this.#tooLarge();
    else if (!this.#decoderOf(encoding, chunk).write(chunk)) this.#controller?.pause();
  }

  #decoderOf(encoding: Encoding, first: Buffer): Transform {
    this.#decoder ??= createDecoder(encoding, first)
      .on('data', (decoded: Buffer) => {
        if (!this.isOver) this.#receive(decoded);
      })
      .on('drain', () => this.#controller?.resume())
      .on('end', () => {
        this.#complete();
      })
      .on('error', (cause) => {
        this.breakOff(
          new SubgraphFailure(`The answer is marked as ${encoding}, and cannot be decoded as that.`, {
            cause,
          }),
        );
      });
    return this.#decoder;
  }

  onResponseEnd(): void {
    if (this.#decoder === undefined) this.#complete();
    else this.#decoder.end();
  }

  #complete(): void {
    if (this.isOver) return;
    this.isOver = true;
    if (this.#problem === undefined) this.read(this.#status, this.#body(), this.listener);
    else this.listener.failed(this.#problem);
  }

  #body(): Buffer {
    const [first] = this.#received;
    const isOne = first !== undefined && this.#received.length === 1;
    const body = isOne ? first : joined(this.#received, this.#bytes);
    return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? body.subarray(3) : body;
  }

  onResponseError(_controller: unknown, cause: Error): void {
    this.breakOff(noAnswer(this.#status !== 0, cause));
  }
}

/** All chunks in one piece. Its reader can give the memory back to `reusedMemory`. */
function joined(chunks: readonly Buffer[], bytes: number): Buffer {
  const whole = Buffer.from(reusedMemory.take(bytes), 0, bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
