// Executes operations on a subgraph's schema: parsed, validated and compiled once per document and operation name.
import {
  GraphQLError,
  Kind,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  parse,
  typeFromAST,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { inputPlace } from './input-place.js';

export interface Operation {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface Executor {
  execute(operation: Operation, context: unknown): Promise<ExecutionResult>;
}

type Compiled =
  | { readonly definition: OperationDefinitionNode; readonly run: CompiledQuery['query'] }
  | { readonly errors: readonly GraphQLError[] };

const maximumOperations = 1_000;
const maximumVariableErrors = 10;

export function createExecutor(schema: GraphQLSchema): Executor {
  const operations = new LRUCache<string, Compiled>({ max: maximumOperations });
  return {
    execute: async ({ query, operationName, variables }, context) => {
      const key = `${operationName ?? ''}\n${query}`;
      let operation = operations.get(key);
      if (operation === undefined) {
        operation = compile(schema, query, operationName ?? undefined);
        operations.set(key, operation);
      }
      if ('errors' in operation) return { errors: operation.errors };
      const values = getVariableValues(
        schema,
        operation.definition.variableDefinitions ?? [],
        variables ?? {},
        {
          maxErrors: maximumVariableErrors,
        },
      );
      if (values.errors) return { errors: values.errors.map((error) => withCode(error, 'BAD_USER_INPUT')) };
      return operation.run({}, context, values.coerced);
    },
  };
}

function compile(schema: GraphQLSchema, query: string, operationName: string | undefined): Compiled {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return { errors: [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] };
  }
  const errors = validate(schema, document);
  if (errors.length > 0)
    return { errors: errors.map((error) => withCode(placed(document, error), 'GRAPHQL_VALIDATION_FAILED')) };
  const definition = getOperationAST(document, operationName);
  if (!definition) {
    const message =
      operationName === undefined
        ? 'Say which operation of the document to run.'
        : `The document has no operation named ${operationName}.`;
    return { errors: [withCode(new GraphQLError(message), 'OPERATION_RESOLUTION_FAILURE')] };
  }
  const compiled = compileQuery(schema, withoutInputTypes(schema, document), operationName);
  if (!isCompiledQuery(compiled)) return { errors: compiled.errors ?? [] };
  return { definition, run: compiled.query };
}

/**
 * The document with variables of input object types typed `_Any`. Variables are coerced before the compiled code sees
 * them: graphql-jit unfolds input types into code, which has no end where a type contains itself, as every filter does.
 */
function withoutInputTypes(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  return visit(document, {
    [Kind.VARIABLE_DEFINITION]: (definition) => {
      const type = typeFromAST(schema, definition.type as NamedTypeNode);
      if (!isInputObjectType(getNamedType(type))) return undefined;
      const any: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };
      return { kind: definition.kind, variable: definition.variable, type: any };
    },
  });
}

/** An error about a value, with its argument named: GraphQL's own message has the position alone. */
function placed(document: DocumentNode, error: GraphQLError): GraphQLError {
  const place = inputPlace(document, error.nodes?.[0]);
  if (place !== undefined) error.message = `${place}: ${error.message}`;
  return error;
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}
