// What an operation selects, as the answer will show it: by response key, fragments merged, what `@skip` and `@include`
// leave out gone. Under an abstract type, the fields of all types together, in the document's order.
import {
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isLeftOut } from '../operation/included.js';
import { fragmentsOf } from '../operation/fragments-of.js';

export interface AnswerField {
  /** The name that the answer has it under. */
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** What the field takes. */
  readonly args: readonly GraphQLArgument[];
  /** What is selected of it; nothing of a leaf. */
  readonly fields: readonly AnswerField[];
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * @param document valid for the schema
 * @param variables coerced
 */
export function answerTree(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): AnswerField[] {
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`the schema has no ${operation.operation}`);
  return merged([{ selectionSet: operation.selectionSet, parent: rootType }], {
    schema,
    fragments: fragmentsOf(document),
    variables,
  });
}

/** A selection with the type that it is of. */
interface Part {
  readonly selectionSet: SelectionSetNode;
  readonly parent: GraphQLCompositeType;
}

interface Dependencies {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

interface Found {
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parts: Part[];
}

function merged(parts: readonly Part[], dependencies: Dependencies): AnswerField[] {
  const found = new Map<string, Found>();
  for (const part of parts) collect(part, dependencies, found);
  return [...found].map(([key, { name, definition, parts: inner }]) => ({
    key,
    name,
    type: definition.type,
    args: definition.args,
    fields: merged(inner, dependencies),
  }));
}

function collect(
  { selectionSet, parent }: Part,
  dependencies: Dependencies,
  found: Map<string, Found>,
): void {
  const { schema, fragments, variables } = dependencies;
  for (const selection of selectionSet.selections) {
    if (isLeftOut(selection, variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const definition = fieldDefinition(parent, selection.name.value);
      const key = selection.alias?.value ?? selection.name.value;
      const known = found.get(key) ?? { name: selection.name.value, definition, parts: [] };
      found.set(key, known);
      const inner = getNamedType(definition.type);
      if (selection.selectionSet && isCompositeType(inner))
        known.parts.push({ selectionSet: selection.selectionSet, parent: inner });
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) throw new Error('a valid document names no fragment that it lacks');
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
    const of = isCompositeType(condition) ? condition : parent;
    collect({ selectionSet: fragment.selectionSet, parent: of }, dependencies, found);
  }
}

function fieldDefinition(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].find(
    (definition) => definition.name === name,
  );
  const own = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  const definition = meta ?? own;
  if (!definition) throw new Error(`a valid document asks ${parent.name} for no ${name}`);
  return definition;
}
