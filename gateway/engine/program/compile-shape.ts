// The client's answer from the collected data: generated code that picks, orders, checks and lets nulls bubble.
// https://spec.graphql.org/October2021/#sec-Handling-Field-Errors
import {
  GraphQLBoolean,
  GraphQLInt,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { collectFields, type Part } from '../../operation/collect-fields.js';
import { dependsOnType } from '../../operation/depends-on-type.js';
import type { Fragments } from '../../operation/fragments-of.js';
import { isObject } from '../../operation/is-object.js';
import { leafCheck } from './leaf-check.js';
import {
  startingFrom,
  type Frame,
  type PathTemplate,
  type Shape,
  type ShapeObject,
  type Site,
} from './shape.js';
import { inOrder } from './shape-order.js';
import { evaluate, literal, member, target } from './source.js';

export function compileShape(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  parts: readonly Part[],
  fragments: Fragments,
  clientName: (responseName: string) => string = (name) => name,
): Shape {
  const compiler = new ShapeCompiler(schema, fragments, clientName);
  return startingFrom(compiler.object(root, parts, []), compiler.sites);
}

class ShapeCompiler {
  readonly sites: Site[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly clientName: (responseName: string) => string,
  ) {}

  /**
   * A function for objects of one type; what lies below in other objects becomes functions of its own. The type is
   * abstract only for objects that came without their type's name because nothing of them was asked that needs it.
   */
  object(type: GraphQLCompositeType, parts: readonly Part[], path: PathTemplate): ShapeObject {
    const constants: Record<string, unknown> = {};
    let empty = '{}';
    const written = collectFields(this.schema, type, parts, this.fragments).map((field) => {
      const name = this.clientName(field.responseName);
      // Only an object without a prototype has such a field like any other.
      if (name === '__proto__') empty = 'Object.create(null)';
      return { field, source: this.field(type, field, path, target('r', name), constants) };
    });
    const body = inOrder(written);
    return evaluate<ShapeObject>(
      `return (o, f) => {\nif (--f.objects < 0) f.tooMany();\nconst v = f.v, r = ${empty}; let x, y;\n${body}return r;\n};`,
      constants,
    );
  }

  private field(
    type: GraphQLCompositeType,
    { fieldName, responseName, parts }: { fieldName: string; responseName: string; parts: readonly Part[] },
    path: PathTemplate,
    write: string,
    constants: Record<string, unknown>,
  ): string {
    if (fieldName === '__typename') {
      if (isObjectType(type)) return `${write} = ${literal(type.name)};\n`;
      return `f.completionError(${this.site(path, 'type', type.name)}); return null;\n`;
    }
    if (fieldName === '__schema' || fieldName === '__type')
      return `${write} = f.introspected[${literal(responseName)}] ?? null;\n`;
    const definition = isUnionType(type) ? undefined : type.getFields()[fieldName];
    if (definition === undefined) throw new Error(`${type.name} has no field ${fieldName}`);
    const here = [...path, responseName];
    const where = `${type.name}.${fieldName}`;
    const read = `x = ${member('o', responseName)};\n`;
    const made = this.value(definition.type, parts, here, where, 'x', constants);
    return isNonNullType(definition.type)
      ? `${read}if (x === undefined || x === null) { f.completionError(${this.site(here, 'null', where)}, x); return null; }\ny = ${made};\nif (y === null) return null;\n${write} = y;\n`
      : `${read}${write} = x === null ? null : x === undefined ? f.absent(${this.site(here, 'null', where)}, o) : ${made};\n`;
  }

  /** An expression for a value that is not null: the shaped value, or null where that is flawed. */
  private value(
    type: GraphQLOutputType,
    parts: readonly Part[],
    path: PathTemplate,
    where: string,
    value: string,
    constants: Record<string, unknown>,
  ): string {
    if (isNonNullType(type)) return this.value(type.ofType, parts, path, where, value, constants);
    const name = `c${Object.keys(constants).length}`;
    if (isLeafType(type)) return this.leaf(type, path, where, value, name, constants);
    constants[name] = isListType(type)
      ? this.list(type.ofType, parts, path, where)
      : this.composite(type, parts, path, where);
    return `${name}(${value}, f)`;
  }

  private leaf(
    type: GraphQLLeafType,
    path: PathTemplate,
    where: string,
    value: string,
    name: string,
    constants: Record<string, unknown>,
  ): string {
    const check = leafCheck(type, value, name);
    if (check.constant !== undefined) constants[name] = check.constant;
    const made = check.made ?? counted(type, value);
    return `(${check.test} ? ${made} : f.completionError(${this.site(path, 'value', where)}))`;
  }

  private list(
    item: GraphQLOutputType,
    parts: readonly Part[],
    path: PathTemplate,
    where: string,
  ): (value: unknown, frame: Frame) => unknown {
    const depth = path.filter((step) => typeof step !== 'string').length;
    const constants: Record<string, unknown> = {};
    const here = [...path, { list: depth }];
    const made = this.value(item, parts, here, where, 'x', constants);
    const missing = isNonNullType(item)
      ? `{ f.completionError(${this.site(here, 'null', where)}, x); bad = true; r[k] = null; continue; }`
      : '{ r[k] = null; continue; }';
    const keep = isNonNullType(item)
      ? `const y = ${made};\nif (y === null) bad = true;\nr[k] = y;`
      : `r[k] = ${made};`;
    return evaluate(
      `return (a, f) => {
if (!Array.isArray(a)) return f.completionError(${this.site(path, 'value', where)});
if (--f.objects < 0) f.tooMany();
const r = new Array(a.length), i = f.i; let bad = false;
for (let k = 0; k < a.length; k++) {
i[${depth}] = k;
const x = a[k];
if (x === undefined || x === null) ${missing}
${keep}
}
return bad ? null : r;
};`,
      constants,
    );
  }

  private composite(
    type: GraphQLOutputType,
    parts: readonly Part[],
    path: PathTemplate,
    where: string,
  ): ShapeObject {
    const noObject = this.site(path, 'value', where);
    const noType = this.site(path, 'type', where);
    if (!isAbstractType(type)) {
      const shape = this.object(type as GraphQLObjectType, parts, path);
      const { name } = type as GraphQLObjectType;
      return (value, frame) => {
        if (!isObject(value)) return frame.completionError(noObject);
        const typename = value['__typename'];
        const isKnown = typename === undefined || typename === name || this.isObjectName(typename);
        return isKnown ? shape(value, frame) : frame.completionError(noType, typename);
      };
    }
    const possible = new Map(this.schema.getPossibleTypes(type).map((member) => [member.name, member]));
    const shapes = new Map<unknown, ShapeObject>();
    return (value, frame) => {
      if (!isObject(value)) return frame.completionError(noObject);
      const typename = value['__typename'];
      let shape = shapes.get(typename);
      if (shape === undefined) {
        const actual =
          typename === undefined || typename === type.name ? type : possible.get(typename as string);
        if (actual === undefined) return frame.completionError(noType, typename);
        const isUntold = typename === undefined && dependsOnType(this.schema, type, parts, this.fragments);
        // Compiled when first met: an interface may have many types and an answer only ever holds a few.
        shape = isUntold
          ? (_value, { completionError }) => completionError(noType)
          : this.object(actual, parts, path);
        shapes.set(typename, shape);
      }
      return shape(value, frame);
    };
  }

  private isObjectName(name: unknown): boolean {
    return typeof name === 'string' && isCompositeType(this.schema.getType(name));
  }

  private site(path: PathTemplate, kind: Site['kind'], where: string): number {
    return this.sites.push({ path, kind, where }) - 1;
  }
}

/** JavaScript that gives a value and counts its text; what is shared in memory is written out once a place. */
function counted(type: GraphQLLeafType, value: string): string {
  if (type === GraphQLInt || type === GraphQLBoolean || isEnumType(type)) return value;
  return `(typeof ${value} === 'string' && (f.bytes -= ${value}.length) < 0 ? f.tooLong() : ${value})`;
}
