import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { SortDirection } from '../../../kit/vocabulary/index.js';
import { DepartmentOrder } from './department-order.js';

@InputType({ description: 'The order of posts; set exactly one field.' })
export class PostOrder {
  @Field(() => SortDirection, { nullable: true, description: 'By title.' })
  title?: SortDirection | null | undefined;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'By grade, the most junior first when ascending.',
  })
  grade?: SortDirection | null | undefined;

  @Field(() => DepartmentOrder, {
    nullable: true,
    description: 'By department, in this order of departments.',
  })
  department?: DepartmentOrder | null | undefined;
}
