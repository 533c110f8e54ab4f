// An answer of which the schema gives a part: what was fetched and what the schema says of itself, in the client's order.
import { getOperationAST, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { collectFields, includedFields, partsOf } from '../operation/collect-fields.js';
import { fragmentsOf } from '../operation/fragments-of.js';
import { compileIntrospection } from './program/introspection.js';

type Variables = Readonly<Record<string, unknown>>;

/** Puts what the schema says into what was fetched; undefined where the operation asks nothing of the schema. */
export type Describe = (
  fetched: ExecutionResult,
  variables: Variables,
  coerced: Variables,
) => ExecutionResult;

export function compileDescription(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Describe | undefined {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return undefined;
  const fragments = fragmentsOf(document);
  const introspect = compileIntrospection(schema, operation, fragments);
  if (introspect === undefined) return undefined;
  const fields = collectFields(schema, root, partsOf(operation.selectionSet), fragments);
  return (fetched, variables, coerced) => {
    const described = introspect(variables);
    const errors = [...(fetched.errors ?? []), ...(described.errors ?? [])];
    if (!fetched.data) return { ...fetched, ...(errors.length > 0 && { errors }) };
    const data = Object.create(null) as Record<string, unknown>;
    for (const { responseName, fieldName } of includedFields(fields, coerced)) {
      if (fieldName === '__typename') data[responseName] = root.name;
      else data[responseName] = (fieldName.startsWith('__') ? described.data : fetched.data)?.[responseName];
    }
    return { ...fetched, data, ...(errors.length > 0 && { errors }) };
  };
}
