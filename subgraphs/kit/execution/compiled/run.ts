// One execution of a compiled operation: what its code calls, what is still awaited, and what went wrong where.
// https://spec.graphql.org/October2021/#sec-Execution
import { locatedError, type ExecutionResult, type GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { AnswerTooLarge, type AnswerLimits } from './answer-limits.js';
import { FieldInfo } from './field-info.js';
import { Late, put, toError } from './late.js';
import type { FieldOfAnswer, Place, Site } from './place.js';
import { tooLargeError } from './too-large.js';

export interface RootField {
  readonly key: string;
  isIncluded(variables: Readonly<Record<string, unknown>>): boolean;
  resolve(run: Run): unknown;
}

export interface RunOptions {
  readonly limits: AnswerLimits;
  /** Told where the answer has become too large and nothing more is wanted of those who still read for it. */
  readonly onTooLarge?: (() => void) | undefined;
}

/** An error, and where it leaves null a place that must have a value. */
interface Problem {
  readonly error: GraphQLError;
  readonly isNullable: boolean;
  readonly nullPath: readonly (string | number)[];
}

export class Run {
  /** What of the limits is left; counted down by the compiled code. */
  objects: number;
  bytes: number;
  readonly #arguments = new Map<FieldOfAnswer, Record<string, unknown> | Error>();
  readonly #problems: Problem[] = [];
  readonly #data = {};
  #answer: (result: ExecutionResult) => void = () => undefined;
  #next = 0;
  #pending = 0;
  #hasNoData = false;
  #isOver = false;

  constructor(
    readonly variables: Readonly<Record<string, unknown>>,
    readonly context: unknown,
    private readonly roots: readonly RootField[],
    /** How many root fields may wait for their values at a time: one of a mutation. */
    private readonly atATime: number,
    private readonly options: RunOptions,
  ) {
    ({ objects: this.objects, bytes: this.bytes } = options.limits);
  }

  start(): Promise<ExecutionResult> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#goOn();
    });
  }

  #goOn(): void {
    try {
      while (this.#next < this.roots.length && !this.#hasNoData) {
        const root = this.roots[this.#next] as RootField;
        this.#next += 1;
        if (!root.isIncluded(this.variables)) continue;
        const value = root.resolve(this);
        put(this.#data, root.key, value instanceof Late ? null : value);
        if (value instanceof Late) this.#await(this.#data, root.key, value);
        if (this.#pending >= this.atATime) return;
      }
    } catch (error) {
      this.#end(error);
      return;
    }
    if (this.#pending === 0) this.#finish();
  }

  /** @param lates a key and a Late for each value of the object that is still to come */
  attach(object: object, lates: readonly unknown[]): void {
    for (let index = 0; index < lates.length; index += 2)
      this.#await(object, lates[index] as string | number, lates[index + 1] as Late);
  }

  #await(object: object, key: string | number, { promise, complete }: Late): void {
    this.#pending += 1;
    promise.then(
      (value) => {
        this.#arrive(object, key, complete, value);
      },
      (thrown: unknown) => {
        this.#arrive(object, key, complete, toError(thrown));
      },
    );
  }

  #arrive(object: object, key: string | number, complete: Late['complete'], given: unknown): void {
    if (this.#isOver) return;
    try {
      const value = complete(given);
      if (value instanceof Late) this.#await(object, key, value);
      else put(object, key, value);
    } catch (error) {
      this.#end(error);
      return;
    }
    this.#pending -= 1;
    if (this.#pending === 0) this.#goOn();
  }

  /** The arguments of a field; an Error where they do not fit. Worked out once, since they are the same for all parents. */
  argumentsOf(field: FieldOfAnswer): Record<string, unknown> {
    let values = this.#arguments.get(field);
    if (values === undefined) {
      values = argumentValues(field, this.variables);
      this.#arguments.set(field, values);
    }
    if (values instanceof Error) throw values;
    return { ...values };
  }

  infoOf(site: Site, indices: readonly number[]): GraphQLResolveInfo {
    return new FieldInfo(site, indices, this.variables);
  }

  /** Notes what went wrong with a field. @returns what stands in its place */
  fail({ place, field }: Site, thrown: Error, indices: readonly number[]): null {
    if (thrown instanceof AnswerTooLarge) throw new Over(thrown, place, indices);
    const path = place.pathAt(indices);
    this.#problems.push({
      error: locatedError(thrown, field.nodes, path),
      isNullable: place.isNullable,
      nullPath: path.slice(0, place.nullDepth),
    });
    if (!place.isNullable && place.nullDepth === 0) this.#hasNoData = true;
    return null;
  }

  /** Ends the operation at a place where a limit was reached. */
  exceed(place: Place, indices: readonly number[]): never {
    const exceeded = this.objects < 0 ? 'objects' : 'bytes';
    throw new Over(new AnswerTooLarge(exceeded, this.options.limits[exceeded]), place, indices);
  }

  #end(thrown: unknown): void {
    this.#isOver = true;
    this.options.onTooLarge?.();
    this.#answer({
      data: null,
      errors: [thrown instanceof Over ? thrown.toGraphQL() : locatedError(thrown, [])],
    });
  }

  #finish(): void {
    this.#isOver = true;
    if (this.#problems.length === 0) {
      this.#answer({ data: this.#data });
      return;
    }
    const answer = { root: this.#data as unknown };
    const errors = this.#problems.flatMap(({ error, isNullable, nullPath }) =>
      isNullable || emptied(answer, nullPath) ? [error] : [],
    );
    this.#answer({ data: answer.root as Record<string, unknown> | null, errors });
  }
}

/** Makes a place of the answer null; false where it, or what it lies in, is null already: its error has been told. */
function emptied(answer: { root: unknown }, path: readonly (string | number)[]): boolean {
  const keys = ['root', ...path];
  const last = keys.pop() as string | number;
  let holder: unknown = answer;
  for (const key of keys) {
    if (holder === null) return false;
    holder = (holder as Record<string | number, unknown>)[key];
  }
  if (holder === null || (holder as Record<string | number, unknown>)[last] === null) return false;
  put(holder as object, last, null);
  return true;
}

function argumentValues(
  { definition, nodes }: FieldOfAnswer,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> | Error {
  try {
    return getArgumentValues(definition, nodes[0] as FieldOfAnswer['nodes'][number], variables);
  } catch (error) {
    return toError(error);
  }
}

/** Carries the end of an operation past the code of its fields. */
class Over extends Error {
  constructor(
    private readonly reached: AnswerTooLarge,
    private readonly place: Place,
    private readonly indices: readonly number[],
  ) {
    super(reached.message);
  }

  toGraphQL(): GraphQLError {
    return locatedError(tooLargeError(this.reached, this.place), [], this.place.pathAt(this.indices));
  }
}
