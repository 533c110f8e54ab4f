import 'reflect-metadata';
import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { KeySet } from '../../../kit/graphql/key-set.js';
import { KeySetArguments, keysUnless, type VersionedKeys } from '../../../kit/graphql/key-set-arguments.js';
import type { DepartmentRepository } from '../../repository/department-repository.js';
import type { PostRepository } from '../../repository/post-repository.js';
import type { RequirementRepository } from '../../repository/requirement-repository.js';
import type { SupplierRepository } from '../../repository/supplier-repository.js';
import type { TenureRepository } from '../../repository/tenure-repository.js';
import { DepartmentFilter } from '../inputs/department-filter.js';
import { DepartmentOrder } from '../inputs/department-order.js';
import { PostFilter } from '../inputs/post-filter.js';
import { PostListFilter } from '../inputs/post-list-filter.js';
import { PostOrder } from '../inputs/post-order.js';
import { PostRequirementListFilter } from '../inputs/post-requirement-list-filter.js';
import { SupplierRelationshipFilter } from '../inputs/supplier-relationship-filter.js';
import { SupplierRelationshipListFilter } from '../inputs/supplier-relationship-list-filter.js';

@Resolver()
export class KeySets {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly posts: PostRepository,
    private readonly requirements: RequirementRepository,
    private readonly tenures: TenureRepository,
    private readonly suppliers: SupplierRepository,
  ) {}

  @Directive('@keySet(of: "Department")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of departments that match a filter, for the gateway's join filters.",
  })
  departmentKeys(
    @Arg('where', () => DepartmentFilter, { description: 'Which departments.' })
    where: DepartmentFilter,
    @Arg('orderBy', () => DepartmentOrder, {
      nullable: true,
      description: 'The order; no order if omitted.',
    })
    orderBy: DepartmentOrder | null,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () => this.departments.keys(where, asked.keys, orderBy, asked.limit));
  }

  @Directive('@keySet(of: "Post")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of posts that match a filter, for the gateway's join filters.",
  })
  postKeys(
    @Arg('where', () => PostFilter, { description: 'Which posts.' })
    where: PostFilter,
    @Arg('orderBy', () => PostOrder, {
      nullable: true,
      description: 'The order; no order if omitted.',
    })
    orderBy: PostOrder | null,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () =>
      this.posts.keys(where, asked.keys, orderBy, asked.limit, context.today),
    );
  }

  @Directive('@keySet(of: "SupplierRelationship")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of supplier relationships that match a filter, for the gateway's join filters.",
  })
  supplierRelationshipKeys(
    @Arg('where', () => SupplierRelationshipFilter, { description: 'Which relationships.' })
    where: SupplierRelationshipFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () => this.suppliers.keys(where, asked.keys, asked.limit));
  }

  @Directive('@keySet(of: "Person", as: "posts", through: "holderKeys")')
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of people who hold matching posts, for the gateway's join filters.",
  })
  personKeysByPosts(
    @Arg('where', () => PostListFilter, { description: 'Which posts.' })
    where: PostListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () =>
      this.tenures.holderKeys(where.some, asked.keys, asked.limit, context.today),
    );
  }

  @Directive('@keySet(of: "Skill", as: "postRequirements")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of skills that matching posts require, for the gateway's join filters.",
  })
  skillKeysByPostRequirements(
    @Arg('where', () => PostRequirementListFilter, { description: 'Which requirements.' })
    where: PostRequirementListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () =>
      this.requirements.skillKeys(where.some, asked.keys, asked.limit, context.today),
    );
  }

  @Directive('@keySet(of: "PartnerFirm", as: "supplierRelationships", through: "firmKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of partner firms that supply departments, for the gateway's join filters.",
  })
  firmKeysBySupplierRelationships(
    @Arg('where', () => SupplierRelationshipListFilter, { description: 'Which relationships.' })
    where: SupplierRelationshipListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () => this.suppliers.firmKeys(where.some, asked.keys, asked.limit));
  }
}
