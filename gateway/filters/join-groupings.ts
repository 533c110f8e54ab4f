// Where statistics may be grouped by what a neighbour knows: the fields that clients see, who answers each, and which field
// takes the groups. What cannot be offered is left as the subgraph has it, and said.
import { isInputObjectType, isInputType, type GraphQLSchema } from 'graphql';
import { fieldNameRule, isFieldName } from './field-name.js';
import type { KeyGrouping } from './group-offers.js';
import type { Offers } from './offers.js';
import { inputsThatLead } from './reached-inputs.js';

/** A field of an input type, as clients see it, behind which lies another subgraph's grouping. */
export interface JoinGrouping {
  readonly field: string;
  readonly grouping: KeyGrouping;
  /** The field of the same input type that takes the groups. */
  readonly groupsField: string;
  /** Whether `field` stands in place of `groupsField`, or beside the one that does. */
  readonly replaces: boolean;
}

export interface JoinGroupings {
  /** The join filters of an input type; none where it has none. */
  of(input: string): readonly JoinGrouping[];
  /** Whether an input type leads to a join filter, and so says by what to group. */
  groups(input: string): boolean;
  /** For whoever runs the gateway: what was offered in vain. */
  readonly problems: readonly string[];
}

/** @param apiSchema what clients would see without join filters */
export function findJoinGroupings(
  { keyGroupings, groupsFields }: Offers,
  apiSchema: GraphQLSchema,
): JoinGroupings {
  const problems: string[] = [];
  const found = new Map<string, JoinGrouping[]>();
  for (const { input, field: groupsField, entity, as } of groupsFields) {
    const type = apiSchema.getType(input);
    if (!isInputObjectType(type) || !(groupsField in type.getFields())) continue;
    const offered = keyGroupings.filter((grouping) => grouping.entity === entity);
    if (!offered.some(isOwners)) {
      problems.push(`${input}.${groupsField} stays: nobody puts keys of ${entity} into groups.`);
      continue;
    }
    for (const grouping of offered) {
      const known = found.get(input) ?? [];
      const field = grouping.as === undefined ? as : `${as}${capitalised(grouping.as)}`;
      const what = `${input}.${field}, by which ${grouping.subgraph.name} would group ${entity}, is not offered`;
      if (!isFieldName(field)) {
        problems.push(`${what}: ${fieldNameRule}.`);
      } else if (!isInputType(apiSchema.getType(grouping.by))) {
        problems.push(`${what}: the type of its attributes is not public.`);
      } else if (field in type.getFields() || known.some((other) => other.field === field)) {
        problems.push(`${what}: there is a field of that name already.`);
      } else {
        found.set(input, [...known, { field, grouping, groupsField, replaces: isOwners(grouping) }]);
      }
    }
  }
  const leading = inputsThatLead(apiSchema, (input) => found.has(input));
  return { of: (input) => found.get(input) ?? [], groups: (input) => leading.has(input), problems };
}

function isOwners({ as }: KeyGrouping): boolean {
  return as === undefined;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
