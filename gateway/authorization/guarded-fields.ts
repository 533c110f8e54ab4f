// Which guarded fields an operation touches: each with all that is asked for it, by its coordinate on the concrete type.
import {
  Kind,
  getNamedType,
  isAbstractType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.js';
import type { Guard, Guards } from './guards.js';

/** By `Type.field`, every guard that has to be met for it. */
export type GuardedFields = ReadonlyMap<string, readonly Guard[]>;

/**
 * What is selected under a condition counts too: who may not see a field may not ask for it either way.
 *
 * @param document valid in the schema
 */
export function guardedFields(
  schema: GraphQLSchema,
  { fields, types }: Guards,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): GuardedFields {
  const fragments = fragmentsOf(document);
  const found = new Map<string, readonly Guard[]>();
  const walked = new Map<SelectionSetNode, Set<string>>();
  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, [root]);
  return found;

  /** @param objects what the objects may be: composition takes what is asked of objects to their interfaces, not the other way */
  function walk(set: SelectionSetNode, objects: readonly GraphQLObjectType[]): void {
    const key = objects.map(({ name }) => name).join();
    const before = walked.get(set) ?? new Set();
    if (objects.length === 0 || before.has(key)) return;
    walked.set(set, before.add(key));
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        for (const type of objects) look(type, selection);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition?.name.value;
      const within = condition === undefined ? objects : objectsOf(schema.getType(condition));
      if (fragment)
        walk(
          fragment.selectionSet,
          objects.filter((type) => within.includes(type)),
        );
    }
  }

  function look(type: GraphQLObjectType, { name: { value: name }, selectionSet }: FieldNode): void {
    const coordinate = `${type.name}.${name}`;
    const returned = getNamedType(type.getFields()[name]?.type);
    const guards = [types.get(type.name), fields.get(coordinate), types.get(returned?.name ?? '')];
    const present = guards.filter((guard) => guard !== undefined);
    if (present.length > 0) found.set(coordinate, present);
    if (selectionSet) walk(selectionSet, objectsOf(returned));
  }

  function objectsOf(type: GraphQLNamedType | undefined): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }
}
