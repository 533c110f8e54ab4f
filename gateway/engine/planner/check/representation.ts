// What a plan's representations of entities hold, told from what is known: whether a key is among it, or what a field
// requires. Mirrors `program/represent.ts`, which makes them.
import { Kind, isInterfaceType, isObjectType, type SelectionSetNode } from 'graphql';
import type { RequiredField, RequiredSelection, Rewrite } from '../plan.js';
import { nameOf, type Group } from './known.js';
import type { CheckedGraph } from './schemas.js';
import { useOf } from './use-of.js';

export interface Representation {
  readonly selections: readonly RequiredSelection[];
  readonly rewrites: readonly Rewrite[];
}

/** The fields that go into the representation of such an object; undefined where it cannot be made. */
export function representedFields(
  { meets }: CheckedGraph,
  selections: readonly RequiredSelection[],
  group: Group,
  name: string | undefined,
): RequiredField[] | undefined {
  const fields: RequiredField[] = [];
  for (const selection of selections) {
    if (selection.kind === 'field') {
      if (!group.fields.has(selection.read)) return undefined;
      fields.push(selection);
    } else if (name !== undefined && meets(name, selection.type)) {
      fields.push(...(representedFields({ meets } as CheckedGraph, selection.selections, group, name) ?? []));
    }
  }
  return fields;
}

/** The name of its type in the representation; undefined where it has none. */
export function representedType(
  graph: CheckedGraph,
  { rewrites }: Representation,
  fields: readonly RequiredField[],
  name: string | undefined,
): string | undefined {
  if (!fields.some(({ write }) => write === '__typename')) return undefined;
  let type = name;
  for (const { path, field, action } of rewrites) {
    const isOfType = path.every(
      (segment) => segment.kind === 'type' && (!type || graph.meets(type, segment.name)),
    );
    if (isOfType && field === '__typename' && action.kind === 'set') type = String(action.value);
  }
  return type;
}

/** Whether the representation of an object of this type lacks a part of what is wanted of it. */
export function lacks(
  graph: CheckedGraph,
  wanted: SelectionSetNode,
  { selections, rewrites }: Representation,
  group: Group,
  type: string,
): boolean {
  const name = nameOf(group, type);
  const fields = representedFields(graph, selections, group, name);
  return fields === undefined || lacksAny(wanted, fields);

  function lacksAny({ selections: parts }: SelectionSetNode, given: readonly RequiredField[]): boolean {
    return parts.some((part) => {
      if (part.kind === Kind.FRAGMENT_SPREAD) return true;
      if (part.kind === Kind.INLINE_FRAGMENT) {
        const condition = part.typeCondition?.name.value;
        return (
          (condition === undefined || graph.meets(type, condition)) && lacksAny(part.selectionSet, given)
        );
      }
      if (part.name.value === '__typename') return false;
      const written = given.filter((field) => writtenName(field) === part.name.value);
      const use = useOf(part, definitionOf(part.name.value));
      const { selectionSet } = part;
      const below = {
        selections: written.flatMap((field) => field.selections ?? []),
        rewrites: rewritesBelow(part.name.value),
      };
      return (
        written.length === 0 ||
        written.some(({ read }) => {
          const known = group.fields.get(read);
          if (known?.use !== use) return true;
          return (
            selectionSet !== undefined &&
            (known.below ?? []).some((each) =>
              [...each.types].some((inner) => lacks(graph, selectionSet, below, each, inner)),
            )
          );
        })
      );
    });
  }

  function definitionOf(field: string) {
    const definition = graph.schema.getType(type);
    return isObjectType(definition) || isInterfaceType(definition)
      ? definition.getFields()[field]
      : undefined;
  }

  function writtenName({ write }: RequiredField): string {
    const renaming = rewrites.find(
      ({ path, field, action }) => field === write && action.kind === 'rename' && isHere(path).length === 0,
    );
    return renaming?.action.kind === 'rename' ? renaming.action.to : write;
  }

  function rewritesBelow(field: string): Rewrite[] {
    return rewrites.flatMap((rewrite) => {
      const [next, ...path] = isHere(rewrite.path);
      return next?.kind === 'field' && next.name === field ? [{ ...rewrite, path }] : [];
    });
  }

  /** A path without the type conditions that this object meets. */
  function isHere(path: Rewrite['path']): Rewrite['path'] {
    const [first, ...rest] = path;
    return first?.kind === 'type' && (name === undefined || graph.meets(name, first.name))
      ? isHere(rest)
      : path;
  }
}
