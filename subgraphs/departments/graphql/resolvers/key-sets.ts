import 'reflect-metadata';
import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { KeySetRow } from '../../../kit/database/key-sets.js';
import { KeySet } from '../../../kit/graphql/key-set.js';
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
    description: "The keys of departments that match a filter, for the gateway's filters across subgraphs.",
  })
  departmentKeys(
    @Arg('where', () => DepartmentFilter, { description: 'Which departments.' })
    where: DepartmentFilter,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only among these departments; among all where omitted.',
    })
    keys: string[] | null,
    @Arg('orderBy', () => DepartmentOrder, {
      nullable: true,
      description: 'In which order; unordered where omitted.',
    })
    orderBy: DepartmentOrder | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySetRow | null> {
    return this.departments.keys(where, keys, orderBy, limit);
  }

  @Directive('@keySet(of: "Post")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of posts that match a filter, for the gateway's filters across subgraphs.",
  })
  postKeys(
    @Arg('where', () => PostFilter, { description: 'Which posts.' })
    where: PostFilter,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only among these posts; among all where omitted.',
    })
    keys: string[] | null,
    @Arg('orderBy', () => PostOrder, {
      nullable: true,
      description: 'In which order; unordered where omitted.',
    })
    orderBy: PostOrder | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
    @Ctx() context: RequestContext,
  ): Promise<KeySetRow | null> {
    return this.posts.keys(where, keys, orderBy, limit, context.today);
  }

  @Directive('@keySet(of: "SupplierRelationship")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description:
      "The keys of supplier relationships that match a filter, for the gateway's filters across subgraphs.",
  })
  supplierRelationshipKeys(
    @Arg('where', () => SupplierRelationshipFilter, { description: 'Which pairs.' })
    where: SupplierRelationshipFilter,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only among these pairs; among all where omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySetRow | null> {
    return this.suppliers.keys(where, keys, limit);
  }

  @Directive('@keySet(of: "Person", as: "posts", through: "holderKeys")')
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of people who hold matching posts, for the gateway's filters across subgraphs.",
  })
  personKeysByPosts(
    @Arg('where', () => PostListFilter, { description: 'Which posts.' })
    where: PostListFilter,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only among these people; among all where omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
    @Ctx() context: RequestContext,
  ): Promise<KeySetRow | null> {
    return this.tenures.holderKeys(where.some, keys, limit, context.today);
  }

  @Directive('@keySet(of: "Skill", as: "postRequirements")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description:
      "The keys of skills that matching posts require, for the gateway's filters across subgraphs.",
  })
  skillKeysByPostRequirements(
    @Arg('where', () => PostRequirementListFilter, { description: 'Which requirements.' })
    where: PostRequirementListFilter,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only among these skills; among all where omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
    @Ctx() context: RequestContext,
  ): Promise<KeySetRow | null> {
    return this.requirements.skillKeys(where.some, keys, limit, context.today);
  }

  @Directive('@keySet(of: "PartnerFirm", as: "supplierRelationships", through: "firmKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description:
      "The keys of partner firms that supply departments, for the gateway's filters across subgraphs.",
  })
  firmKeysBySupplierRelationships(
    @Arg('where', () => SupplierRelationshipListFilter, { description: 'Which pairs.' })
    where: SupplierRelationshipListFilter,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only among these firms; among all where omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySetRow | null> {
    return this.suppliers.firmKeys(where.some, keys, limit);
  }
}
