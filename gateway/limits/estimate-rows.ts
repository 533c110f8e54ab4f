// How many objects and values an operation's answer may hold, from the schema, the operation and its variables alone.
//
// An object counts where it stands for something: a connection, its edges and its page info do not. A list holds what its
// `first`, `last` or `limit` asks for, or what `@listSize` says of it, and otherwise what is assumed of its kind. The lists
// in a list of lists have what is assumed each.
import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { graphError } from '../../schema/errors/graph-error.js';
import { introspectionShare } from './introspection-share.js';
import type { AnswerEstimate } from './limit-rule.js';
import { noListSizes, sizeOfList, type ListSizes } from './list-sizes.js';
import { selectedFields, type EstimatedOperation } from './selected-fields.js';

/** What is assumed where an operation does not say how many it wants. */
export const assumedRows = {
  /** Of a connection: the subgraphs' own default. */
  connection: 50,
  /** Of a list without a bound in the query, such as a person's skills. */
  list: 10,
} as const;

/** How many different sets of selections are looked at: documents can be written that have more than can be counted. */
const mostSelections = 5_000;

/**
 * The estimate; `Number.MAX_SAFE_INTEGER` stands for more.
 *
 * @throws GraphQLError OPERATION_TOO_LARGE where the operation nests too many different selections to be estimated
 */
export function estimateRows(
  schema: GraphQLSchema,
  operation: EstimatedOperation,
  listSizes: ListSizes = noListSizes,
): AnswerEstimate {
  const root = schema.getRootType(operation.operation.operation);
  if (!root) return { rows: 0, values: 0, introspection: 0, heaviest: () => '' };
  const estimate = new Estimate(schema, operation, listSizes);
  const sets = [operation.operation.selectionSet];
  const { rows, values } = estimate.within(sets, root);
  return {
    rows: Math.min(rows, Number.MAX_SAFE_INTEGER),
    values: Math.min(values, Number.MAX_SAFE_INTEGER),
    introspection: introspectionShare(schema, operation),
    heaviest: (by) => estimate.heaviest(by, sets, root).join('.'),
  };
}

/** Objects, and values of fields that are no objects. */
interface Size {
  readonly rows: number;
  readonly values: number;
}

const nothing: Size = { rows: 0, values: 0 };

/** The size of lists directly below an object. */
interface Page {
  readonly size: number;
  /** Which lists; all of them in a connection. */
  readonly fields?: readonly string[];
}

/** What one field comes to. */
interface FieldSize extends Size {
  /** What is below it: the selections, their type, and the size of a page of it. */
  readonly below: readonly [readonly SelectionSetNode[], GraphQLCompositeType, Page | undefined];
}

class Estimate {
  readonly #known = new Map<string, Size>();
  readonly #names = new Map<SelectionSetNode, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly asked: EstimatedOperation,
    private readonly listSizes: ListSizes,
  ) {}

  /** What is below one object of a type; of an abstract type, below the one with most. */
  within(selectionSets: readonly SelectionSetNode[], type: GraphQLCompositeType, page?: Page): Size {
    const key = `${type.name} ${String(page?.size)} ${String(page?.fields)} ${selectionSets.map((set) => this.#nameOf(set)).join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= mostSelections)
      throw graphError(
        'OPERATION_TOO_LARGE',
        'The operation nests too many different selections for its answer to be estimated. Use fewer fragments within each other.',
      );
    const sizes = this.#possible(type).map((one) => this.#below(selectionSets, one, page));
    const size = {
      rows: Math.max(0, ...sizes.map(({ rows }) => rows)),
      values: Math.max(0, ...sizes.map(({ values }) => values)),
    };
    this.#known.set(key, size);
    return size;
  }

  /** The path, by the answer's names, that leads where most is; wrappers of connections are left out. */
  heaviest(
    by: keyof Size,
    selectionSets: readonly SelectionSetNode[],
    type: GraphQLCompositeType,
    page?: Page,
  ): string[] {
    let most: (FieldSize & { readonly key: string }) | undefined;
    for (const possible of this.#possible(type))
      for (const [key, nodes] of selectedFields(this.schema, this.asked, selectionSets, possible)) {
        const field = this.#field(nodes, possible, page);
        if (field !== undefined && field[by] > (most?.[by] ?? 0)) most = { ...field, key };
      }
    if (most === undefined) return [];
    const rest = this.heaviest(by, ...most.below);
    return isConnectionPage(page) ? rest : [most.key, ...rest];
  }

  #possible(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  /** @param page how many items a connection has that the selections are of */
  #below(selectionSets: readonly SelectionSetNode[], type: GraphQLObjectType, page: Page | undefined): Size {
    let { rows, values } = nothing;
    for (const nodes of selectedFields(this.schema, this.asked, selectionSets, type).values()) {
      const field = this.#field(nodes, type, page);
      rows += field?.rows ?? 0;
      values += field?.values ?? 1;
    }
    return { rows, values };
  }

  /** Undefined for a leaf. */
  #field(
    nodes: readonly FieldNode[],
    parent: GraphQLObjectType,
    page: Page | undefined,
  ): FieldSize | undefined {
    const [first] = nodes;
    const field = first && parent.getFields()[first.name.value];
    const type = field && getNamedType(field.type);
    if (!field || !isCompositeType(type)) return undefined;
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const listSize = this.listSizes(parent.name, field.name);
    const asked = sizeOfList(listSize, getArgumentValues(field, first, this.asked.variables));
    const fields = listSize?.sizedFields;
    const lists = listLevels(field.type);
    if (isConnection(type)) {
      const connection = { size: asked ?? assumedRows.connection };
      const connections = assumedRows.list ** lists;
      const { rows, values } = this.within(selectionSets, type, connection);
      return {
        rows: connections * rows,
        values: connections * values,
        below: [selectionSets, type, connection],
      };
    }
    const size = sizeOnPage(page, field.name) ?? (fields === undefined ? asked : undefined);
    const count = lists === 0 ? 1 : (size ?? assumedRows.list) * assumedRows.list ** (lists - 1);
    // What asks for so many and is no list itself holds the list.
    const own =
      asked === undefined || lists > 0 ? undefined : { size: asked, fields: fields ?? listsOf(type) };
    const { rows, values } = this.within(selectionSets, type, own);
    const each = (isWrapper(type, page) ? 0 : 1) + rows;
    return { rows: count * each, values: count * values, below: [selectionSets, type, own] };
  }

  #nameOf(selectionSet: SelectionSetNode): number {
    const name = this.#names.get(selectionSet) ?? this.#names.size;
    this.#names.set(selectionSet, name);
    return name;
  }
}

/** The fields of an object that are lists. */
function listsOf(type: GraphQLCompositeType): readonly string[] {
  if (isUnionType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: of }) => (listLevels(of) > 0 ? [name] : []));
}

/** How many lists are within each other: 2 of `[[Seat!]!]!`. */
function listLevels(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listLevels(nullable.ofType) : 0;
}

/** Relay's cursor connections: a type with edges that have a node. */
function isConnection(type: GraphQLCompositeType): boolean {
  if (!isObjectType(type)) return false;
  const edges = type.getFields()['edges']?.type;
  if (edges === undefined || !isListType(getNullableType(edges))) return false;
  const edge = getNamedType(edges);
  return isObjectType(edge) && 'node' in edge.getFields();
}

/** Whether an object of the type holds others, or says something of them, and stands for nothing itself. */
function isWrapper(type: GraphQLCompositeType, page: Page | undefined): boolean {
  return (
    type.name === 'PageInfo' || (isConnectionPage(page) && isObjectType(type) && 'node' in type.getFields())
  );
}

function isConnectionPage(page: Page | undefined): boolean {
  return page !== undefined && page.fields === undefined;
}

function sizeOnPage(page: Page | undefined, field: string): number | undefined {
  return page?.fields === undefined || page.fields.includes(field) ? page?.size : undefined;
}
