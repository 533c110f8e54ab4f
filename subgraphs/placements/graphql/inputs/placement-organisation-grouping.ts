import 'reflect-metadata';
import { Directive, Field, InputType } from 'type-graphql';
import { KeyGroupInput } from '../../../kit/graphql/key-group-input.js';

@InputType({ description: 'The attributes to group by, of the organisation on one side.' })
export class PlacementOrganisationGrouping {
  @Directive('@groupsFrom(entity: "Department", as: "department")')
  @Field(() => [KeyGroupInput], { nullable: true, description: 'By the department, in these groups.' })
  departmentKeys?: KeyGroupInput[] | null | undefined;

  @Directive('@groupsFrom(entity: "PartnerFirm", as: "firm")')
  @Field(() => [KeyGroupInput], { nullable: true, description: 'By the firm, in these groups.' })
  firmKeys?: KeyGroupInput[] | null | undefined;
}
