// The variables that a question starts with, chosen so that it has an answer: its own defaults and, where a value is
// required, an example of what the graph holds, the period that the question speaks of, or something of the right type.
import {
  Kind,
  parse,
  valueFromASTUntyped,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** Values that the graph has an answer to, by the names of variables. */
export type Examples = Readonly<Record<string, string>>;

interface Period {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

/** @param today `YYYY-MM-DD` */
export function defaultVariables(
  document: string,
  today: string,
  examples: Examples = {},
): Record<string, unknown> {
  const operation = parse(document).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const period = periodOf(document, today);
  const variables: Record<string, unknown> = {};
  for (const definition of operation?.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const value = defaultValue(definition, today, period, examples[name]);
    if (value !== undefined) variables[name] = value;
  }
  return variables;
}

function defaultValue(
  { defaultValue: given, type, variable }: VariableDefinitionNode,
  today: string,
  { from, to }: Period,
  example: string | undefined,
): unknown {
  if (given) return valueFromASTUntyped(given);
  if (type.kind !== Kind.NON_NULL_TYPE) return undefined;
  if (type.type.kind === Kind.LIST_TYPE) return [];
  switch (type.type.name.value) {
    case 'Date':
      if (/from$/i.test(variable.name.value)) return from;
      return /to$/i.test(variable.name.value) ? to : today;
    case 'Int':
    case 'Float':
      return 0;
    case 'Boolean':
      return false;
    case 'ID':
    case 'String':
      return example ?? '';
    default:
      return null;
  }
}

/** The period that the question names, “such as the next 90 days”; the last twelve months where it names none. */
function periodOf(document: string, today: string): Period {
  const named = /^#.*\bsuch as the (next|last) (\d+) (days|months)\b/m.exec(document);
  const [, direction = 'last', count = '12', unit = 'months'] = named ?? [];
  const other = moved(today, direction === 'next' ? Number(count) : -Number(count), unit);
  return direction === 'next' ? { from: today, to: other } : { from: other, to: today };
}

function moved(day: string, count: number, unit: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'days') date.setUTCDate(date.getUTCDate() + count);
  else date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}
