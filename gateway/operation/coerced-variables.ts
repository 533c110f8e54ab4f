// A request's variables as its operation declares them, or what is wrong with them: no more of that than anybody reads.
import { GraphQLError, getVariableValues, type GraphQLSchema, type VariableDefinitionNode } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';

/** A list of many wrong values takes long to describe. */
const maximumErrors = 10;

export type CoercedVariables =
  | { readonly coerced: Readonly<Record<string, unknown>>; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[]; readonly coerced?: never };

/** @returns the variables with their defaults, or errors with BAD_USER_INPUT */
export function coercedVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
): CoercedVariables {
  if (definitions.length === 0) return noVariables;
  const { coerced, errors } = getVariableValues(schema, definitions, variables, { maxErrors: maximumErrors });
  return errors ? { errors: errors.map(badInput) } : { coerced };
}

const noVariables: CoercedVariables = { coerced: {} };

function badInput(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
  });
}
