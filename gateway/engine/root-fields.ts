// Which root fields a subgraph's operation asks for under given variables: those that are missing when it fails.
import {
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';

/**
 * The response names of the fields that @skip and @include leave. Worked out anew on each call, since it is only asked for
 * when something has failed.
 *
 * @param variables as they came or coerced; where one is missing, the operation's own default counts
 */
export function rootFields(
  document: string,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  const { definitions } = parse(document, { noLocation: true });
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const type = operation && schema.getRootType(operation.operation);
  if (!operation || !type) return [];
  const fragments = Object.fromEntries(
    definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const flags = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable: { name }, defaultValue }) => {
      const fallback = defaultValue?.kind === Kind.BOOLEAN && defaultValue.value;
      return [name.value, (Object.hasOwn(variables, name.value) ? variables[name.value] : fallback) === true];
    }),
  );
  return [...collectFields(schema, fragments, flags, type, operation.selectionSet).keys()];
}
