import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ClearanceLevel, Grade, Profession } from '../../../kit/vocabulary/index.js';
import { PostRequirementInput } from './post-requirement-input.js';

@InputType({
  description:
    'Changes to a post. A field that is left out keeps its value; null empties a field that may be empty.',
})
export class UpdatePostInput {
  @Field(() => ID, { description: 'The post.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The job title.' })
  title?: string | null | undefined;

  @Field(() => Grade, { nullable: true, description: 'The grade.' })
  grade?: Grade | null | undefined;

  @Field(() => String, { nullable: true, description: 'The unit or directorate.' })
  unit?: string | null | undefined;

  @Field(() => Profession, { nullable: true, description: 'The profession.' })
  profession?: Profession | null | undefined;

  @Field(() => ID, { nullable: true, description: 'The post it reports to.' })
  reportsToId?: string | null | undefined;

  @Field(() => Float, { nullable: true, description: 'The share of full time, from 0.01 to 1.' })
  fte?: number | null | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Whether it counts as digital leadership.' })
  isDigitalLeadership?: boolean | null | undefined;

  @Field(() => ClearanceLevel, { nullable: true, description: 'The clearance it requires.' })
  requiredClearance?: ClearanceLevel | null | undefined;

  @Field(() => [PostRequirementInput], {
    nullable: true,
    description: 'The skills it requires. They replace all required skills.',
  })
  requirements?: PostRequirementInput[] | null | undefined;
}
