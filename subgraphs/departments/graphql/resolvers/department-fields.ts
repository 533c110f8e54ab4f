import 'reflect-metadata';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { DepartmentRow } from '../../domain/department.js';
import { PostFilter } from '../inputs/post-filter.js';
import { PostOrder } from '../inputs/post-order.js';
import { SupplierRelationshipFilter } from '../inputs/supplier-relationship-filter.js';
import type { Loaders } from '../loaders.js';
import { Department } from '../types/department.js';
import { PostConnection } from '../types/post-connection.js';
import { SupplierRelationshipConnection } from '../types/supplier-relationship-connection.js';

@Resolver(() => Department)
export class DepartmentFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => PostConnection, { description: 'Its posts.' })
  posts(
    @Root() department: DepartmentRow,
    @Arg('where', () => PostFilter, { nullable: true, description: 'A filter; all if omitted.' })
    where: PostFilter | null,
    @Arg('orderBy', () => PostOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: PostOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PostConnection> {
    return this.loaders
      .postsOfDepartment(context)
      .load({ parent: department.key, args: { where, orderBy, first, after } });
  }

  @FieldResolver(() => SupplierRelationshipConnection, { description: 'The firms that supply it.' })
  supplierRelationships(
    @Root() department: DepartmentRow,
    @Arg('where', () => SupplierRelationshipFilter, {
      nullable: true,
      description: 'A filter; all if omitted.',
    })
    where: SupplierRelationshipFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SupplierRelationshipConnection> {
    return this.loaders
      .suppliersOfDepartment(context)
      .load({ parent: department.key, args: { where, first, after } });
  }
}
