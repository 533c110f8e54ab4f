// Which root fields a subgraph's operation asks for under given variables: those that are missing when it fails.
import { Kind, getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { collectFields, includedFields, partsOf } from '../operation/collect-fields.js';
import { fragmentsOf } from '../operation/fragments-of.js';

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
  const parsed = parse(document, { noLocation: true });
  const operation = getOperationAST(parsed);
  const type = operation && schema.getRootType(operation.operation);
  if (!operation || !type) return [];
  const flags = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable: { name }, defaultValue }) => {
      const fallback = defaultValue?.kind === Kind.BOOLEAN && defaultValue.value;
      return [name.value, Object.hasOwn(variables, name.value) ? variables[name.value] : fallback];
    }),
  );
  const fields = collectFields(schema, type, partsOf(operation.selectionSet), fragmentsOf(parsed));
  return includedFields(fields, flags)
    .filter(({ fieldName }) => fieldName !== '__typename')
    .map(({ responseName }) => responseName);
}
