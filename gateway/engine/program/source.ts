// Writing JavaScript as text, safely: every name and value that comes from outside goes through these.

const identifier = /^[A-Za-z_$][\w$]*$/;

/** A value as a literal. */
export function literal(value: unknown): string {
  return JSON.stringify(value);
}

/** `object.name`, by own properties only where Object.prototype has something of that name. */
export function member(object: string, name: string): string {
  const access = identifier.test(name) ? `${object}.${name}` : `${object}[${literal(name)}]`;
  return name in Object.prototype
    ? `(Object.hasOwn(${object}, ${literal(name)}) ? ${access} : undefined)`
    : access;
}

/** The left-hand side that sets a property of an object made by generated code. */
export function target(object: string, name: string): string {
  return identifier.test(name) ? `${object}.${name}` : `${object}[${literal(name)}]`;
}

/**
 * Compiles generated functions into one module.
 *
 * @param source statements that end in `return …`
 * @param constants values that the source refers to by name
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what its source returns
export function evaluate<Result>(source: string, constants: Readonly<Record<string, unknown>>): Result {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the source is made of literals quoted above
  const make = new Function(...Object.keys(constants), `'use strict';\n${source}`) as (
    ...values: unknown[]
  ) => unknown;
  return make(...Object.values(constants)) as Result;
}
