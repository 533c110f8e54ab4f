// Places in a compiled statement where a value goes, once it is known.

/** Stands for a value while a query is built and compiled; takes that value's place among the statement's parameters. */
export class Parameter {
  constructor(
    readonly name: string,
    /** What the engine is given, made of the value. */
    readonly encode: (value: unknown) => unknown = (value) => value,
  ) {}
}
