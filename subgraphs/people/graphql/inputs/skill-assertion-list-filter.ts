import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { SkillAssertionFilter } from './skill-assertion-filter.js';

@InputType({ description: "A person's skills." })
export class SkillAssertionListFilter {
  @Field(() => SkillAssertionFilter, {
    description: 'At least one such assertion. For none, put `not` around the whole filter.',
  })
  some!: SkillAssertionFilter;
}
