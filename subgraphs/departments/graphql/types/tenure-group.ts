import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { Grade, Profession } from '../../../kit/vocabulary/index.js';
import { Department } from './department.js';

@ObjectType({
  description:
    'The attributes of a row of tenure statistics. Each is null if the row is not grouped by it, or if it is not recorded.',
  simpleResolvers: true,
})
export class TenureGroup {
  @Field(() => Department, { nullable: true, description: 'The department that has the post.' })
  department!: Department | null;

  @Field(() => Grade, { nullable: true, description: "The post's grade." })
  grade!: Grade | null;

  @Field(() => Profession, { nullable: true, description: "The post's profession." })
  profession!: Profession | null;
}
