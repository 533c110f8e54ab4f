import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'A skill that a post requires.' })
export class PostRequirementInput {
  @Field(() => ID, { description: 'The skill, by key.' })
  skill!: string;

  @Field(() => SkillLevel, { nullable: true, description: 'The lowest sufficient level.' })
  level?: SkillLevel | null | undefined;

  @Field(() => Boolean, { description: 'Whether the skill is essential for the post.' })
  isEssential!: boolean;
}
