// An operation made ready to be exported: what is asked of the graph, and how its answer becomes a table.
import {
  GraphQLError,
  OperationTypeNode,
  getOperationAST,
  parse,
  print,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { documentExcess, documentLimits } from '../limits/document-limits.js';
import { operationAlone } from '../filters/operation-alone.js';
import { answerTree } from './answer-tree.js';
import { exportRefused } from './export-refusal.js';
import type { ExportRequest } from './export-request.js';
import { isPageOf } from './row-list.js';
import { followedOperation, rowListOperation, type Following } from './row-list-operation.js';
import { tableOf, type Table } from './table.js';

export interface CompiledExport {
  readonly table: Table;
  /** The operation's name, where it has one. */
  readonly name: string | undefined;
  /** What is asked of the graph for each page. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Undefined where there is one page and no more, or no more are wanted. */
  readonly following: Following | undefined;
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
  return {
    ...asked(document, operation, table, options.all, coerced),
    table,
    name: operation.name?.value,
    variables,
  };
}

function asked(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { rowList }: Table,
  all: boolean,
  variables: Readonly<Record<string, unknown>>,
): Pick<CompiledExport, 'query' | 'following'> {
  if (rowList === undefined)
    return { query: print(operationAlone(document, operation)), following: undefined };
  const hasPages = rowList.path.some((field, index) => isPageOf(rowList.path[index - 1], field));
  if (!all || !hasPages)
    return { query: print(rowListOperation(document, operation, rowList)), following: undefined };
  const { document: followed, following } = followedOperation(document, operation, rowList, variables);
  return { query: print(followed), following };
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
