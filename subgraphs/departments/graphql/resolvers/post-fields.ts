import 'reflect-metadata';
import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { TenureFilter } from '../inputs/tenure-filter.js';
import { PostConnection } from '../types/post-connection.js';
import { Post } from '../types/post.js';
import { TenureConnection } from '../types/tenure-connection.js';

@Resolver(() => Post)
export class PostFields {
  @FieldResolver(() => PostConnection, { description: 'The posts that report to it.' })
  async directReports(
    @Root() post: Post,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<PostConnection> {
    throw new Error('unwritten');
  }

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => TenureConnection, { nullable: true, description: 'Who has held it, most recent first.' })
  async tenures(
    @Root() post: Post,
    @Arg('where', () => TenureFilter, { nullable: true, description: 'Which of them; all where omitted.' })
    where: TenureFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<TenureConnection | null> {
    throw new Error('unwritten');
  }

  @FieldResolver(() => Int, { description: 'How many times the holder changed in a period.' })
  async changesOfHolder(
    @Root() post: Post,
    @Arg('from', () => CalendarDate, { description: 'The first day of the period.' })
    from: string,
    @Arg('to', () => CalendarDate, { nullable: true, description: 'The last day of the period; today where omitted.' })
    to: string | null,
  ): Promise<number> {
    throw new Error('unwritten');
  }
}
