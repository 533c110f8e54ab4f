// Making an entity's representation from what is known of it: generated from the plan's `requires`.
import type { GraphQLSchema } from 'graphql';
import type { RequiredSelection } from '../planner/plan.js';
import type { DataObject } from './collect.js';
import { deepMerge } from './merge.js';
import { evaluate, literal, member, target } from './source.js';
import { namesSatisfying } from './types.js';

/** The representation of an entity; null where it lacks something required or is of another type. */
export type Represent = (entity: DataObject) => DataObject | null;

/** The text by which equal representations are recognised. */
export type RepresentationKey = (representation: DataObject) => string;

export function compileRepresent(schema: GraphQLSchema, requires: readonly RequiredSelection[]): Represent {
  const writer = new RepresentationWriter(schema);
  const main = writer.object(requires);
  const source = `${writer.source}\nreturn (entity) => {\nconst made = ${main}(entity);\nreturn made !== null && made.__typename !== undefined ? made : null;\n};`;
  return evaluate<Represent>(source, { ...writer.constants, deepMerge });
}

/** Most keys are a type and one scalar, for which joining the two is enough and much cheaper than JSON. */
export function compileKey(requires: readonly RequiredSelection[]): RepresentationKey {
  const [only] = requires;
  if (requires.length === 1 && only?.kind === 'fragment') {
    const fields = only.selections.filter(
      (selection) => selection.kind === 'field' && selection.write !== '__typename',
    );
    const [field] = fields;
    if (
      only.selections.length <= 2 &&
      fields.length === 1 &&
      field?.kind === 'field' &&
      field.selections === undefined
    ) {
      return evaluate<RepresentationKey>(
        `return (r) => { const k = ${member('r', field.write)}; return typeof k === 'string' ? r.__typename + '\\0' + k : JSON.stringify(r); };`,
        {},
      );
    }
  }
  return (representation) => JSON.stringify(representation);
}

class RepresentationWriter {
  source = '';
  readonly constants: Record<string, unknown> = {};
  #count = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  /** Writes a function from an object to what is selected of it, and gives the function's name. */
  object(selections: readonly RequiredSelection[]): string {
    const name = `object${this.#count++}`;
    let body = '';
    for (const selection of selections) {
      if (selection.kind === 'fragment') {
        const part = this.object(selection.selections);
        body += `if (${this.satisfies(selection.type)}) { const part = ${part}(e); if (part !== null) deepMerge(r, part); }\n`;
        continue;
      }
      const value = member('e', selection.read);
      body += `x = ${value};\nif (x === undefined) return null;\n`;
      const made = selection.selections === undefined ? 'x' : `${this.value(selection.selections)}(x)`;
      body += `${target('r', selection.write)} = ${made};\n`;
    }
    this.source += `const ${name} = (e) => {\nif (e === null || typeof e !== 'object') return null;\nconst r = {}; let x;\n${body}return r;\n};\n`;
    return name;
  }

  private value(selections: readonly RequiredSelection[]): string {
    const object = this.object(selections);
    const name = `value${this.#count++}`;
    this.source += `const ${name} = (x) => Array.isArray(x) ? x.map(${name}) : ${object}(x);\n`;
    return name;
  }

  private satisfies(condition: string): string {
    const names = namesSatisfying(this.schema, condition);
    if (names.size === 1) return `e.__typename === ${literal(condition)}`;
    const constant = `names${this.#count++}`;
    this.constants[constant] = names;
    return `${constant}.has(e.__typename)`;
  }
}
