import 'reflect-metadata';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { unknownActor, type RequestContext } from '../../../kit/execution/request-context.js';
import type { AssertionWriter } from '../../repository/assertion-writer.js';
import type { PersonRepository } from '../../repository/person-repository.js';
import { AssertSkillInput } from '../inputs/assert-skill-input.js';
import { SkillAssertionResult } from '../types/skill-assertion-result.js';

@Resolver()
export class Mutations {
  constructor(
    private readonly assertions: AssertionWriter,
    private readonly people: PersonRepository,
  ) {}

  @Directive('@tag(name: "internal")')
  @Mutation(() => SkillAssertionResult, {
    nullable: true,
    description:
      "Records that a person has a skill at a level, replacing the person's earlier level from the same source.",
  })
  async assertSkill(
    @Arg('input', () => AssertSkillInput, { description: 'The assertion.' })
    input: AssertSkillInput,
    @Ctx() context: RequestContext,
  ): Promise<SkillAssertionResult & { __typename: string }> {
    const actor = context.requireActor();
    const [known] = await this.people.byId([actor]);
    if (known?.id !== actor) throw unknownActor();
    const outcome = await this.assertions.assert(input, context.today);
    if ('rule' in outcome) return { __typename: 'SkillAssertionRefused', ...outcome };
    context.forgetLoaded();
    const [person] = await this.people.byId([input.personId]);
    if (person === undefined) throw new Error('a person vanished while a skill was recorded');
    return { __typename: 'SkillAssertionSaved', assertion: outcome, person };
  }
}
