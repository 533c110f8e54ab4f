// What a resolver may know about the request it answers.
import type DataLoader from 'dataloader';
import type { GraphQLError } from 'graphql';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { defaultAnswerLimits } from './compiled/answer-limits.js';
import { RowBudget } from './row-budget.js';
import { graphError } from '../../../schema/errors/graph-error.js';

/** For a change made in the name of somebody who is not there. */
export function unknownActor(): GraphQLError {
  return graphError(
    'ACTOR_UNKNOWN',
    'The `workforce-actor` header is not the identifier of a known person. Send a person’s identifier exactly as it is recorded.',
  );
}

export class RequestContext {
  readonly #loaders = new Map<unknown, DataLoader<never, unknown>>();
  readonly #loaded = new Map<unknown, Map<object, unknown>>();

  constructor(
    readonly clock: Clock,
    /** The identifier of the person in whose name the request is made; null where it names none. */
    readonly actor: string | null,
    private readonly changes: Database<unknown>['changes'],
    private readonly rows: RowBudget = new RowBudget(defaultAnswerLimits.objects),
  ) {}

  /**
   * To be told of rows that are read for many parents at once, and asked with 0 before a statement.
   *
   * @throws AnswerTooLarge where they are too many for one operation, or the operation has ended
   */
  readonly countRows = (rows: number): void => {
    this.rows.spend(rows);
  };

  /** Today in UTC, `YYYY-MM-DD`. */
  get today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  /** Now in UTC as databases keep it, `YYYY-MM-DD HH:MM:SS.mmm`. */
  get now(): string {
    return this.clock.now().toISOString().replace('T', ' ').replace('Z', '');
  }

  /** Another one after every change of the data, and every day: what an answer may depend on but for its question. */
  async dataVersion(): Promise<string> {
    const { version } = await this.changes();
    return `${version} ${this.today}`;
  }

  /** The actor, for a change that has to be made in somebody's name. */
  requireActor(): string {
    if (this.actor !== null) return this.actor;
    throw graphError(
      'ACTOR_REQUIRED',
      'The request does not say who makes the change. Send the person’s identifier in the `workforce-actor` header.',
    );
  }

  /** The request's own loader for something, made at first use: batches look-ups and forgets them with the request. */
  loader<Key, Value>(key: object, make: () => DataLoader<Key, Value>): DataLoader<Key, Value> {
    const known = this.#loaders.get(key) as DataLoader<Key, Value> | undefined;
    if (known) return known;
    const made = make();
    this.#loaders.set(key, made);
    return made;
  }

  /** Values loaded in advance for a batched field, by parent. */
  loaded(field: object): Map<object, unknown> {
    const known = this.#loaded.get(field);
    if (known) return known;
    const made = new Map<object, unknown>();
    this.#loaded.set(field, made);
    return made;
  }

  /** Forgets what loaders have read, so that after a change the same request reads anew. */
  forgetLoaded(): void {
    this.#loaders.clear();
    this.#loaded.clear();
  }
}
