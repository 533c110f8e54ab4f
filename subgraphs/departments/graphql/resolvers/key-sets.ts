import 'reflect-metadata';
import { Arg, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { KeySet } from '../../../kit/graphql/key-set.js';
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
  @Directive('@keySet(of: "Department")')
  @Directive('@inaccessible')
  @Query(() => KeySet, { nullable: true, description: 'The keys of departments that match a filter, for the gateway\'s filters across subgraphs.' })
  async departmentKeys(
    @Arg('where', () => DepartmentFilter, { description: 'Which departments.' })
    where: DepartmentFilter,
    @Arg('keys', () => [ID], { nullable: true, description: 'Only among these departments; among all where omitted.' })
    keys: string[] | null,
    @Arg('orderBy', () => DepartmentOrder, { nullable: true, description: 'In which order; unordered where omitted.' })
    orderBy: DepartmentOrder | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySet | null> {
    throw new Error('unwritten');
  }

  @Directive('@keySet(of: "Post")')
  @Directive('@inaccessible')
  @Query(() => KeySet, { nullable: true, description: 'The keys of posts that match a filter, for the gateway\'s filters across subgraphs.' })
  async postKeys(
    @Arg('where', () => PostFilter, { description: 'Which posts.' })
    where: PostFilter,
    @Arg('keys', () => [ID], { nullable: true, description: 'Only among these posts; among all where omitted.' })
    keys: string[] | null,
    @Arg('orderBy', () => PostOrder, { nullable: true, description: 'In which order; unordered where omitted.' })
    orderBy: PostOrder | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySet | null> {
    throw new Error('unwritten');
  }

  @Directive('@keySet(of: "SupplierRelationship")')
  @Directive('@inaccessible')
  @Query(() => KeySet, { nullable: true, description: 'The keys of supplier relationships that match a filter, for the gateway\'s filters across subgraphs.' })
  async supplierRelationshipKeys(
    @Arg('where', () => SupplierRelationshipFilter, { description: 'Which pairs.' })
    where: SupplierRelationshipFilter,
    @Arg('keys', () => [ID], { nullable: true, description: 'Only among these pairs; among all where omitted.' })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySet | null> {
    throw new Error('unwritten');
  }

  @Directive('@keySet(of: "Person", as: "posts", through: "holderKeys")')
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@inaccessible')
  @Query(() => KeySet, { nullable: true, description: 'The keys of people who hold matching posts, for the gateway\'s filters across subgraphs.' })
  async personKeysByPosts(
    @Arg('where', () => PostListFilter, { description: 'Which posts.' })
    where: PostListFilter,
    @Arg('keys', () => [ID], { nullable: true, description: 'Only among these people; among all where omitted.' })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySet | null> {
    throw new Error('unwritten');
  }

  @Directive('@keySet(of: "Skill", as: "postRequirements")')
  @Directive('@inaccessible')
  @Query(() => KeySet, { nullable: true, description: 'The keys of skills that matching posts require, for the gateway\'s filters across subgraphs.' })
  async skillKeysByPostRequirements(
    @Arg('where', () => PostRequirementListFilter, { description: 'Which requirements.' })
    where: PostRequirementListFilter,
    @Arg('keys', () => [ID], { nullable: true, description: 'Only among these skills; among all where omitted.' })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySet | null> {
    throw new Error('unwritten');
  }

  @Directive('@keySet(of: "PartnerFirm", as: "supplierRelationships", through: "firmKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, { nullable: true, description: 'The keys of partner firms that supply departments, for the gateway\'s filters across subgraphs.' })
  async firmKeysBySupplierRelationships(
    @Arg('where', () => SupplierRelationshipListFilter, { description: 'Which pairs.' })
    where: SupplierRelationshipListFilter,
    @Arg('keys', () => [ID], { nullable: true, description: 'Only among these firms; among all where omitted.' })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most.' })
    limit: number,
  ): Promise<KeySet | null> {
    throw new Error('unwritten');
  }
}
