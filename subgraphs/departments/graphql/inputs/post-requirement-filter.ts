import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { PostFilter } from './post-filter.js';

@InputType({ description: 'A skill that a post requires; all conditions that are set must hold.' })
export class PostRequirementFilter {
  @Field(() => [ID], { nullable: true, description: 'One of these skills, by key.' })
  skill?: string[] | null | undefined;

  @Field(() => SkillLevel, { nullable: true, description: 'Required at this level or a higher one.' })
  levelAtLeast?: SkillLevel | null | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Essential or desirable.' })
  isEssential?: boolean | null | undefined;

  @Field(() => PostFilter, { nullable: true, description: 'Required by a post like this.' })
  post?: PostFilter | null | undefined;
}
