// The variables that a question starts with: its own defaults, and something of the right type where a value is required.
import {
  Kind,
  parse,
  valueFromASTUntyped,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** @param today `YYYY-MM-DD` */
export function defaultVariables(document: string, today: string): Record<string, unknown> {
  const operation = parse(document).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const variables: Record<string, unknown> = {};
  for (const definition of operation?.variableDefinitions ?? []) {
    const value = defaultValue(definition, today);
    if (value !== undefined) variables[definition.variable.name.value] = value;
  }
  return variables;
}

function defaultValue({ defaultValue: given, type }: VariableDefinitionNode, today: string): unknown {
  if (given) return valueFromASTUntyped(given);
  if (type.kind !== Kind.NON_NULL_TYPE) return undefined;
  if (type.type.kind === Kind.LIST_TYPE) return [];
  switch (type.type.name.value) {
    case 'Date':
      return today;
    case 'Int':
    case 'Float':
      return 0;
    case 'Boolean':
      return false;
    case 'ID':
    case 'String':
      return '';
    default:
      return null;
  }
}
