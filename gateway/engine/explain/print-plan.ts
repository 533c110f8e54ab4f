// A plan for people to read, in the manner of Apollo's: what is asked of whom, one level deeper for what comes of it.
import { Kind, parse, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { ShownBatchFetch, ShownFetch, ShownKeySet, ShownNode, ShownPlan } from './shown-plan.js';

/** Lines end without a line break behind the last. */
export function printPlan({ node }: ShownPlan): string {
  return (node === undefined ? ['QueryPlan {}'] : block('QueryPlan', lines(node))).join('\n');
}

function lines(node: ShownNode): string[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return block(node.kind, node.nodes.flatMap(lines));
    case 'Flatten':
      return block(`Flatten(path: ${quoted(node.path.join('.'))})`, lines(node.node));
    case 'Condition':
      return [
        ...(node.ifClause ? block(`Include(if: $${node.variable})`, lines(node.ifClause)) : []),
        ...(node.elseClause ? block(`Skip(if: $${node.variable})`, lines(node.elseClause)) : []),
      ];
    case 'Fetch':
      return block(`Fetch(service: ${quoted(node.serviceName)})`, fetchLines(node));
    case 'BatchFetch':
      return block(`BatchFetch(service: ${quoted(node.serviceName)})`, batchLines(node));
    case 'KeySet':
      return [keySetLine(node)];
  }
}

function fetchLines({ operation, requires }: ShownFetch): string[] {
  const document = parse(operation, { noLocation: true });
  const fragments = fragmentLines(document);
  if (requires === undefined) return [...operationLines(document), ...fragments];
  const [entities] = operationOf(document).selectionSet.selections;
  const wanted = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  return [
    `${printedSelection(requires)} =>`,
    ...(wanted ? print(wanted) : '').split('\n'),
    ...fragments,
  ].flatMap((line) => line.split('\n'));
}

function batchLines({ operation, entities }: ShownBatchFetch): string[] {
  const document = parse(operation, { noLocation: true });
  return [
    ...entities.flatMap(({ responseName, paths, requires }) => [
      `${responseName} (path: ${paths.map((path) => quoted(path.join('.'))).join(', ')})`,
      ...`${printedSelection(requires)} =>`.split('\n'),
    ]),
    ...operationLines(document),
    ...fragmentLines(document),
  ];
}

/** The selections; what kind of operation it is only where it is no query. */
function operationLines(document: DocumentNode): string[] {
  const { operation, selectionSet } = operationOf(document);
  return `${operation === 'query' ? '' : `${operation} `}${print(selectionSet)}`.split('\n');
}

function fragmentLines({ definitions }: DocumentNode): string[] {
  return definitions
    .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
    .flatMap((fragment) => ['', ...print(fragment).split('\n')]);
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('a fetch has no operation');
  return operation;
}

function printedSelection(selection: string): string {
  return print(operationOf(parse(selection, { noLocation: true })).selectionSet);
}

function keySetLine({ serviceName, field, entity, condition, fills }: ShownKeySet): string {
  const parts = { service: serviceName, field, entity, condition, fills };
  return `KeySet(${Object.entries(parts)
    .map(([name, value]) => `${name}: ${quoted(value)}`)
    .join(', ')})`;
}

function block(head: string, inner: readonly string[]): string[] {
  return [`${head} {`, ...inner.map((line) => (line === '' ? '' : `  ${line}`)), '}'];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
