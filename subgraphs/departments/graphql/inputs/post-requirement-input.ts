import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'A skill that a post requires.' })
export class PostRequirementInput {
  @Field(() => ID, { description: 'The skill, by key.' })
  skill!: string;

  @Field(() => SkillLevel, { nullable: true, description: 'The lowest level that will do.' })
  level?: SkillLevel | null | undefined;

  @Field(() => Boolean, { description: 'Whether the post cannot be done without it.' })
  isEssential!: boolean;
}
