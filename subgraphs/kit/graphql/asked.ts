// Which fields an operation asks for, read off its document once for each place in each document. What a directive may
// leave out counts as asked for, so the answer never depends on variables.
import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from '../database/row-shape.js';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The parts of a resolver's info by which what it asks for is found. */
export type AskingInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const remembered = new WeakMap<readonly FieldNode[], Map<string, Asked>>();

/** The fields asked for of what a field gives. */
export function askedFields({ fieldNodes, fragments }: AskingInfo): Asked {
  return once(fieldNodes, '', () => namesIn(fieldsOf(fieldNodes, fragments)));
}

/** The fields asked for of the items of the page that a field gives. */
export function askedOfNodes({ fieldNodes, fragments }: AskingInfo): Asked {
  return once(fieldNodes, 'nodes', () => {
    const page = fieldsOf(fieldNodes, fragments);
    const nodes = [...named(page, 'nodes'), ...named(fieldsOf(named(page, 'edges'), fragments), 'node')];
    return namesIn(fieldsOf(nodes, fragments));
  });
}

/** The fields asked for of the entities of one type, where a field gives several types. */
export function askedOfType({ fieldNodes, fragments }: AskingInfo, type: string): Asked {
  return once(fieldNodes, `on ${type}`, () => namesIn(fieldsOf(fieldNodes, fragments, type)));
}

/**
 * The fields selected below these, fragments unfolded.
 *
 * @param type leaves out what is selected of another type by name
 */
export function fieldsOf(nodes: readonly FieldNode[], fragments: Fragments, type?: string): FieldNode[] {
  const fields: FieldNode[] = [];
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        fields.push(selection);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value;
      const isOther = type !== undefined && condition !== undefined && condition !== type;
      if (fragment !== undefined && !isOther) add(fragment.selectionSet);
    }
  };
  for (const { selectionSet } of nodes) if (selectionSet !== undefined) add(selectionSet);
  return fields;
}

function named(fields: readonly FieldNode[], name: string): FieldNode[] {
  return fields.filter((field) => field.name.value === name);
}

export function namesIn(fields: readonly FieldNode[]): Asked {
  const names = new Set(fields.map((field) => field.name.value));
  const text = [...names].sort().join(' ');
  return { has: (field) => names.has(field), toJSON: () => text };
}

function once(nodes: readonly FieldNode[], place: string, make: () => Asked): Asked {
  let places = remembered.get(nodes);
  if (places === undefined) remembered.set(nodes, (places = new Map<string, Asked>()));
  let asked = places.get(place);
  if (asked === undefined) places.set(place, (asked = make()));
  return asked;
}
