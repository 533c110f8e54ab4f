// What one operation may take while it runs, over all of its fetches. An estimate can be wrong, and a single answer within
// its own limit is not all: whatever is more ends the operation, and everything that is still asked for it.
import type { GraphQLError } from 'graphql';
import { graphError } from '../../schema/errors/graph-error.js';
import { answerMemory } from '../memory/answer-memory.js';
import type { CancelSignal } from '../transport/cancel-signal.js';
import { megabytes } from '../transport/subgraph-transport.js';

export interface AnswerBudget {
  /** Objects and lists that are received, asked for as entities, or made for the answer: each of these by itself. */
  readonly objects: number;
  /** Received, and again in the answer. */
  readonly bytes: number;
}

export const defaultAnswerBudget: AnswerBudget = { objects: 1_000_000, bytes: 128 * 1024 * 1024 };

/** What is larger takes milliseconds: it has a turn between those of other requests. */
export const largeAnswerBytes = 1024 * 1024;

const maximumDepth = 1_000;

/** Ends the operation; no subgraph has failed. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';

  toGraphQL(): GraphQLError {
    return graphError('ANSWER_TOO_LARGE', `${this.message} Ask for fewer items or fewer fields.`);
  }
}

/** Ends the operation, since all that are answered at once take too much. */
class AnswersTooLarge extends AnswerTooLarge {
  override toGraphQL(): GraphQLError {
    return graphError('GATEWAY_BUSY', this.message);
  }
}

const full =
  'The gateway has too many large answers under way. Try again in a moment, or ask for fewer items or fewer fields.';

/** What an operation has left. It is also the signal that ends what is asked for it. */
export class Spending implements CancelSignal {
  #received: number;
  #asked: number;
  #bytes: number;
  #error: AnswerTooLarge | undefined;
  #listeners: Set<() => void> | undefined;
  #taken = 0;
  #isFinished = false;

  /**
   * @param client aborts when the client has gone away
   * @param memory what all operations together may take
   */
  constructor(
    readonly budget: AnswerBudget,
    private readonly client: CancelSignal | undefined,
    private readonly memory = answerMemory,
  ) {
    this.#received = this.#asked = budget.objects;
    this.#bytes = budget.bytes;
  }

  /** Why the operation has ended; undefined while it may go on. */
  get error(): AnswerTooLarge | undefined {
    return this.#error;
  }

  /** Whether so much was received that what is made of it has a turn of its own. */
  get isLarge(): boolean {
    return this.budget.bytes - this.#bytes >= largeAnswerBytes;
  }

  get aborted(): boolean {
    return this.#error !== undefined || this.client?.aborted === true;
  }

  addEventListener(type: 'abort', listener: () => void): void {
    this.#listeners ??= new Set();
    this.#listeners.add(listener);
    this.client?.addEventListener(type, listener);
  }

  removeEventListener(type: 'abort', listener: () => void): void {
    this.#listeners?.delete(listener);
    this.client?.removeEventListener(type, listener);
  }

  /** @throws AnswerTooLarge */
  ask(entities: number): void {
    this.#asked -= entities;
    if (this.#asked < 0) this.endByObjects();
  }

  /** @throws AnswerTooLarge */
  receiveBytes(count: number): void {
    this.#bytes -= count;
    if (this.#bytes < 0) this.endByBytes();
    this.#take(count);
  }

  /**
   * @param count of objects and lists
   * @throws AnswerTooLarge
   */
  receiveObjects(count: number): void {
    this.#received -= count;
    if (this.#received < 0) this.endByObjects();
  }

  /**
   * Counts what a subgraph has sent, or a copy of it.
   *
   * @throws AnswerTooLarge
   */
  receive(value: unknown): void {
    const before = this.#bytes;
    this.#count(value, 0);
    this.#take(before - this.#bytes);
  }

  #count(value: unknown, depth: number): void {
    // What is nested deeper is not let into the answer.
    if (depth > maximumDepth) return;
    if (typeof value === 'string') this.#bytes -= value.length + 2;
    else if (typeof value !== 'object' || value === null) this.#bytes -= 4;
    else {
      this.#received -= 1;
      if (this.#received < 0) this.endByObjects();
      if (Array.isArray(value)) for (const item of value) this.#count(item, depth + 1);
      else
        for (const name in value) {
          this.#bytes -= name.length + 4;
          this.#count((value as Record<string, unknown>)[name], depth + 1);
        }
    }
    if (this.#bytes < 0) this.endByBytes();
  }

  /** Has been answered: what it took is free for others, and what comes too late takes nothing. */
  finish(): void {
    this.#isFinished = true;
    this.memory.give(this.#taken);
  }

  #take(bytes: number): void {
    if (this.#isFinished) return;
    this.#taken += bytes;
    // Small answers are not refused for what large ones take.
    if (!this.memory.take(bytes) && this.#taken >= largeAnswerBytes) this.#end(new AnswersTooLarge(full));
  }

  endByObjects(): never {
    return this.#end(
      new AnswerTooLarge(`The answer has more than ${this.budget.objects.toLocaleString('en-GB')} objects.`),
    );
  }

  endByBytes(): never {
    return this.#end(new AnswerTooLarge(`The answer is larger than ${megabytes(this.budget.bytes)}.`));
  }

  #end(error: AnswerTooLarge): never {
    if (this.#error === undefined) {
      this.#error = error;
      const listeners = [...(this.#listeners ?? [])];
      for (const listener of listeners) {
        this.removeEventListener('abort', listener);
        listener();
      }
    }
    throw this.#error;
  }
}
