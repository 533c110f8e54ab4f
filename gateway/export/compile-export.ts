// An operation made ready to be exported: what is asked of the graph, and how its answer becomes a table.
import { GraphQLError, OperationTypeNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Admitted } from '../admission/admission.js';
import { operationAlone } from '../operation/operation-alone.js';
import type { ExportOptions } from '../request/export-options.js';
import { exportRefused } from '../request/export-refusal.js';
import { answerTree } from './answer-tree.js';
import { isPageOf } from './row-list.js';
import { followedOperation, rowListOperation, type Following } from './row-list-operation.js';
import { tableOf, type Table } from './table.js';

export interface CompiledExport {
  readonly table: Table;
  /** The operation's name, where it has one. */
  readonly name: string | undefined;
  /** What is asked of the graph for each page. */
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Undefined where there is one page and no more, or no more are wanted. */
  readonly following: Following | undefined;
  /** Where in the data of a page it is told that there are rows which are not followed. */
  readonly pageInfos: readonly (readonly string[])[];
}

/** @throws GraphQLError INVALID_EXPORT where the operation makes no table */
export function compileExport(
  schema: GraphQLSchema,
  { operation: { document, definition }, variables, coerced }: Admitted,
  options: ExportOptions,
): CompiledExport {
  if (definition.operation !== OperationTypeNode.QUERY)
    throw exportRefused(`A ${definition.operation} is not exported. Send it for JSON, and export a query.`);
  const table = tableOf(answerTree(schema, document, definition, coerced), options);
  const common = { table, name: definition.name?.value, variables, following: undefined, pageInfos: [] };
  const { rowList, exploded } = table;
  if (rowList === undefined) return { ...common, document: operationAlone(document, definition) };
  const place = { path: rowList.path, exploded };
  const hasPages = rowList.path.some((field, index) => isPageOf(rowList.path[index - 1], field));
  if (hasPages && options.all !== false) {
    try {
      return { ...common, ...followedOperation(document, definition, place, coerced) };
    } catch (error) {
      // Who has not asked for all of them gets one page, and is told so.
      if (!(error instanceof GraphQLError) || options.all) throw error;
    }
  }
  return { ...common, ...rowListOperation(document, definition, place) };
}
