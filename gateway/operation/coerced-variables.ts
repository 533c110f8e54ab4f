// A request's variables as its operation declares them, or what is wrong with them: no more of that than anybody reads.
import {
  GraphQLError,
  typeFromAST,
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import { conditionVariables } from './condition-variables.js';
import { isInexact } from './exact-json.js';
import { settleNumbers } from './settle-numbers.js';
import { variableValues } from './variable-values.js';

/** A list of many wrong values takes long to describe. */
const maximumErrors = 10;

export type CoercedVariables =
  | { readonly coerced: Readonly<Record<string, unknown>>; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[]; readonly coerced?: never };

/**
 * @param document that the operation is in
 * @returns the variables with their defaults, or errors with BAD_USER_INPUT
 */
export function coercedVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions: definitions = [] }: Pick<OperationDefinitionNode, 'variableDefinitions'>,
  variables: Readonly<Record<string, unknown>>,
): CoercedVariables {
  if (definitions.length === 0) return noVariables;
  const unusable = definitions.find(({ variable }) => variable.name.value === '__proto__');
  if (unusable)
    return { errors: [badInput('A variable cannot be named "__proto__". Give it another name.', unusable)] };
  if (Object.values(variables).some(isInexact)) {
    const refused = settleNumbers(schema, definitions, variables).slice(0, maximumErrors);
    if (refused.length > 0)
      return { errors: refused.map(({ message, definition }) => badInput(message, definition)) };
  }
  const typeOf = (definition: VariableDefinitionNode): GraphQLInputType =>
    typeFromAST(schema, definition.type as NamedTypeNode) as unknown as GraphQLInputType;
  const { coerced, wrong } = variableValues(definitions, typeOf, variables, maximumErrors);
  if (wrong.length > 0)
    return { errors: wrong.map(({ message, definition }) => badInput(message, definition)) };
  const deciding = conditionVariables(document);
  // The type of such a variable allows null, and its default does not come in place of one that is given.
  const undecided = definitions.filter(
    ({ variable: { name } }) => deciding.has(name.value) && coerced[name.value] === null,
  );
  if (undecided.length === 0) return { coerced };
  return {
    errors: undecided.slice(0, maximumErrors).map((definition) => {
      const name = definition.variable.name.value;
      return badInput(
        `Variable "$${name}" must not be null: @skip and @include take true or false. Leave it out for its default.`,
        definition,
      );
    }),
  };
}

const noVariables: CoercedVariables = { coerced: {} };

function badInput(message: string, nodes: readonly ASTNode[] | ASTNode | undefined): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
  });
}
