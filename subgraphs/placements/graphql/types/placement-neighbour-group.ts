import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'The value of an attribute of a neighbour.', simpleResolvers: true })
export class NeighbourValue {
  @Field(() => String, { description: 'The value, such as G7, or the identifier of what it stands for.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value in words; null where it speaks for itself.',
  })
  label?: string | null | undefined;
}

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'The values of the organisation on one side.',
  simpleResolvers: true,
})
export class PlacementOrganisationGroup {
  @Field(() => NeighbourValue, { nullable: true, description: 'Of the department.' })
  department!: NeighbourValue | null;

  @Field(() => NeighbourValue, { nullable: true, description: 'Of the firm.' })
  firm!: NeighbourValue | null;
}

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description:
    "The attributes of neighbours that a row is grouped by; each is null where the row is not grouped by it, where there is no such neighbour, or where the neighbour's owner knows no value.",
  simpleResolvers: true,
})
export class PlacementNeighbourGroup {
  @Field(() => NeighbourValue, { nullable: true, description: 'Of the person.' })
  person!: NeighbourValue | null;

  @Field(() => NeighbourValue, { nullable: true, description: 'Of the post filled at the host.' })
  post!: NeighbourValue | null;

  @Field(() => NeighbourValue, {
    nullable: true,
    description: 'Of the partner firm, whichever side it is on.',
  })
  firm!: NeighbourValue | null;

  @Field(() => PlacementOrganisationGroup, { description: 'Of the organisation that sends.' })
  home!: PlacementOrganisationGroup;

  @Field(() => PlacementOrganisationGroup, { description: 'Of the organisation that receives.' })
  host!: PlacementOrganisationGroup;
}
