import 'reflect-metadata';
import { Directive, Field, InputType } from 'type-graphql';
import { KeyGroupInput } from '../../../kit/graphql/key-group-input.js';
import { PlacementOrganisationGrouping } from './placement-organisation-grouping.js';

@InputType({
  description:
    'By what to group, of neighbours. A placement whose neighbour is in several groups counts in each of them, so that rows may add up to more than there are placements.',
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
    description: 'By the partner firm, whichever side it is on, in these groups.',
  })
  firmKeys?: KeyGroupInput[] | null | undefined;

  @Field(() => PlacementOrganisationGrouping, {
    nullable: true,
    description: 'By the organisation that sends.',
  })
  home?: PlacementOrganisationGrouping | null | undefined;

  @Field(() => PlacementOrganisationGrouping, {
    nullable: true,
    description: 'By the organisation that receives.',
  })
  host?: PlacementOrganisationGrouping | null | undefined;
}
