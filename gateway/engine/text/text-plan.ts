// A plan whose fetches can be answered in text: which fetch comes after which, where its entities stand, what it selects.
import {
  Kind,
  getOperationAST,
  isCompositeType,
  isObjectType,
  parse,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FetchNode, PathSegment, PlanNode, RequiredField, RequiredSelection } from '../planner/plan.js';
import { partsOf, type Part } from '../../operation/collect-fields.js';
import { fragmentsOf } from '../../operation/fragments-of.js';
import { namesOf, visitPlan } from '../planner/visit-plan.js';
import { namesSatisfying } from '../program/types.js';
import { FetchedReader, NoTextProgram, type FetchedObject, type FetchedVariant } from './fetched.js';

export interface TextFetch {
  readonly index: number;
  readonly node: FetchNode;
  /** Where its entities stand; empty for root fields. */
  readonly path: readonly string[];
  /** The fetches that have been answered before it begins. */
  readonly before: ReadonlySet<number>;
  readonly reader: FetchedReader;
  /** Its data, or one of its entities; those have a variant for each type that was asked for. */
  readonly object: FetchedObject;
  /** What it has of an entity of a type; undefined where it is not asked for those. */
  readonly entity: (type: string) => EntityFetch | undefined;
}

export interface EntityFetch {
  /** Which of the fetch's variants it is. */
  readonly index: number;
  readonly variant: FetchedVariant;
  /** What goes into the representation, in order. */
  readonly fields: readonly RepresentedField[];
}

export interface RepresentedField {
  readonly read: string;
  readonly write: string;
  /** Undefined for a leaf. */
  readonly below: readonly RepresentedField[] | undefined;
}

/** @throws NoTextProgram where the plan is not of the usual form */
export function textPlan(plan: PlanNode, schema: GraphQLSchema, apiSchema: GraphQLSchema): TextFetch[] {
  return placedFetches(plan).map(({ node, path, before }, index, placed) => {
    if (path.some((segment) => segment.kind === 'type'))
      throw new NoTextProgram('a place of the plan depends on the type of an object');
    const indices = placed.flatMap((other, at) => (before.has(other.node) ? [at] : []));
    return textFetch(node, index, namesOf(path), new Set(indices), schema, apiSchema);
  });
}

interface PlacedFetch {
  readonly node: FetchNode;
  readonly path: readonly PathSegment[];
  /** The fetches that have been answered before it begins. */
  readonly before: ReadonlySet<FetchNode>;
}

function placedFetches(plan: PlanNode): readonly PlacedFetch[] {
  return visitPlan<readonly PlacedFetch[]>(plan, {
    fetch: (node, path) => [{ node, path, before: new Set() }],
    batchFetch: () => {
      throw new NoTextProgram('entities of several places are asked for at once');
    },
    sequence: (results) => {
      const done: PlacedFetch[] = [];
      for (const result of results) {
        const earlier = done.map(({ node }) => node);
        done.push(...result.map((fetch) => ({ ...fetch, before: new Set([...earlier, ...fetch.before]) })));
      }
      return done;
    },
    parallel: (results) => results.flat(),
    condition: () => {
      throw new NoTextProgram('a part of the plan depends on a variable');
    },
  });
}

function textFetch(
  node: FetchNode,
  index: number,
  path: readonly string[],
  before: ReadonlySet<number>,
  schema: GraphQLSchema,
  apiSchema: GraphQLSchema,
): TextFetch {
  if (node.operationKind !== 'query') throw new NoTextProgram('it is no query');
  if (node.inputRewrites.length + node.outputRewrites.length > 0)
    throw new NoTextProgram('names or values have to be rewritten');
  if ((node.contextArguments ?? []).length > 0) throw new NoTextProgram('arguments come from a context');
  const document = parse(node.document, { noLocation: true });
  const operation = getOperationAST(document);
  const query = schema.getQueryType();
  if (!operation || !query) throw new NoTextProgram('the fetch has no operation');
  const reader = new FetchedReader(schema, apiSchema, fragmentsOf(document), `f${index}`);
  const record = reader.newRecord(false);
  const { requires } = node;
  if (requires === undefined) {
    if (path.length > 0) throw new NoTextProgram('root fields are wanted below the root');
    const object = reader.object(query, partsOf(operation.selectionSet), record);
    return { index, node, path, before, reader, object, entity: () => undefined };
  }
  const entitiesParts = entityParts(operation);
  const object: FetchedObject = { record, variants: [], isDiscriminated: false, links: new Map() };
  const known = new Map<string, EntityFetch | undefined>();
  const make = (name: string): EntityFetch | undefined => {
    const type = schema.getType(name);
    const fields = representedFields(schema, requires, name);
    if (!isCompositeType(type) || !isObjectType(type) || fields === undefined) return undefined;
    const variant = reader.variant(type, entitiesParts, record);
    return { index: object.variants.push(variant) - 1, variant, fields };
  };
  const entity = (name: string): EntityFetch | undefined => {
    if (!known.has(name)) known.set(name, make(name));
    return known.get(name);
  };
  return { index, node, path, before, reader, object, entity };
}

function entityParts({ selectionSet: { selections } }: OperationDefinitionNode): readonly Part[] {
  const [only] = selections;
  if (selections.length !== 1 || only?.kind !== Kind.FIELD || only.alias || !only.selectionSet)
    throw new NoTextProgram('more than entities is fetched');
  return partsOf(only.selectionSet);
}

/** The fields of a representation of an object of this type; undefined where it is not represented. */
function representedFields(
  schema: GraphQLSchema,
  requires: readonly RequiredSelection[],
  type: string,
): RepresentedField[] | undefined {
  const fields = new Map<string, RepresentedField>();
  gather(requires);
  return fields.has('__typename') ? [...fields.values()] : undefined;

  function gather(selections: readonly RequiredSelection[]): void {
    for (const selection of selections) {
      if (selection.kind === 'field') {
        if (!fields.has(selection.write)) fields.set(selection.write, representedField(selection));
      } else if (namesSatisfying(schema, selection.type).has(type)) gather(selection.selections);
    }
  }
}

function representedField({ read, write, selections }: RequiredField): RepresentedField {
  const below = selections?.map((selection) => {
    if (selection.kind === 'fragment')
      throw new NoTextProgram('a key depends on the type of an object in it');
    return representedField(selection);
  });
  return { read, write, below };
}
