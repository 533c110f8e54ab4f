import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { Profession } from '../../../kit/vocabulary/index.js';
import type { Loaders } from '../loaders.js';
import { professionShareOf } from '../profession-share-of.js';
import { PersonFilter } from '../inputs/person-filter.js';
import { PersonOrder } from '../inputs/person-order.js';
import { Department } from '../types/department.js';
import { PersonConnection } from '../types/person-connection.js';
import { ProfessionShare } from '../types/profession-share.js';

@Resolver(() => Department)
export class DepartmentFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PersonConnection, {
    nullable: true,
    description: 'The people it employs; null if they cannot be reached or seen.',
  })
  people(
    @Root() department: Department,
    @Arg('where', () => PersonFilter, { nullable: true, description: 'A filter; all if omitted.' })
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
  ): Promise<PersonConnection | null> {
    return this.loaders
      .peopleOfHome(context)
      .load({ home: 'home_department_id', id: department.id, page: { where, orderBy, first, after } });
  }

  @Directive('@classified(as: PUBLIC)')
  @FieldResolver(() => ProfessionShare, {
    nullable: true,
    description: 'The share of its staff in a profession; null if it cannot be reached.',
  })
  async professionShare(
    @Root() department: Department,
    @Arg('profession', () => Profession, { description: 'The profession to measure.' })
    profession: Profession,
    @Ctx() context: RequestContext,
  ): Promise<ProfessionShare | null> {
    return professionShareOf(profession, await this.loaders.professions(context).load(department.id));
  }
}
