// One operation of a document that was let in, with all that is known of it once and for all.
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { argumentValueCounter, type CountArgumentValues } from '../limits/argument-values.js';
import type { ListSizes } from '../limits/list-sizes.js';
import { rowEstimates, type EstimateRows } from '../limits/row-estimates.js';
import { coercedVariables, type CoercedVariables } from '../operation/coerced-variables.js';
import type { ValidOperation } from '../operation/valid-operation.js';

export interface AdmittedOperation extends ValidOperation {
  readonly definition: OperationDefinitionNode;
  /** @param variables as they came */
  coerce(variables: Readonly<Record<string, unknown>>): CoercedVariables;
  readonly countArgumentValues: CountArgumentValues;
  readonly estimateRows: EstimateRows;
  /** How often it was asked for. */
  uses: number;
}

interface Makings extends ValidOperation {
  readonly definition: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  readonly listSizes: ListSizes;
}

export function admittedOperation({ schema, listSizes, ...operation }: Makings): AdmittedOperation {
  const { document, definition } = operation;
  let estimate: EstimateRows | undefined;
  return {
    ...operation,
    coerce: (variables) => coercedVariables(schema, document, definition, variables),
    countArgumentValues: argumentValueCounter(document, definition),
    estimateRows: (coerced) => (estimate ??= rowEstimates(schema, document, definition, listSizes))(coerced),
    uses: 0,
  };
}
