// What of an error a caller may see: errors of the catalogue as they are, database failures by code, nothing else.
import { GraphQLError, Kind } from 'graphql';
import { graphError, isGraphError } from '../../../schema/errors/graph-error.js';
import { databaseFailure, isStatementTooLarge } from '../database/database-failure.js';

/** Told of every error whose cause is hidden from the caller. Text that it returns is the id of the error in the log. */
export type ReportError = (error: unknown) => unknown;

/** The error as the caller sees it; what is hidden goes to `report` instead. */
export function shownError(error: GraphQLError, report: ReportError): GraphQLError {
  const cause = error.originalError ?? error;
  if (isGraphError(error)) return error;
  // A value that does not fit its type is raised by GraphQL itself, without a code and without an original error.
  if (cause instanceof GraphQLError && cause.originalError === undefined && cause.path === undefined) {
    return relocated(graphError('BAD_USER_INPUT', cause.message), error);
  }
  if (isStatementTooLarge(cause)) {
    return relocated(graphError('FILTER_TOO_LARGE', tooLarge(error)), error);
  }
  const id = report(cause);
  const found = typeof id === 'string' ? { errorId: id } : {};
  if (databaseFailure(cause) !== undefined) {
    return relocated(
      graphError(
        'DATABASE_UNAVAILABLE',
        'The database cannot be reached or written at the moment. Nothing was changed. Try again.',
        found,
      ),
      error,
    );
  }
  return relocated(
    graphError('INTERNAL_SERVER_ERROR', 'Internal error. The server log has the details.', found),
    error,
  );
}

function tooLarge({ nodes }: GraphQLError): string {
  const [node] = nodes ?? [];
  const field = node?.kind === Kind.FIELD ? ` of \`${node.name.value}\`` : '';
  return `The arguments${field} have more values than the database takes in one statement. Give fewer, in several operations.`;
}

function relocated(shown: GraphQLError, error: GraphQLError): GraphQLError {
  return new GraphQLError(shown.message, {
    extensions: shown.extensions,
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.path ? { path: error.path } : {}),
  });
}
