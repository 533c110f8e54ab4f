// A question with one condition less: an answer is proof of a condition only where it differs without it.
import {
  Kind,
  print,
  validate,
  valueFromASTUntyped,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  type ObjectFieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { withoutUnusedVariables } from './unused-variables.js';

export interface Weakened {
  /** What was left out, as the file has it. */
  readonly condition: string;
  readonly document: DocumentNode;
}

/** Conditions that others imply: they are there to be read, and no fact can show them. */
export const impliedConditions: Readonly<Record<string, readonly string[]>> = {
  // Only an inward secondment has a firm for its home.
  '02-endings-without-successor': ['type: [INWARD_SECONDMENT]'],
  // Which is what is asked where nothing is.
  '22-essential-skills-held-by-one': ['countAtLeast: 1'],
  // A closed conflict has no day of review.
  '25-conflicts-past-review': ['status: [OPEN, MITIGATED]'],
  // Only what is closed has a reason for it.
  '27-host-has-merged': ['status: [CLOSED]'],
};

/**
 * The operation without each of its conditions and orders in turn, as far as it is valid then.
 *
 * @param variables to compare with one that is not given is no condition
 */
export function weakened(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): Weakened[] {
  const [operation] = document.definitions as [OperationDefinitionNode];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const parts: (ArgumentNode | ObjectFieldNode)[] = [];
  visit(document, {
    [Kind.ARGUMENT]: (argument) => {
      if (argument.name.value !== 'orderBy') return undefined;
      parts.push(argument);
      return false;
    },
    [Kind.OBJECT_FIELD]: (field) => {
      if (valueFromASTUntyped(field.value, coerced) !== undefined) parts.push(field);
    },
  });
  return parts
    .map((part) => ({ condition: print(part), document: withoutUnusedVariables(without(document, part)) }))
    .filter((candidate) => validate(schema, candidate.document).length === 0);
}

function without(document: DocumentNode, part: ArgumentNode | ObjectFieldNode): DocumentNode {
  const leaveOut = (node: unknown): null | undefined => (node === part ? null : undefined);
  return visit(document, { [Kind.ARGUMENT]: leaveOut, [Kind.OBJECT_FIELD]: leaveOut });
}
