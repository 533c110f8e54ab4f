import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { TenureFilter } from '../inputs/tenure-filter.js';
import type { Loaders } from '../loaders.js';
import { Person } from '../types/person.js';
import { Post } from '../types/post.js';
import { TenureConnection } from '../types/tenure-connection.js';

@Resolver(() => Person)
export class PersonFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@classified(as: OFFICIAL)')
  @FieldResolver(() => [Post], {
    nullable: true,
    description: 'The posts the person holds today; null if they cannot be reached or seen.',
  })
  posts(@Root() person: Person, @Ctx() context: RequestContext): Promise<Post[]> {
    return this.loaders.postsHeldBy(context).load(person.id);
  }

  @Directive('@classified(as: OFFICIAL)')
  @FieldResolver(() => TenureConnection, {
    nullable: true,
    description: 'The posts the person has held, most recent first; null if they cannot be reached or seen.',
  })
  tenures(
    @Root() person: Person,
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
    return this.loaders.tenuresOfPerson(context).load({ parent: person.id, args: { where, first, after } });
  }
}
