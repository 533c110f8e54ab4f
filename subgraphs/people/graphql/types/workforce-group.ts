import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Grade, Profession, Region } from '../../../kit/vocabulary/index.js';
import { PersonKind } from '../enums.js';
import { Department } from './department.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description:
    'The attributes of a row of workforce statistics. Each is null if the row is not grouped by it, or if it is not recorded.',
  simpleResolvers: true,
})
export class WorkforceGroup {
  @Field(() => Department, { nullable: true, description: 'The department that employs them.' })
  department!: Department | null;

  @Field(() => Grade, { nullable: true, description: 'Their grade.' })
  grade!: Grade | null;

  @Field(() => Profession, { nullable: true, description: 'Their profession.' })
  profession!: Profession | null;

  @Field(() => Region, { nullable: true, description: 'Where they are based.' })
  region!: Region | null;

  @Field(() => PersonKind, { nullable: true, description: 'Civil servants or external experts.' })
  kind!: PersonKind | null;
}
