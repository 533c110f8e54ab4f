// By what statistics of placements are grouped, in the words of the graph.
import type { PlacementGrouping } from './enums.js';

/** Keys of a neighbour that make up one group. */
export interface KeyGroup {
  readonly value: string;
  readonly label?: string | null | undefined;
  readonly keys: readonly string[];
}

export type KeyGroupList = readonly KeyGroup[] | null | undefined;

/** Groups of the organisation on one side. */
export interface PlacementOrganisationGrouping {
  readonly departmentKeys?: KeyGroupList;
  readonly firmKeys?: KeyGroupList;
}

/** Groups of neighbours, made by their owner; a neighbour in no group is in the group of null. */
export interface PlacementNeighbourGrouping {
  readonly personKeys?: KeyGroupList;
  readonly postKeys?: KeyGroupList;
  readonly firmKeys?: KeyGroupList;
  readonly home?: PlacementOrganisationGrouping | null | undefined;
  readonly host?: PlacementOrganisationGrouping | null | undefined;
}

export interface GroupingBy<Grouping extends string = PlacementGrouping> {
  readonly groupBy: readonly Grouping[];
  readonly groupByNeighbour: PlacementNeighbourGrouping | null | undefined;
}
