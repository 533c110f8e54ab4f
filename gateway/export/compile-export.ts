// An operation made ready to be exported: what is asked of the graph, and how its answer becomes a table.
import {
  GraphQLError,
  OperationTypeNode,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { documentExcess, documentLimits } from '../limits/document-limits.js';
import { answerTree } from './answer-tree.js';
import { exportRefused } from './export-refusal.js';
import type { ExportRequest } from './export-request.js';
import { tableOf, type Table } from './table.js';

export interface CompiledExport {
  readonly table: Table;
  readonly operationName: string | undefined;
}

/**
 * @returns undefined where the operation is not in order: asking for it will say what is wrong
 * @throws GraphQLError INVALID_EXPORT where it is, and makes no table
 */
export function compileExport(
  schema: GraphQLSchema,
  { query, operationName, variables = {}, ...options }: ExportRequest,
): CompiledExport | undefined {
  const document = documentOf(query);
  const operation = document && getOperationAST(document, operationName);
  if (!operation || validate(schema, document, undefined, { maxErrors: 1 }).length > 0) return undefined;
  if (operation.operation !== OperationTypeNode.QUERY)
    throw exportRefused(`A ${operation.operation} is not exported. Send it for JSON, and export a query.`);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) return undefined;
  const table = tableOf(answerTree(schema, document, operation, coerced), options);
  return { table, operationName: operation.name?.value };
}

function documentOf(source: string): DocumentNode | undefined {
  if (documentExcess(source, documentLimits) !== undefined) return undefined;
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}
