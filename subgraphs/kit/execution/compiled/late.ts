// Values that are not there yet.

/** Stands for a value of the answer until a promise gives what it is made of. */
export class Late {
  constructor(
    readonly promise: PromiseLike<unknown>,
    /** Makes the value of the answer, of what the promise gave or of the Error it failed with. */
    readonly complete: (given: unknown) => unknown,
  ) {}
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** What was thrown, as an error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(`not an error was thrown: ${typeof thrown}`);
}

/** Sets a field of an answer, whatever it is called. */
export function put(object: object, key: string | number, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else (object as Record<string | number, unknown>)[key] = value;
}
