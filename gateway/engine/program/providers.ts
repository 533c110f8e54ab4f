// Which subgraph a part of the answer came from; worked out from the plan when a flaw has to be laid at somebody's door.
import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { PathSegment, PlanNode } from '../planner/plan.js';

/** The subgraph that gave what stands at a path of the answer; undefined where several did or none. */
export type ProviderOf = (path: readonly (string | number)[]) => string | undefined;

export function providersOf(plan: PlanNode | undefined): ProviderOf {
  let providers: Map<string, Set<string>> | undefined;
  return (path) => {
    if (plan === undefined) return undefined;
    providers ??= collectProviders(plan);
    const names = path.filter((step) => typeof step === 'string');
    const services = providers.get(names.join('.'));
    return services?.size === 1 ? [...services][0] : undefined;
  };
}

function collectProviders(plan: PlanNode): Map<string, Set<string>> {
  const providers = new Map<string, Set<string>>();
  visit(plan, []);
  return providers;

  function visit(node: PlanNode, path: readonly PathSegment[]): void {
    switch (node.kind) {
      case 'sequence':
      case 'parallel':
        for (const child of node.nodes) visit(child, path);
        break;
      case 'flatten':
        visit(node.node, [...path, ...node.path]);
        break;
      case 'condition':
        for (const branch of [node.whenTrue, node.whenFalse]) if (branch) visit(branch, path);
        break;
      case 'fetch': {
        const names = path.flatMap((segment) => (segment.kind === 'field' ? [segment.name] : []));
        addDocument(node.document, node.service, names);
      }
    }
  }

  function addDocument(document: string, service: string, base: readonly string[]): void {
    const { definitions } = parse(document, { noLocation: true });
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    }
    for (const definition of definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) add(definition.selectionSet, base);
    }

    function add({ selections }: SelectionSetNode, path: readonly string[]): void {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const here = name === '_entities' ? path : [...path, name];
          const key = here.join('.');
          providers.set(key, (providers.get(key) ?? new Set()).add(service));
          if (selection.selectionSet) add(selection.selectionSet, here);
        } else {
          const source =
            selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
          if (source) add(source.selectionSet, path);
        }
      }
    }
  }
}
