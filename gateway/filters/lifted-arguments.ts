// An operation with every argument that may have a join filter lifted out into a variable of its own. The new text depends on the old
// one alone, never on keys or values: one text, one plan.
import {
  Kind,
  TypeInfo,
  getNullableType,
  isNonNullType,
  parseType,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { onlyOperation, operationAlone } from '../operation/operation-alone.js';
import type { MayJoin } from './reached-inputs.js';

/** An argument that became a variable. */
export interface LiftedArgument {
  /** The variable's name. */
  readonly variable: string;
  /** The field's name, for messages. */
  readonly field: string;
  readonly argument: string;
  readonly type: GraphQLInputType;
  /** As the client's document has it. */
  readonly value: ValueNode;
  /** The field's `where`, on which an order depends; undefined where it has none. */
  readonly where: { readonly type: GraphQLInputType; readonly value: ValueNode | undefined } | undefined;
}

export interface LiftedOperation {
  readonly document: DocumentNode;
  readonly lifted: readonly LiftedArgument[];
}

/**
 * @param document a document that is valid in the schema that clients see
 * @returns undefined where there can be no join filter
 */
export function liftArguments(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  presented: GraphQLSchema,
  mayJoin: MayJoin,
): LiftedOperation | undefined {
  const lifted: LiftedArgument[] = [];
  const taken = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const types = new TypeInfo(presented);
  const changed = visit(
    operationAlone(document, operation),
    visitWithTypeInfo(types, {
      [Kind.FIELD]: ({ name, arguments: given = [] }) => {
        const definitions = types.getFieldDef()?.args ?? [];
        const valueOf = (argument: string) => given.find((node) => node.name.value === argument)?.value;
        const where = definitions.find((definition) => definition.name === 'where');
        for (const definition of definitions) {
          const value = valueOf(definition.name);
          if (value === undefined || !mayJoin(value, definition.type)) continue;
          lifted.push({
            variable: freeName(definition.name, taken),
            field: name.value,
            argument: definition.name,
            type: typeOfVariable(definition),
            value,
            where: where && { type: where.type, value: valueOf('where') },
          });
        }
      },
      [Kind.ARGUMENT]: (argument): ArgumentNode | undefined => {
        const own = lifted.find(({ value }) => value === argument.value);
        return own && { ...argument, value: variableNode(own.variable) };
      },
    }),
  );
  if (lifted.length === 0) return undefined;
  const withDefinitions = visit(changed, {
    [Kind.OPERATION_DEFINITION]: (node): OperationDefinitionNode => ({
      ...node,
      variableDefinitions: [...(node.variableDefinitions ?? []), ...lifted.map(definitionOf)],
    }),
  });
  return { document: operationAlone(withDefinitions, onlyOperation(withDefinitions)), lifted };
}

/** A variable may be left out where the argument has a default. */
function typeOfVariable({ type, defaultValue }: GraphQLArgument): GraphQLInputType {
  return isNonNullType(type) && defaultValue !== undefined ? getNullableType(type) : type;
}

function freeName(argument: string, taken: Set<string>): string {
  let count = 1;
  while (taken.has(`${argument}_${count}`)) count += 1;
  const name = `${argument}_${count}`;
  taken.add(name);
  return name;
}

function definitionOf({ variable, type }: LiftedArgument): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variableNode(variable),
    type: parseType(String(type), { noLocation: true }),
  };
}

function variableNode(name: string) {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
}
