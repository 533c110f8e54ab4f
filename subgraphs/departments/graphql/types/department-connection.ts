import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Department } from './department.js';

@ObjectType({ description: 'A page of departments.', simpleResolvers: true })
export class DepartmentConnection {
  @Field(() => [Department], { description: 'The departments of this page.' })
  nodes!: Department[];

  @Field(() => [DepartmentEdge], { description: 'The departments of this page, each with its cursor.' })
  edges!: DepartmentEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'One department in a page.', simpleResolvers: true })
export class DepartmentEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Department, { description: 'The department.' })
  node!: Department;
}
