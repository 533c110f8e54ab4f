import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { Loaders } from '../loaders.js';
import { Opportunity } from '../types/opportunity.js';
import { PersonMatchConnection } from '../types/person-match-connection.js';

@Resolver(() => Opportunity)
export class OpportunityFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@requires(fields: "requiredSkills { skill { key } level isEssential }")')
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PersonMatchConnection, {
    nullable: true,
    description:
      'Available people who have every essential skill at its level, best match first. Clearance is not used, so that a match does not reveal it. Null if they cannot be reached or seen.',
  })
  matchingPeople(
    @Root() opportunity: Opportunity,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PersonMatchConnection | null> {
    const required = opportunity.requiredSkills.map(({ skill, level, isEssential }) => ({
      skill: skill?.key ?? null,
      level,
      isEssential,
    }));
    return this.loaders.matches(context).load({ required, page: { first, after } });
  }
}
