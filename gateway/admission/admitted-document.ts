// A document that was let in: its operations by name.
import { Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { ListSizes } from '../limits/list-sizes.js';
import { foldSelections, sum } from '../operation/fold-selections.js';
import { admittedOperation, type AdmittedOperation } from './admitted-operation.js';

export interface AdmittedDocument {
  readonly source: string;
  readonly document: DocumentNode;
  /** By name; the only one of a document also under no name. */
  readonly operations: ReadonlyMap<string | undefined, AdmittedOperation>;
  /** What it takes, with everything that is made from it. */
  readonly bytes: number;
}

interface Makings {
  readonly source: string;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly listSizes: ListSizes;
}

/**
 * What an operation takes with its documents and generated functions, measured with the question library and with
 * documents whose fragments are spread many times: as much as the document, and this for each selection written out.
 */
const bytesPerSelection = 3_500;
const bytesPerDocument = 4_000;

export function admittedDocument({ source, document, schema, listSizes }: Makings): AdmittedDocument {
  const operations = new Map<string | undefined, AdmittedOperation>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const operationName = definition.name?.value;
    operations.set(
      operationName,
      admittedOperation({ source, operationName, document, definition, schema, listSizes }),
    );
  }
  const [only, second] = operations.values();
  if (only !== undefined && second === undefined) operations.set(undefined, only);
  const selections = foldSelections(document, { weigh: (_selection, below) => 1 + below, combine: sum });
  return {
    source,
    document,
    operations,
    bytes: bytesPerDocument + source.length + selections * bytesPerSelection,
  };
}
