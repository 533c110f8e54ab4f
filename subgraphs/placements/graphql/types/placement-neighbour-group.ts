import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'The value of an attribute of a neighbour.', simpleResolvers: true })
export class NeighbourValue {
  @Field(() => String, { description: 'The value, for example G7, or the identifier of an entity.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A readable label; null if the value is readable itself.',
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
    "The attributes of neighbours that the row is grouped by. Each is null if the row is not grouped by it, if there is no such neighbour, or if the neighbour's owner has no value.",
  simpleResolvers: true,
})
export class PlacementNeighbourGroup {
  @Field(() => NeighbourValue, { nullable: true, description: 'Of the person.' })
  person!: NeighbourValue | null;

  @Field(() => NeighbourValue, { nullable: true, description: 'Of the post filled at the host.' })
  post!: NeighbourValue | null;

  @Field(() => NeighbourValue, {
    nullable: true,
    description: 'Of the partner firm, as home or host.',
  })
  firm!: NeighbourValue | null;

  @Field(() => PlacementOrganisationGroup, { description: 'Of the home organisation.' })
  home!: PlacementOrganisationGroup;

  @Field(() => PlacementOrganisationGroup, { description: 'Of the host organisation.' })
  host!: PlacementOrganisationGroup;
}
