// Planners leave out the types that a shared field has in one of its subgraphs alone: `Action = Common | OnlyA` here and
// `Common | OnlyB` there. The subgraph that is asked may give them all the same, so it is asked for their fields too.
import {
  Kind,
  getOperationAST,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf, type Fragments } from '../../../operation/fragments-of.js';
import type { PathSegment, PlanNode } from '../plan.js';
import { namesOf, visitPlan, type AnyFetch } from '../visit-plan.js';
import type { PlannedDocument } from './check-plan.js';
import type { CheckedGraph } from './schemas.js';
import { selectionSetsOf, type Reading } from './selected.js';
import { fieldsNamed, widenedSet, withSet, type Widener } from './widened-selection.js';

/** What a fetch selects at its root, widened. */
type Widen = (operation: OperationDefinitionNode, widener: Widener) => SelectionSetNode;

/** The plan with the client's fields of such types, where the subgraph that is asked has them. */
export function withUnsharedTypes(
  graph: CheckedGraph,
  plan: PlanNode,
  { document, operationName }: PlannedDocument,
): PlanNode {
  const certain = withoutConditions(document);
  const operation = getOperationAST(certain, operationName);
  const client: Reading = { schema: graph.schema, fragments: fragmentsOf(certain), assignment: new Map() };
  const selectedAt = (path: readonly PathSegment[]): readonly SelectionSetNode[] =>
    namesOf(path).reduce<readonly SelectionSetNode[]>(
      (sets, name) => selectionSetsOf(fieldsNamed(name, sets, client)),
      operation ? [operation.selectionSet] : [],
    );
  const withDocument = <Fetch extends AnyFetch>(fetch: Fetch, widen: Widen): Fetch => {
    const text = widenedText(fetch.document, (sent, fragments) =>
      widen(sent, { client, subgraph: graph.subgraph(fetch.service), fragments }),
    );
    return text === undefined ? fetch : { ...fetch, document: text };
  };
  return visitPlan<PlanNode>(plan, {
    fetch: (node, path) =>
      withDocument(
        node,
        node.requires === undefined
          ? (sent, widener) => {
              const root = widener.subgraph.schema.getRootType(sent.operation);
              return root
                ? widenedSet(widener, sent.selectionSet, root.name, selectedAt(path))
                : sent.selectionSet;
            }
          : entities(() => selectedAt(path)),
      ),
    batchFetch: (node, path) =>
      withDocument(
        node,
        entities((name) =>
          node.parts
            .filter(({ responseName }) => responseName === name)
            .flatMap(({ paths }) => paths.flatMap((below) => selectedAt([...path, ...below]))),
        ),
      ),
    sequence: (nodes) => ({ kind: 'sequence', nodes }),
    parallel: (nodes) => ({ kind: 'parallel', nodes }),
    condition: (node, whenTrue, whenFalse) => ({ ...node, whenTrue, whenFalse }),
    flatten: (node, inner) => ({ ...node, node: inner }),
  });
}

/** @param selected what the client selects of the entities that a fetch has under a response name */
function entities(selected: (responseName: string) => readonly SelectionSetNode[]): Widen {
  return ({ selectionSet }, widener) => ({
    ...selectionSet,
    selections: selectionSet.selections.map((selection) => {
      if (selection.kind !== Kind.FIELD || !selection.selectionSet) return selection;
      const wanted = selected((selection.alias ?? selection.name).value);
      // Each fragment below names the type of its entities.
      return withSet(selection, widenedSet(widener, selection.selectionSet, '', wanted));
    }),
  });
}

/** Undefined where nothing is to be added. */
function widenedText(
  text: string,
  widen: (operation: OperationDefinitionNode, fragments: Fragments) => SelectionSetNode,
): string | undefined {
  const sent = parse(text, { noLocation: true });
  const fragments = fragmentsOf(sent);
  const definitions = sent.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, selectionSet: widen(definition, fragments) }
      : definition,
  );
  const widened = print({ ...sent, definitions });
  return widened === print(sent)
    ? undefined
    : stripIgnoredCharacters(print(withoutUnusedFragments({ ...sent, definitions })));
}

/** The subgraph would refuse those. */
function withoutUnusedFragments(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const used = new Set<string>();
  const look = (node: ASTNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value: name } }) => {
        const fragment = fragments.get(name);
        if (fragment === undefined || used.has(name)) return;
        used.add(name);
        look(fragment.selectionSet);
      },
    });
  };
  const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode =>
    node.kind === Kind.FRAGMENT_DEFINITION;
  document.definitions.filter((each) => !isFragment(each)).forEach(look);
  return {
    ...document,
    definitions: document.definitions.filter((each) => !isFragment(each) || used.has(each.name.value)),
  };
}

/** The document without what depends on variables: a plan has places of its own for these. */
function withoutConditions(document: DocumentNode): DocumentNode {
  const dependsOnVariables = (field: FieldNode): boolean => {
    let found = false;
    for (const argument of field.arguments ?? []) visit(argument, { Variable: () => void (found = true) });
    return found;
  };
  const isConditional = ({ directives }: Pick<FieldNode, 'directives'>): boolean =>
    (directives ?? []).length > 0;
  return visit(document, {
    Field: (field) => (isConditional(field) || dependsOnVariables(field) ? null : undefined),
    InlineFragment: (fragment) => (isConditional(fragment) ? null : undefined),
    FragmentSpread: (spread) => (isConditional(spread) ? null : undefined),
  });
}
