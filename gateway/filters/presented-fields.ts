// What clients see of a crossing: its name, its type, and in words of whom it is asked.
import { askedType, type Crossing } from './crossings.js';
import type { GroupCrossing } from './group-crossings.js';
import type { PresentedField } from './presented-schema.js';
import type { Subgraph } from './query-fields.js';

export function presentedCrossing(crossing: Crossing): PresentedField {
  const { field, keySet, keysField, replaces, orders } = crossing;
  const described = orders ? keySet.orderByDescription : keySet.whereDescription;
  return {
    field,
    replaced: replaces ? keysField : undefined,
    type: askedType(crossing) ?? '',
    description: askedOf(keySet, described),
  };
}

export function presentedGrouping({ field, grouping, groupsField, replaces }: GroupCrossing): PresentedField {
  return {
    field,
    replaced: replaces ? groupsField : undefined,
    type: grouping.by,
    description: askedOf(grouping, grouping.byDescription),
  };
}

function askedOf(
  { entity, subgraph }: { readonly entity: string; readonly subgraph: Subgraph },
  described: string | undefined,
): string {
  return `${described ?? `Of ${entity}.`} Asked of the subgraph ${subgraph.name}.`;
}
