// What clients see of a join filter: its name, its type, and in words of whom it is asked.
import { askedType, type JoinFilter } from './join-filters.js';
import type { JoinGrouping } from './join-groupings.js';
import type { PresentedField } from './presented-schema.js';
import type { Subgraph } from './query-fields.js';

export function presentedJoinFilter(joinFilter: JoinFilter): PresentedField {
  const { field, keySet, keysField, replaces, orders } = joinFilter;
  const described = orders ? keySet.orderByDescription : keySet.whereDescription;
  return {
    field,
    replaced: replaces ? keysField : undefined,
    type: askedType(joinFilter) ?? '',
    description: askedOf(keySet, described),
  };
}

export function presentedGrouping({ field, grouping, groupsField, replaces }: JoinGrouping): PresentedField {
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
