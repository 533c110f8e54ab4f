// The parameters of a question: the variables of its operation, as an address gives them.
import {
  isNonNullType,
  isInputType,
  Kind,
  print,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { exampleText } from './example-value.js';

export interface Parameter {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly isRequired: boolean;
  /** The value that it has where it is not given, as GraphQL writes it. */
  readonly defaultValue?: string;
  /** A value as an address gives it, before escaping. */
  readonly example: string;
}

/** @param document a valid document of the schema, with one operation */
export function parametersOf(document: DocumentNode, schema: GraphQLSchema): readonly Parameter[] {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return (operation?.variableDefinitions ?? []).map((definition) => parameterOf(definition, schema));
}

function parameterOf(
  { variable, type: typeNode, defaultValue }: VariableDefinitionNode,
  schema: GraphQLSchema,
): Parameter {
  const name = variable.name.value;
  const type = typeFromAST(schema, typeNode);
  if (!isInputType(type)) throw new Error(`The type of $${name} takes no values: the document is not valid.`);
  return {
    name,
    type,
    isRequired: isNonNullType(type) && defaultValue === undefined,
    ...(defaultValue && { defaultValue: print(defaultValue) }),
    example: exampleText(type),
  };
}
