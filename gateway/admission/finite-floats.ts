// A validation rule: a Float is a double, and a number beyond a double's range would be infinite. graphql-js lets it pass.
import {
  GraphQLError,
  GraphQLFloat,
  getNamedType,
  type ASTVisitor,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { shortened } from '../operation/shortened.js';

/** Refuses literals that would be infinite, for `validate` of graphql-js. */
export function finiteFloats(context: ValidationContext): ASTVisitor {
  const check = (node: Extract<ValueNode, { readonly value: string }>): void => {
    if (getNamedType(context.getInputType()) !== GraphQLFloat || Number.isFinite(Number(node.value))) return;
    context.reportError(
      new GraphQLError(
        `Float cannot represent a number as large as ${shortened(node.value, longestShown)}.`,
        { nodes: node },
      ),
    );
  };
  return { FloatValue: check, IntValue: check };
}

const longestShown = 20;
