import 'reflect-metadata';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { PersonRow } from '../../domain/person.js';
import type { Loaders } from '../loaders.js';
import { Clearance } from '../types/clearance.js';
import { Person } from '../types/person.js';
import { SkillAssertion } from '../types/skill-assertion.js';

@Resolver(() => Person)
export class PersonFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => [SkillAssertion], {
    description: "The person's skills, one entry a skill: the current level.",
  })
  skills(@Root() person: PersonRow, @Ctx() context: RequestContext): Promise<SkillAssertion[]> {
    return this.loaders.skills(context).load(person.rowId);
  }

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
  @FieldResolver(() => Clearance, {
    nullable: true,
    description:
      'The highest clearance held; null where there is none or the caller may not see it, without saying which.',
  })
  clearance(@Root() person: PersonRow, @Ctx() context: RequestContext): Promise<Clearance | null> {
    return this.loaders.clearance(context).load(person.rowId);
  }
}
