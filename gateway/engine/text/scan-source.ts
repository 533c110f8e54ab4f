// The code that walks over a fetch's answer: it accepts exactly the keys that were asked for, in their order, with values of
// their types, remembers the places it is told to, and gives up at the first thing that is anything else.
import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { expectText, isText } from './bytes.js';
import type { FetchedField, FetchedObject, FetchedVariant, RecordLayout } from './fetched.js';
import { firstPlace } from './sources.js';
import type { TextFetch } from './text-plan.js';

export class ScanWriter {
  functions = '';
  #count = 0;
  readonly #enums = new Map<string, string>();

  /** @param apiSchema a value that clients do not have is not let pass */
  constructor(private readonly apiSchema: GraphQLSchema) {}

  /**
   * A function `scan` for a fetch: from its bytes, an array for the places and, for entities, the type of each, to the
   * places; null where it gives up. While it works the array is `N`, of which the first `T` numbers are in use.
   */
  fetch({ node, object, reader }: TextFetch): string {
    for (const record of reader.records) this.functions += recordFunction(record);
    if (node.requires === undefined) {
      const name = this.object(object);
      return `(b, n) => {
let p = 0;
N = n;
T = ${firstPlace};
C = 0;
const r = ${object.record.name}();
${onlyOr('null', expectText('{"data":'))}p = ${name}(b, p, r);
return p < 0 || b[p] !== 125 || !isEnd(b, p + 1) ? null : finished();
}`;
    }
    const kinds = object.variants.map((variant) => this.variant(variant));
    const cases = kinds.map((name, index) => `case ${index}: p = ${name}(b, p, r); break;`);
    const one =
      kinds.length === 1 ? `p = ${String(kinds[0])}(b, p, r);` : `switch (types[i]) { ${cases.join(' ')} }`;
    return `(b, n, types) => {
let p = 0;
N = n;
T = ${firstPlace} + types.length;
C = 0;
if (T > N.length) N = enlarged(N, T);
${onlyOr('null', expectText('{"data":{"_entities":['))}for (let i = 0; i < types.length; i++) {
if (i > 0 && b[p++] !== 44) return null;
const r = ${object.record.name}();
N[${firstPlace} + i] = r;
${one}
if (p < 0) return null;
}
${onlyOr('null', expectText(']}}'))}return isEnd(b, p) ? finished() : null;
}`;
  }

  /** Writes a function from bytes, position and record to the position behind an object of a known type. */
  private variant(variant: FetchedVariant): string {
    return this.function(`${expectText('{')}${this.fields(variant, 0, '')}`);
  }

  private object(object: FetchedObject): string {
    const { variants, isDiscriminated, kind } = object;
    const [first] = variants;
    if (!isDiscriminated) {
      const is = kind === undefined ? '' : `${set(kind, '1')}\n`;
      return first === undefined
        ? this.function('return -1;')
        : this.function(`${is}${expectText('{')}${this.fields(first, 0, '')}`);
    }
    const name = first?.fields[0]?.responseName ?? '';
    const branches = variants.map((variant, index) => {
      const [discriminator] = variant.fields;
      if (!variant.isViable || discriminator === undefined) return '';
      const rest = `${variant.type.name}"`;
      const slots = [
        kind === undefined ? '' : set(kind, String(index + 1)),
        discriminator.slots.key === undefined ? '' : set(discriminator.slots.key, 'key'),
        discriminator.slots.value === undefined ? '' : set(discriminator.slots.value, 'value'),
        discriminator.slots.end === undefined ? '' : set(discriminator.slots.end, 'p'),
      ].join(' ');
      return `if (${isText(rest)}) {\np += ${rest.length}; ${slots}\n${this.fields(variant, 1, '')}}\n`;
    });
    return this.function(
      `${expectText('{')}const key = p;\n${expectText(`"${name}":`)}const value = p;\n${expectText('"')}${branches.join('')}return -1;\n`,
    );
  }

  private function(body: string): string {
    const name = `scan${this.#count++}`;
    this.functions += `function ${name}(b, p, r) {\nC++;\n${body}}\n`;
    return name;
  }

  /** Code for the fields from one on, to the end of the object. */
  private fields({ type, fields }: FetchedVariant, from: number, before: string): string {
    let known = before;
    let code = '';
    const mark = (slot: number | undefined) => {
      if (slot === undefined) return;
      code += `${expectText(known)}${set(slot, 'p')}\n`;
      known = '';
    };
    for (const field of fields.slice(from)) {
      const { slots, responseName, fieldName } = field;
      if (field !== fields[0]) known += ',';
      mark(slots.key);
      known += `"${responseName}":`;
      mark(slots.value);
      if (fieldName === '__typename' && isObjectType(type)) known += `"${type.name}"`;
      else {
        code += `${expectText(known)}${this.value(field.type, field)}`;
        known = '';
      }
      mark(slots.end);
    }
    return `${code}${expectText(`${known}}`)}return p;\n`;
  }

  private value(type: GraphQLOutputType, field: FetchedField): string {
    const inner = isNonNullType(type) ? type.ofType : type;
    let code: string;
    if (isListType(inner)) {
      code = field.isOpen
        ? this.openList(inner.ofType, field, `r + ${String(field.slots.items)}`)
        : this.list(inner.ofType, field, undefined);
    } else code = this.one(inner, field, 'r');
    return isNonNullType(type) ? code : nullOr('', code);
  }

  /** @param place where the position of the first item goes */
  private openList(item: GraphQLOutputType, field: FetchedField, place: string): string {
    const last = `l${this.#count++}`;
    return `let ${last} = ${place};\nN[${last}] = 0;\n${this.list(item, field, last)}`;
  }

  /** @param last the variable for where the position of the next item goes; undefined where the list is good as text */
  private list(item: GraphQLOutputType, field: FetchedField, last: string | undefined): string {
    const inner = isNonNullType(item) ? item.ofType : item;
    const made = `m${this.#count++}`;
    let code: string;
    if (last === undefined) {
      code = isListType(inner) ? this.list(inner.ofType, field, undefined) : this.one(inner, field, 'r');
    } else if (isListType(inner)) {
      code = `${linked(made, 'cell()', last)}${this.openList(inner.ofType, field, `${made} + 1`)}`;
    } else {
      const record = field.child?.record.name ?? '';
      code = `${linked(made, `${record}()`, last)}${this.one(inner, field, made)}`;
    }
    if (!isNonNullType(item))
      code = nullOr(last === undefined ? '' : linked(made, 'cell()', last, '-'), code);
    return `if (b[p] !== 91) return -1;
C++;
if (b[++p] === 93) p++; else for (;;) {
${code}const c = b[p++];
if (c === 93) break;
if (c !== 44) return -1;
}
`;
  }

  /** Code for a value that is neither a list nor null. */
  private one(type: GraphQLOutputType, { child }: FetchedField, record: string): string {
    const call = isLeafType(type)
      ? `${this.leaf(type)}(b, p)`
      : `${child === undefined ? 'fail' : this.object(child)}(b, p, ${record})`;
    return `p = ${call};\nif (p < 0) return -1;\n`;
  }

  private leaf(type: GraphQLLeafType): string {
    if (isEnumType(type)) return this.enumValue(type.name);
    return leaves[type.name] ?? 'scanAny';
  }

  /** Writes a function for the values of an enum, once. */
  private enumValue(type: string): string {
    const known = this.#enums.get(type);
    if (known !== undefined) return known;
    const name = `enum${this.#enums.size}`;
    this.#enums.set(type, name);
    const found = this.apiSchema.getType(type);
    const values = isEnumType(found) ? found.getValues().map((value) => value.name) : [];
    const tests = values.map((value) => `if (${isText(`${value}"`)}) return p + ${value.length + 1};\n`);
    this.functions += `function ${name}(b, p) {\nif (b[p++] !== 34) return -1;\n${tests.join('')}return -1;\n}\n`;
    return name;
  }
}

const leaves: Readonly<Record<string, string>> = {
  String: 'scanString',
  ID: 'scanId',
  Int: 'scanInt',
  Float: 'scanNumber',
  Boolean: 'scanBoolean',
};

function nullOr(whenNull: string, code: string): string {
  return `if (b[p] === 110) {\np = scanNull(b, p);\nif (p < 0) return -1;\n${whenNull}\n} else {\n${code}}\n`;
}

/** Code that gives up with another value than -1. */
function onlyOr(value: string, code: string): string {
  return code.replaceAll('return -1', `return ${value}`);
}

/** Code that gives a slot of the record `r` a number. */
function set(slot: number, value: string): string {
  return `N[r + ${slot}] = ${value};`;
}

/** Code that makes a list's next item and has it pointed to. */
function linked(made: string, make: string, last: string, sign = ''): string {
  return `const ${made} = ${make};\nN[${last}] = ${sign}${made};\n${last} = ${made};\n`;
}

/** A function that makes a record and says where it begins. */
function recordFunction({ name, slots }: RecordLayout): string {
  const fill = slots.map((initial, slot) => `N[r + ${slot}] = ${initial};`);
  return `function ${name}() {
const r = T;
T += ${slots.length};
if (T > N.length) N = enlarged(N, T);
${fill.join(' ')}
return r;
}
`;
}

/** What all functions share; `C` counts objects and lists. A cell is an item of a list that is null or a list itself. */
export const scanBasics = `let N = null, T = 0, C = 0;
function cell() {
const r = T;
T += 2;
if (T > N.length) N = enlarged(N, T);
N[r] = 0;
return r;
}
function finished() {
const n = N;
N = null;
n[0] = T;
n[1] = C;
return n;
}
`;
