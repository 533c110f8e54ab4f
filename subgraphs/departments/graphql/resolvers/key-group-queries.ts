import 'reflect-metadata';
import { Arg, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { KeyGroupsRow } from '../../../kit/database/key-groups.js';
import { KeyGroups } from '../../../kit/graphql/key-groups.js';
import type { DepartmentGroups } from '../../repository/department-groups.js';
import type { PostGroups } from '../../repository/post-groups.js';
import { DepartmentAttribute, PostAttribute } from '../enums.js';

@Resolver()
export class KeyGroupQueries {
  constructor(
    private readonly departments: DepartmentGroups,
    private readonly posts: PostGroups,
  ) {}

  @Directive('@keyGroups(of: "Department")')
  @Directive('@inaccessible')
  @Query(() => KeyGroups, {
    nullable: true,
    description: 'The keys of departments in groups, for statistics of other subgraphs.',
  })
  departmentKeyGroups(
    @Arg('by', () => DepartmentAttribute, { description: 'By an attribute of the department.' })
    by: DepartmentAttribute,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only these departments; all if omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'The maximum number of keys in all groups together.' })
    limit: number,
  ): Promise<KeyGroupsRow | null> {
    return this.departments.groups(by, keys, limit);
  }

  @Directive('@keyGroups(of: "Post")')
  @Directive('@inaccessible')
  @Query(() => KeyGroups, {
    nullable: true,
    description: 'The keys of posts in groups, for statistics of other subgraphs.',
  })
  postKeyGroups(
    @Arg('by', () => PostAttribute, { description: 'By an attribute of the post.' })
    by: PostAttribute,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only these posts; all if omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'The maximum number of keys in all groups together.' })
    limit: number,
  ): Promise<KeyGroupsRow | null> {
    return this.posts.groups(by, keys, limit);
  }
}
