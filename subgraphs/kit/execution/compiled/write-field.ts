// Writes how the code of an object gets the value of one of its fields.
// https://spec.graphql.org/October2021/#ExecuteField()
import {
  isLeafType,
  isNonNullType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { indexList, indexParameters } from './code-text.js';
import { collectFields, type Mention, type Selections } from './collect-fields.js';
import { codeOf } from './condition.js';
import { isPromise, Late, toError } from './late.js';
import { plainTest } from './leaf-values.js';
import type { FieldOfAnswer, Place } from './place.js';
import { writeCompletion } from './write-completion.js';
import type { Writing } from './writing.js';

/** A field, or one of its mentions where it is not always asked for. */
export interface FieldCode {
  readonly key: string;
  /** JavaScript that is true where it is part of the answer; `true` where it always is. */
  readonly when: string;
  /** By which the fields of an object are ordered. */
  readonly position: number;
  /** Whether the value may be a Late. */
  readonly mayBeLate: boolean;
  /** Whether it is a scalar or an enum. */
  readonly isLeaf: boolean;
  /** Statements that leave the value in a variable of this name. */
  readonly statements: (variable: string) => string;
}

type ValueCode = Omit<FieldCode, 'key' | 'when' | 'position'>;

/**
 * Writes what is asked for of a type at a place. A field stands in the answer where it is first asked for: where that
 * depends on variables, at the first mention that counts.
 */
export function writeFields(
  writing: Writing,
  type: GraphQLObjectType,
  place: Place,
  selections: readonly Selections[],
): FieldCode[] {
  const fields = collectFields(type, selections, writing.reading);
  return [...fields]
    .flatMap(([key, mentions]) => writeField(writing, type, place, key, mentions))
    .sort((one, other) => one.position - other.position);
}

function writeField(
  writing: Writing,
  type: GraphQLObjectType,
  parent: Place,
  key: string,
  mentions: readonly Mention[],
): FieldCode[] {
  const value = valueCode(writing, type, parent, key, mentions);
  const certain = mentions.findIndex(({ when }) => when.length === 0);
  const needed = certain < 0 ? mentions : mentions.slice(0, certain + 1);
  return needed.map(({ when, position }, index) => {
    const own = codeOf([when]);
    const before = needed.slice(0, index).map((mention) => mention.when);
    return { ...value, key, position, when: index === 0 ? own : `(${own}) && !(${codeOf(before)})` };
  });
}

function valueCode(
  writing: Writing,
  type: GraphQLObjectType,
  parent: Place,
  key: string,
  mentions: readonly Mention[],
): ValueCode {
  const { text, operation } = writing;
  const nodes = mentions.map(({ node }) => node);
  const definition = definitionOf(writing, type, nodes[0]?.name.value ?? '');
  if (definition === TypeNameMetaFieldDef) {
    const name = JSON.stringify(type.name);
    return { mayBeLate: false, isLeaf: true, statements: (variable) => `${variable} = ${name};` };
  }
  const field: FieldOfAnswer = { parentType: type, definition, nodes, operation };
  const place = parent.fieldAt(key, !isNonNullType(definition.type), field);
  const site = { place, field };
  const bare = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  const complete = writeCompletion(writing, definition.type, site, mentions);
  const indices = indexParameters(place.lists);
  const given = definition.args.length === 0 ? '{}' : `run.argumentsOf(${text.constant(field)})`;
  const told = `${given}, run.context, run.infoOf(${text.constant(site)}, ${indexList(place.lists)})`;
  const caught = (variable: string): string =>
    `catch (error) { ${variable} = ${text.constant(toError)}(error); }`;
  const completed = (variable: string): string => `${complete}(run, ${variable}${indices})`;
  const isLeaf = isLeafType(bare);
  const { resolve } = definition;
  if (resolve !== undefined) {
    const late = (variable: string): string =>
      `new ${text.constant(Late)}(${variable}, (given) => ${completed('given')})`;
    return {
      mayBeLate: true,
      isLeaf,
      statements: (
        variable,
      ) => `try { ${variable} = ${text.constant(resolve)}(source, ${told}); } ${caught(variable)}
  ${variable} = ${text.constant(isPromise)}(${variable}) ? ${late(variable)} : ${completed(variable)};`,
    };
  }
  const property = `source[${JSON.stringify(definition.name)}]`;
  const plain = (variable: string): string => (isLeaf ? (plainTest(bare, variable) ?? 'false') : 'false');
  return {
    mayBeLate: true,
    isLeaf,
    statements: (
      variable,
    ) => `try { ${variable} = ${property}; if (typeof ${variable} === "function") ${variable} = ${property}(${told}); } ${caught(variable)}
  if (!(${plain(variable)})) ${variable} = ${completed(variable)};`,
  };
}

function definitionOf(
  { reading, operation }: Writing,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === reading.schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  const definition = type.getFields()[name];
  if (definition === undefined)
    throw new Error(`${type.name} has no field ${name}: ${operation.definition.operation}`);
  return definition;
}
