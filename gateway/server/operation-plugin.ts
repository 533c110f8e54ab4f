// Refuses, before anything is planned, what the graph has no operation for.
import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import { graphError } from '../../schema/errors/graph-error.js';
import type { GatewayContext } from '../engine/engine.js';
import { maximumVariableNesting, nestsDeeperThan } from '../limits/nesting.js';
import { expandedSize, maximumExpandedSize } from '../limits/expanded-size.js';

export function operationPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          if (operation === undefined) {
            throw graphError('OPERATION_RESOLUTION_FAILURE', unresolved(document, request.operationName));
          }
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
            throw graphError('OPERATION_RESOLUTION_FAILURE', 'Subscriptions are not served here.');
          }
          if (!schema.getRootType(operation.operation)) {
            throw graphError('OPERATION_RESOLUTION_FAILURE', `The graph has no ${operation.operation}.`);
          }
          if (expandedSize(document, operation) > maximumExpandedSize) {
            throw graphError(
              'OPERATION_TOO_LARGE',
              `With its fragments written out the operation has more than ${maximumExpandedSize} selections. Ask in several operations.`,
            );
          }
          if (nestsDeeperThan(request.variables, maximumVariableNesting)) {
            throw graphError(
              'OPERATION_TOO_LARGE',
              `The variables nest deeper than ${maximumVariableNesting} levels.`,
            );
          }
          return Promise.resolve();
        },
      }),
  };
}

function unresolved(document: DocumentNode, operationName: string | undefined): string {
  if (operationName !== undefined) return `The document has no operation named ${operationName}.`;
  const operations = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  if (operations.length === 0) return 'The document has no operation.';
  return 'The document has several operations: say in operationName which of them to run.';
}
