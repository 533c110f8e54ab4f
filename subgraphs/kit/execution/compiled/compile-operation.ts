// From an operation to code that answers it: written and compiled once, run for every request.
import {
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { CodeText } from './code-text.js';
import { always } from './condition.js';
import { measureOperation } from './measure-operation.js';
import { Place } from './place.js';
import { writeFields } from './write-field.js';
import { writeObject } from './write-object.js';
import type { Writing } from './writing.js';
import { Run, type RootField, type RunOptions } from './run.js';

/**
 * How many root fields of a query are called before the first of them have answered: what they read is counted when it
 * comes, so all at once would be too late.
 */
const rootFieldsAtATime = 20;

/** Answers one request. */
export type RunOperation = (
  variables: Readonly<Record<string, unknown>>,
  context: unknown,
  options: RunOptions,
) => Promise<ExecutionResult>;

/**
 * @param document valid for the schema
 * @throws GraphQLError OPERATION_TOO_LARGE
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): RunOperation {
  const fragments = fragmentsOf(document);
  const type = schema.getRootType(definition.operation);
  if (type == null) throw new Error(`the schema has no ${definition.operation}`);
  const selections = [{ set: definition.selectionSet, when: always }];
  measureOperation(schema, fragments, type, selections);
  const text = new CodeText();
  const writing: Writing = {
    text,
    reading: { schema, fragments },
    operation: { schema, fragments, definition },
    object: (type, place, mentions) => writeObject(writing, type, place, mentions),
  };
  const place = Place.root();
  const fields = writeFields(writing, type, place, selections);
  const roots = fields.map(
    ({ key, when, statements }) =>
      `{ key: ${JSON.stringify(key)}, isIncluded: (variables) => ${when}, resolve: (run) => { const source = {}; let v; ${statements('v')} return v; } }`,
  );
  const compiled = text.evaluate(`[${roots.join(',\n')}]`) as readonly RootField[];
  const atATime = definition.operation === 'mutation' ? 1 : rootFieldsAtATime;
  return (variables, context, options) => new Run(variables, context, compiled, atATime, options).start();
}

function fragmentsOf({ definitions }: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as typeof fragments;
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

/** The variables that decide about selections by @skip or @include. */
export function decidingVariables(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      const value = given?.[0]?.value;
      if ((name.value === 'skip' || name.value === 'include') && value?.kind === Kind.VARIABLE)
        names.add(value.name.value);
    },
  });
  return names;
}
