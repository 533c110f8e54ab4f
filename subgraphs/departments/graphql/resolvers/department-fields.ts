import 'reflect-metadata';
import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PostFilter } from '../inputs/post-filter.js';
import { PostOrder } from '../inputs/post-order.js';
import { SupplierRelationshipFilter } from '../inputs/supplier-relationship-filter.js';
import { Department } from '../types/department.js';
import { PostConnection } from '../types/post-connection.js';
import { SupplierRelationshipConnection } from '../types/supplier-relationship-connection.js';

@Resolver(() => Department)
export class DepartmentFields {
  @FieldResolver(() => PostConnection, { description: 'Its posts.' })
  async posts(
    @Root() department: Department,
    @Arg('where', () => PostFilter, { nullable: true, description: 'Which of them; all where omitted.' })
    where: PostFilter | null,
    @Arg('orderBy', () => PostOrder, { nullable: true, description: 'In which order; in the order of arrival where omitted.' })
    orderBy: PostOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<PostConnection> {
    throw new Error('unwritten');
  }

  @FieldResolver(() => SupplierRelationshipConnection, { description: 'The firms that supply it.' })
  async supplierRelationships(
    @Root() department: Department,
    @Arg('where', () => SupplierRelationshipFilter, { nullable: true, description: 'Which of them; all where omitted.' })
    where: SupplierRelationshipFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<SupplierRelationshipConnection> {
    throw new Error('unwritten');
  }
}
