import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { isVacant, type PostRow } from '../../domain/post.js';
import { TenureFilter } from '../inputs/tenure-filter.js';
import type { Loaders } from '../loaders.js';
import { Department } from '../types/department.js';
import { Person } from '../types/person.js';
import { PostConnection } from '../types/post-connection.js';
import { PostRequirement } from '../types/post-requirement.js';
import { Post } from '../types/post.js';
import { TenureConnection } from '../types/tenure-connection.js';

@Resolver(() => Post)
export class PostFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => Department, { description: 'The organisation that has the post.' })
  department(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<Department | undefined> {
    return this.loaders.department(context).load(post.departmentKey);
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description:
      'The post it reports to; null at the top, or if the return names a post that does not exist.',
  })
  async reportsTo(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<Post | undefined | null> {
    return post.reportsToKey === null ? null : this.loaders.post(context).load(post.reportsToKey);
  }

  @FieldResolver(() => PostConnection, { description: 'The posts that report to it.' })
  directReports(
    @Root() post: PostRow,
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
    return this.loaders.reports(context).load({ parent: post.key, args: { first, after } });
  }

  @FieldResolver(() => Boolean, { description: 'Whether nobody holds it today.' })
  async isVacant(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<boolean> {
    return isVacant(post, await this.loaders.holders(context).load(post.key));
  }

  @FieldResolver(() => [PostRequirement], { description: 'The skills it requires.' })
  requirements(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<PostRequirement[]> {
    return this.loaders.requirements(context).load(post.key);
  }

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => [Person], {
    nullable: 'itemsAndList',
    description:
      'Who holds it today: nobody, one person, or several people in a job share. An entry is null if the person cannot be reached or seen.',
  })
  holders(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<Person[]> {
    return this.loaders.holders(context).load(post.key);
  }

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => TenureConnection, {
    nullable: true,
    description: 'Who has held it, most recent first.',
  })
  tenures(
    @Root() post: PostRow,
    @Arg('where', () => TenureFilter, { nullable: true, description: 'A filter; all if omitted.' })
    where: TenureFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<TenureConnection | null> {
    return this.loaders.tenuresOfPost(context).load({ parent: post.key, args: { where, first, after } });
  }

  @FieldResolver(() => Int, { description: 'How many times the holder changed in a period.' })
  changesOfHolder(
    @Root() post: PostRow,
    @Arg('from', () => CalendarDate, { description: 'The first day of the period.' })
    from: string,
    @Arg('to', () => CalendarDate, {
      nullable: true,
      description: 'The last day of the period; today if omitted.',
    })
    to: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return this.loaders
      .changesOfHolder(context)
      .load({ parent: post.key, args: { from, to: to ?? context.today } });
  }
}
