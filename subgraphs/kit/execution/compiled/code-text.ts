// The text of the code that is being written, and the values that it names.

export class CodeText {
  readonly #functions: string[] = [];
  readonly #names: string[] = [];
  readonly #constants: unknown[] = [];
  readonly #known = new Map<unknown, string>();

  newName(): string {
    const name = `f${String(this.#names.length)}`;
    this.#names.push(name);
    return name;
  }

  /** Under which name the code finds a value. */
  constant(value: unknown): string {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const name = `k${String(this.#constants.length)}`;
    this.#constants.push(value);
    this.#known.set(value, name);
    return name;
  }

  add(text: string): void {
    this.#functions.push(text);
  }

  /** Makes what an expression over the functions and constants says. */
  evaluate(expression: string): unknown {
    const constants = this.#constants.map(
      (_value, index) => `k${String(index)} = constants[${String(index)}]`,
    );
    const text = `"use strict";\n${constants.length === 0 ? '' : `const ${constants.join(', ')};\n`}${this.#functions.join('\n')}\nreturn ${expression};`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- names of the schema and the document are quoted as JSON, all else is written here
    return (new Function('constants', text) as (constants: readonly unknown[]) => unknown)(this.#constants);
  }
}

/** `, i0, i1`: the indices of the lists round a place, to follow other parameters. */
export function indexParameters(lists: number): string {
  return Array.from({ length: lists }, (_none, index) => `, i${String(index)}`).join('');
}

/** `[i0, i1]` */
export function indexList(lists: number): string {
  return `[${Array.from({ length: lists }, (_none, index) => `i${String(index)}`).join(', ')}]`;
}
