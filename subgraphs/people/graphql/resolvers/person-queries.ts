import 'reflect-metadata';
import { Arg, Ctx, Directive, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { askedOfNodes } from '../../../kit/graphql/asked.js';
import type { PersonRepository } from '../../repository/person-repository.js';
import { PersonFilter } from '../inputs/person-filter.js';
import { PersonOrder } from '../inputs/person-order.js';
import { PersonConnection } from '../types/person-connection.js';
import { Person } from '../types/person.js';

@Resolver()
export class PersonQueries {
  constructor(private readonly repository: PersonRepository) {}

  @Directive('@tag(name: "internal")')
  @Query(() => Person, {
    nullable: true,
    description: 'One person; null if there is none or the caller may not see it.',
  })
  async person(
    @Arg('id', () => ID, { description: "The person's identifier." })
    id: string,
  ): Promise<Person | null> {
    const [person] = await this.repository.byId([id]);
    return person ?? null;
  }

  @Directive('@tag(name: "internal")')
  @Query(() => Person, {
    nullable: true,
    description:
      "One person by the staff number of their home organisation's payroll; null if there is none or the caller may not see it.",
  })
  async personByStaffNumber(
    @Arg('staffNumber', () => String, { description: 'The staff number, unique in the graph.' })
    staffNumber: string,
  ): Promise<Person | null> {
    const [person] = await this.repository.byStaffNumber([staffNumber]);
    return person ?? null;
  }

  @Directive('@tag(name: "internal")')
  @Query(() => PersonConnection, { nullable: true, description: 'People that match a filter.' })
  people(
    @Arg('where', () => PersonFilter, { nullable: true, description: 'Which people; all if omitted.' })
    where: PersonFilter | null,
    @Arg('orderBy', () => PersonOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: PersonOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonConnection | null> {
    return this.repository.page({ where, orderBy, first, after }, context.today, askedOfNodes(info));
  }
}
