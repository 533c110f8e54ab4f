import 'reflect-metadata';
import { Field, InputType, Int } from 'type-graphql';
import { SkillAssertionFilter } from './skill-assertion-filter.js';

@InputType({ description: 'The holders of a skill.' })
export class SkillHolderListFilter {
  @Field(() => SkillAssertionFilter, { description: 'Holders like this.' })
  some!: SkillAssertionFilter;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: 'At least this many people hold it; 0 includes skills that nobody holds.',
  })
  countAtLeast?: number | null | undefined;

  @Field(() => Int, {
    nullable: true,
    description: 'At most this many people hold it; no limit if omitted.',
  })
  countAtMost?: number | null | undefined;
}
