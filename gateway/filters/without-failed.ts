// What is left of an operation where filters could not be resolved. Such a filter costs the root field that it is under,
// and a mutation is not begun.
import { GraphQLError, isNonNullType } from 'graphql';
import type { Filtered, Filtering } from './filter-stage.js';

/** @param failures why variables of the operation have no value */
export function withoutFailed(
  { rootType, rootFields, isMutation, derived }: Filtering,
  variables: Readonly<Record<string, unknown>>,
  failures: ReadonlyMap<string, GraphQLError>,
): Filtered {
  if (isMutation) {
    const finish = () => ({ data: null, errors: [...failures.values()] });
    return { operation: undefined, variables, keySetRounds: [], finish };
  }
  const errors: GraphQLError[] = [];
  const failed = new Set<string>();
  let isNull = false;
  for (const { responseName, name, variables: used } of rootFields) {
    const said = new Set<string>();
    for (const [variable, failure] of failures) {
      if (!used.has(variable)) continue;
      failed.add(responseName);
      // A filter that cannot be resolved also fails the order or the groups beside it.
      if (said.has(failure.message)) continue;
      said.add(failure.message);
      errors.push(
        new GraphQLError(failure.message, { path: [responseName], extensions: failure.extensions }),
      );
      isNull ||= isNonNullType(rootType.getFields()[name]?.type);
    }
  }
  return {
    operation: derived.without(failed),
    variables,
    keySetRounds: [],
    finish: ({ data, errors: others = [] }) => ({
      data: isNull || !data ? null : inOrder(data),
      errors: [...errors, ...others],
    }),
  };

  function inOrder(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const whole: Record<string, unknown> = {};
    for (const { responseName } of rootFields) {
      if (failed.has(responseName)) whole[responseName] = null;
      else if (responseName in data) whole[responseName] = data[responseName];
    }
    return whole;
  }
}
