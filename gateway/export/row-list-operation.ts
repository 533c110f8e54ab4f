// The operation that fetches the rows of a table: the client's own on the way to its row list and below it, and nothing
// beside that. Where the list is followed to its end, the operation also asks where each page ends, and takes from a
// variable where the next begins; one text does for all pages.
import {
  Kind,
  parseType,
  valueFromAST,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.js';
import { operationAlone } from '../operation/operation-alone.js';
import type { AnswerField } from './answer-tree.js';
import { exportRefused } from '../request/export-refusal.js';
import { isListField, isPageOf, type RowList } from './row-list.js';

/** How to get from page to page. */
export interface Following {
  /** The variable that says where a page begins. */
  readonly variable: string;
  /** Where the client wants the first to begin; undefined where it does not say. */
  readonly first: unknown;
  /** Where in the answer's data the page's end is told. */
  readonly pageInfo: readonly string[];
}

/** One page of an operation, and how it tells whether there are more. */
export interface OnePage {
  readonly document: DocumentNode;
  /** Where in the answer's data each connection on the way to the rows tells of its page. */
  readonly pageInfos: readonly (readonly string[])[];
}

/** Where the rows of a table are in an answer. */
export interface RowPlace {
  /** The fields from the root to the row list. */
  readonly path: RowList['path'];
  /** The fields from a row to the list whose items become rows; none where no list is exploded. */
  readonly exploded: readonly AnswerField[];
}

/** The operation with nothing but the way to its row list, alone in its document. */
export function rowListOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  place: RowPlace,
): OnePage {
  const whole = [...place.path, ...place.exploded];
  const { pageInfos, rewrite } = watched(whole, whole);
  return { document: reduced(document, operation, place, rewrite), pageInfos };
}

/**
 * Has connections tell whether they have more pages.
 *
 * @param fields one below the other, with the pages of those connections
 * @param path from the root to the last of them
 */
function watched(
  fields: readonly AnswerField[],
  path: readonly AnswerField[],
): Pick<OnePage, 'pageInfos'> & { readonly rewrite: Rewrite } {
  const aliases = new Map<AnswerField, string>();
  for (const [index, field] of fields.entries()) {
    const connection = fields[index - 1];
    if (connection !== undefined && isPageOf(connection, field))
      aliases.set(connection, pageInfoAlias(connection));
  }
  return {
    rewrite: (node, field) => {
      const alias = aliases.get(field);
      return alias === undefined ? node : { ...node, selectionSet: withPageInfo(node.selectionSet, alias) };
    },
    pageInfos: [...aliases].map(([connection, alias]) => [
      ...path.slice(0, path.indexOf(connection) + 1).map(({ key }) => key),
      alias,
    ]),
  };
}

/**
 * The same for a list whose pages are followed, or those of the one connection that it is within.
 *
 * @param variables coerced
 * @throws GraphQLError INVALID_EXPORT where the list's pages cannot be followed
 */
export function followedOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  place: RowPlace,
  variables: Readonly<Record<string, unknown>>,
): OnePage & { readonly following: Following } {
  const { path, exploded } = place;
  const page = path.findIndex((field, index) => isPageOf(path[index - 1], field));
  const [before, below] = [path.slice(0, page), path.slice(page + 1)];
  const connection = before.at(-1);
  if (
    connection === undefined ||
    before.some(isListField) ||
    below.some((field, index) => isPageOf(below[index - 1], field))
  )
    throw exportRefused(
      `all=true cannot follow ${path.map(({ key }) => key).join('.')}: it has pages for each item of another list. Leave all=true out, or export a list that is not within another.`,
    );
  const after = connection.args.find(({ name }) => name === 'after');
  if (after === undefined)
    throw exportRefused(
      `all=true cannot follow ${connection.key}: it takes no \`after\`. Leave all=true out for the one page there is.`,
    );
  const definitions = operation.variableDefinitions ?? [];
  const variable = unlike(
    'exportAfter',
    definitions.map((definition) => definition.variable.name.value),
  );
  const alias = pageInfoAlias(connection);
  let first: unknown;
  const { pageInfos, rewrite } = watched(exploded, [...path, ...exploded]);
  const rewritten: Rewrite = (field, on) => {
    if (on !== connection) return rewrite(field, on);
    const given = field.arguments?.find(({ name }) => name.value === 'after');
    first = given && valueFromAST(given.value, after.type, variables);
    const others = field.arguments?.filter((argument) => argument !== given) ?? [];
    return {
      ...field,
      arguments: [...others, afterArgument(variable)],
      selectionSet: withPageInfo(field.selectionSet, alias),
    };
  };
  const withVariable: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [
      ...definitions,
      {
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: nameNode(variable) },
        type: parseType(String(after.type)),
      },
    ],
  };
  return {
    document: reduced(document, withVariable, place, rewritten),
    pageInfos,
    following: { variable, first, pageInfo: [...before.map(({ key }) => key), alias] },
  };
}

type Rewrite = (node: FieldNode, field: AnswerField) => FieldNode;

function reduced(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { path, exploded }: RowPlace,
  rewrite: Rewrite,
): DocumentNode {
  const steps = [
    ...path.map((field) => ({ field, isAlone: true })),
    ...exploded.map((field) => ({ field, isAlone: false })),
  ];
  const selectionSet = along(operation.selectionSet, steps, fragmentsOf(document), rewrite);
  return operationAlone(document, { ...operation, selectionSet });
}

interface PathStep {
  readonly field: AnswerField;
  /** Whether what is selected beside it is left out. */
  readonly isAlone: boolean;
}

/** What of a selection leads down a path. Fragments on the way are written out, for others may use them too. */
function along(
  { selections }: SelectionSetNode,
  steps: readonly PathStep[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  rewrite: Rewrite,
): SelectionSetNode {
  const [step, ...below] = steps;
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (step === undefined) return [];
    const { field, isAlone } = step;
    if (selection.kind === Kind.FIELD) {
      if ((selection.alias ?? selection.name).value !== field.key) return isAlone ? [] : [selection];
      if (below.length === 0 || !selection.selectionSet) return [selection];
      const selectionSet = along(selection.selectionSet, below, fragments, rewrite);
      return selectionSet.selections.length === 0 ? [] : [rewrite({ ...selection, selectionSet }, field)];
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const selectionSet = fragment && along(fragment.selectionSet, steps, fragments, rewrite);
    if (!selectionSet || selectionSet.selections.length === 0) return [];
    const { typeCondition } = fragment;
    const { directives = [] } = selection;
    return [
      { kind: Kind.INLINE_FRAGMENT, directives, selectionSet, ...(typeCondition && { typeCondition }) },
    ];
  });
  return { kind: Kind.SELECTION_SET, selections: kept };
}

function withPageInfo(selectionSet: SelectionSetNode | undefined, alias: string): SelectionSetNode {
  const pageInfo: FieldNode = {
    kind: Kind.FIELD,
    alias: nameNode(alias),
    name: nameNode('pageInfo'),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: ['hasNextPage', 'endCursor'].map((name) => ({ kind: Kind.FIELD, name: nameNode(name) })),
    },
  };
  return { kind: Kind.SELECTION_SET, selections: [...(selectionSet?.selections ?? []), pageInfo] };
}

function afterArgument(variable: string): ArgumentNode {
  const value = { kind: Kind.VARIABLE, name: nameNode(variable) } as const;
  return { kind: Kind.ARGUMENT, name: nameNode('after'), value };
}

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const;
}

function pageInfoAlias({ fields }: AnswerField): string {
  return unlike(
    'exportPageInfo',
    fields.map(({ key }) => key),
  );
}

/** A name that the client does not use itself. */
function unlike(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? unlike(`${name}_`, taken) : name;
}
