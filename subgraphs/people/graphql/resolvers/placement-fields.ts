import 'reflect-metadata';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { Loaders } from '../loaders.js';
import { Placement } from '../types/placement.js';
import { SkillGain } from '../types/skill-gain.js';

@Resolver(() => Placement)
export class PlacementFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@requires(fields: "person { id } startDate endDate")')
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => [SkillGain], {
    nullable: true,
    description:
      "The skill levels that rose during the placement, by the person's assessments; null if they cannot be reached or seen.",
  })
  async skillsGained(
    @Root() { person, startDate, endDate }: Placement,
    @Ctx() context: RequestContext,
  ): Promise<SkillGain[] | null> {
    if (person === null) return null;
    return this.loaders.gains(context).load({ personId: person.id, from: startDate, to: endDate });
  }
}
