// Reading the directives by which a supergraph says what comes from where. https://specs.apollo.dev/join/v0.5
import { Kind, parse, type ConstDirectiveNode, type ConstValueNode, type SelectionSetNode } from 'graphql';

type Directives = readonly ConstDirectiveNode[] | undefined;

export function applied(given: Directives, name: string): ConstDirectiveNode[] {
  return (given ?? []).filter((directive) => directive.name.value === name);
}

/** The directive of this name that is about this subgraph. */
export function appliedFor(given: Directives, name: string, graph: string): ConstDirectiveNode | undefined {
  return applied(given, name).find((directive) => text(directive, 'graph') === graph);
}

export function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((given) => given.name.value === name)?.value;
}

/** A string or an enum value. */
export function text(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** Undefined where it is not said. */
export function flag(directive: ConstDirectiveNode, name: string): boolean | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** The fields of a key or of what a field requires. */
export function fieldSet(source: string): SelectionSetNode {
  const [operation] = parse(`{ ${source} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a set of fields is none');
  return operation.selectionSet;
}
