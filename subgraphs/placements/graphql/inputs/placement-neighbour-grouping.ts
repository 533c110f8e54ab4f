import 'reflect-metadata';
import { Directive, Field, InputType } from 'type-graphql';
import { KeyGroupInput } from '../../../kit/graphql/key-group-input.js';
import { PlacementOrganisationGrouping } from './placement-organisation-grouping.js';

@InputType({
  description:
    'The attributes of neighbours to group by. A placement whose neighbour is in several groups counts in each of them, so the rows may add up to more than the number of placements.',
})
export class PlacementNeighbourGrouping {
  @Directive('@groupsFrom(entity: "Person", as: "person")')
  @Field(() => [KeyGroupInput], { nullable: true, description: 'By the person, in these groups.' })
  personKeys?: KeyGroupInput[] | null | undefined;

  @Directive('@groupsFrom(entity: "Post", as: "post")')
  @Field(() => [KeyGroupInput], {
    nullable: true,
    description: 'By the post filled at the host, in these groups.',
  })
  postKeys?: KeyGroupInput[] | null | undefined;

  @Directive('@groupsFrom(entity: "PartnerFirm", as: "firm")')
  @Field(() => [KeyGroupInput], {
    nullable: true,
    description: 'By the partner firm, as home or host, in these groups.',
  })
  firmKeys?: KeyGroupInput[] | null | undefined;

  @Field(() => PlacementOrganisationGrouping, {
    nullable: true,
    description: 'By the home organisation.',
  })
  home?: PlacementOrganisationGrouping | null | undefined;

  @Field(() => PlacementOrganisationGrouping, {
    nullable: true,
    description: 'By the host organisation.',
  })
  host?: PlacementOrganisationGrouping | null | undefined;
}
