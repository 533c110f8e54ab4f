// Refuses numbers of a document that JavaScript's cannot hold: graphql-js reads `1e400` as infinity without a word.
import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** A rule of validation. */
export function finiteNumbers(context: ValidationContext): ASTVisitor {
  return {
    FloatValue: (node) => {
      if (Number.isFinite(Number(node.value))) return;
      context.reportError(
        new GraphQLError(`${node.value} is beyond what a number can be; write one such as 0.5.`, {
          nodes: node,
          extensions: { code: 'BAD_USER_INPUT' },
        }),
      );
    },
  };
}
