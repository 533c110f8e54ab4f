// The type that each field of an answer has, by its path in the answer. Fields of one response name have the same
// nullability and lists whatever object they are of: https://spec.graphql.org/October2021/#SameResponseShape()
import {
  Kind,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './fragments-of.js';

export type ResponsePath = readonly (string | number)[];

/**
 * Where a null at a path of the answer is to be seen: at the path itself, or at the nearest place above that may be null.
 * https://spec.graphql.org/October2021/#sec-Handling-Field-Errors
 */
export type SpreadOfNull = (path: ResponsePath) => ResponsePath;

interface Scope {
  readonly selectionSet: SelectionSetNode;
  readonly type: GraphQLNamedType;
}

export function spreadOfNull(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fragments: Fragments,
): SpreadOfNull {
  const known = new Map<string, { readonly type: GraphQLOutputType; readonly below: readonly Scope[] }>();
  return (path) => {
    let nullable = 0;
    let scopes: readonly Scope[] = [{ selectionSet, type: root }];
    let type: GraphQLOutputType | undefined;
    let names = '';
    for (const [depth, step] of path.entries()) {
      if (typeof step === 'number') {
        const list: GraphQLOutputType | undefined = type && getNullableType(type);
        type = isListType(list) ? list.ofType : undefined;
      } else {
        names += `.${step}`;
        const field = known.get(names) ?? fieldIn(scopes, step);
        if (field) known.set(names, field);
        // What is not of the operation has no type, nor has anything below: no null is known to spread from there.
        if (field === undefined) return path;
        ({ type, below: scopes } = field);
      }
      if (type === undefined || !isNonNullType(type)) nullable = depth + 1;
    }
    return path.slice(0, nullable);
  };

  function fieldIn(scopes: readonly Scope[], name: string) {
    const walked = new Set<SelectionSetNode>();
    let found: GraphQLOutputType | undefined;
    const below: Scope[] = [];
    const walk = (scope: Scope): void => {
      if (walked.has(scope.selectionSet)) return;
      walked.add(scope.selectionSet);
      for (const selection of scope.selectionSet.selections) {
        if (selection.kind === Kind.FIELD) {
          if ((selection.alias ?? selection.name).value !== name) continue;
          const type = fieldType(scope.type, selection.name.value);
          if (type === undefined) continue;
          found ??= type;
          if (selection.selectionSet)
            below.push({ selectionSet: selection.selectionSet, type: getNamedType(type) });
          continue;
        }
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition?.name.value;
        const type = condition === undefined ? scope.type : schema.getType(condition);
        if (fragment && type) walk({ selectionSet: fragment.selectionSet, type });
      }
    };
    scopes.forEach(walk);
    return found && { type: found, below };
  }
}

function fieldType(type: GraphQLNamedType, field: string): GraphQLOutputType | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
}
