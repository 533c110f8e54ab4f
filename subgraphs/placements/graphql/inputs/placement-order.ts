import 'reflect-metadata';
import { Directive, Field, InputType } from 'type-graphql';
import { OrderedKeysInput } from '../../../kit/graphql/ordered-keys-input.js';
import { SortDirection } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'The order of placements; set exactly one field.' })
export class PlacementOrder {
  @Field(() => SortDirection, { nullable: true, description: 'By first day.' })
  startDate?: SortDirection | null | undefined;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'By last day; the actual one if there is one, otherwise the planned one.',
  })
  endDate?: SortDirection | null | undefined;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'By how long it has been in its current status, longest first when ascending.',
  })
  statusSince?: SortDirection | null | undefined;

  @Directive('@keysFrom(entity: "Person", as: "person")')
  @Field(() => OrderedKeysInput, {
    nullable: true,
    description: 'By its person, in the order of these identifiers.',
  })
  personKeys?: OrderedKeysInput | null | undefined;
}
