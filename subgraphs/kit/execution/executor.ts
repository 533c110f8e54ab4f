// Executes operations on a subgraph's schema: parsed, validated and compiled once per document and operation name.
import {
  GraphQLError,
  getOperationAST,
  parse,
  print,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { LRUCache } from 'lru-cache';
import { defaultAnswerLimits } from './compiled/answer-limits.js';
import { compileOperation, decidingVariables, type RunOperation } from './compiled/compile-operation.js';
import type { RunOptions } from './compiled/run.js';
import { graphError, isGraphError } from '../../../schema/errors/graph-error.js';
import { finiteNumbers } from './finite-numbers.js';
import { inputPlace } from './input-place.js';

export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface Executor {
  execute(request: OperationRequest, context: unknown, options?: RunOptions): Promise<ExecutionResult>;
}

interface Operation {
  readonly coerce: Coerce;
  readonly run: RunOperation;
}

interface Refusal {
  readonly errors: readonly GraphQLError[];
}

const rules = [...specifiedRules, finiteNumbers];
const maximumDocuments = 1_000;
const maximumVariableErrors = 10;

/** The variables of a request as resolvers take them, or why they cannot be taken. */
type Coerce = (variables: Variables) => ReturnType<typeof getVariableValues>;

type Variables = Readonly<Record<string, unknown>>;

export function createExecutor(schema: GraphQLSchema): Executor {
  // By document, then by operation name: texts put together for each request would have to be hashed for each.
  const documents = new LRUCache<string, Map<string, Operation>>({ max: maximumDocuments });
  const operationOf = (query: string, name: string | undefined): Operation | Refusal => {
    let operations = documents.get(query);
    const known = operations?.get(name ?? '');
    if (known !== undefined) return known;
    const compiled = compile(schema, query, name);
    if ('errors' in compiled) return compiled;
    if (operations === undefined) documents.set(query, (operations = new Map<string, Operation>()));
    operations.set(name ?? '', compiled);
    return compiled;
  };
  return {
    execute: async (
      { query, operationName, variables },
      context,
      options = { limits: defaultAnswerLimits },
    ) => {
      const operation = operationOf(query, operationName ?? undefined);
      if ('errors' in operation) return { errors: operation.errors };
      const values = operation.coerce(variables ?? {});
      if (values.errors) return { errors: values.errors.map((error) => withCode(error, 'BAD_USER_INPUT')) };
      return operation.run(values.coerced, context, options);
    },
  };
}

/**
 * Coercion prepared for one operation. Representations need none: `_Any` takes whatever there is, so that walking a
 * batch of them value by value is all cost.
 */
function compileCoerce(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): Coerce {
  const others = variableDefinitions.filter(({ type }) => print(type) !== '[_Any!]!');
  const batches = variableDefinitions.filter((definition) => !others.includes(definition));
  const coerceAll: Coerce = (variables) =>
    getVariableValues(schema, variableDefinitions, variables, { maxErrors: maximumVariableErrors });
  return (variables) => {
    const taken: Record<string, unknown> = {};
    for (const { variable } of batches) {
      const batch = variables[variable.name.value];
      if (!Array.isArray(batch) || batch.some((item) => item === null || item === undefined))
        return coerceAll(variables);
      taken[variable.name.value] = batch;
    }
    if (others.length === 0) return { coerced: taken };
    const values = getVariableValues(schema, others, variables, { maxErrors: maximumVariableErrors });
    return values.errors ? values : { coerced: { ...values.coerced, ...taken } };
  };
}

function compile(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
): Operation | Refusal {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return { errors: [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] };
  }
  const errors = validate(schema, document, rules);
  if (errors.length > 0)
    return { errors: errors.map((error) => withCode(placed(document, error), 'GRAPHQL_VALIDATION_FAILED')) };
  const definition = getOperationAST(document, operationName);
  if (!definition) {
    const message =
      operationName === undefined
        ? 'The document has several operations. Name one in `operationName`.'
        : `The document has no operation named ${operationName}.`;
    return { errors: [withCode(new GraphQLError(message), 'OPERATION_RESOLUTION_FAILURE')] };
  }
  if (definition.variableDefinitions?.some(({ variable }) => variable.name.value === '__proto__'))
    return {
      errors: [graphError('GRAPHQL_VALIDATION_FAILED', 'Give the variable "$__proto__" another name.')],
    };
  try {
    const run = compileOperation(schema, document, definition);
    return { coerce: decided(compileCoerce(schema, definition), decidingVariables(document)), run };
  } catch (error) {
    if (isGraphError(error)) return { errors: [error] };
    throw error;
  }
}

/** Variables with a default may be null; those of @skip and @include may not, whatever their type says. */
function decided(coerce: Coerce, deciding: ReadonlySet<string>): Coerce {
  if (deciding.size === 0) return coerce;
  return (variables) => {
    const values = coerce(variables);
    if (values.errors) return values;
    const empty = [...deciding].filter((name) => values.coerced[name] === null);
    if (empty.length === 0) return values;
    return {
      errors: empty.map(
        (name) =>
          new GraphQLError(
            `Variable "$${name}" is null, but @skip or @include needs true or false. Leave it out to use its default.`,
          ),
      ),
    };
  };
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
