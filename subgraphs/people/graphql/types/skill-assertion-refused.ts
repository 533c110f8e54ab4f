import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { SkillAssertionRule } from '../enums.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'The assertion broke a rule and nothing was changed.', simpleResolvers: true })
export class SkillAssertionRefused {
  @Field(() => SkillAssertionRule, { description: 'The rule.' })
  rule!: SkillAssertionRule;

  @Field(() => String, { description: 'The reason, as a message for the user.' })
  message!: string;

  @Field(() => [SkillLevel], {
    description: 'The levels that the skill has, lowest first; empty if the skill is unknown.',
  })
  levels!: SkillLevel[];
}
