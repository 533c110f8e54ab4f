import 'reflect-metadata';
import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { KeySet } from '../../../kit/graphql/key-set.js';
import { KeySetArguments, keysUnless, type VersionedKeys } from '../../../kit/graphql/key-set-arguments.js';
import type { PersonRepository } from '../../repository/person-repository.js';
import type { SkillRepository } from '../../repository/skill-repository.js';
import { PersonFilter } from '../inputs/person-filter.js';
import { PersonListFilter } from '../inputs/person-list-filter.js';
import { PersonOrder } from '../inputs/person-order.js';
import { SkillFilter } from '../inputs/skill-filter.js';
import { SkillOrder } from '../inputs/skill-order.js';

@Resolver()
export class KeySets {
  constructor(
    private readonly people: PersonRepository,
    private readonly skills: SkillRepository,
  ) {}

  @Directive('@keySet(of: "Person")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of people that match a filter, for the gateway's join filters.",
  })
  personKeys(
    @Arg('where', () => PersonFilter, { description: 'Which people.' })
    where: PersonFilter,
    @Arg('orderBy', () => PersonOrder, {
      nullable: true,
      description: 'The order; no order if omitted.',
    })
    orderBy: PersonOrder | null,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () =>
      this.people.keys(where, asked.keys, orderBy, asked.limit, context.today),
    );
  }

  @Directive('@keySet(of: "Skill")')
  @Directive('@classified(as: PUBLIC)')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of skills that match a filter, for the gateway's join filters.",
  })
  skillKeys(
    @Arg('where', () => SkillFilter, { description: 'Which skills.' })
    where: SkillFilter,
    @Arg('orderBy', () => SkillOrder, {
      nullable: true,
      description: 'The order; no order if omitted.',
    })
    orderBy: SkillOrder | null,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () =>
      this.skills.keys(where, asked.keys, orderBy, asked.limit, context.today),
    );
  }

  @Directive('@keySet(of: "Department", as: "people", through: "home.departmentKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of departments that are home to matching people, for the gateway's join filters.",
  })
  departmentKeysByPeople(
    @Arg('where', () => PersonListFilter, { description: 'Which people.' })
    where: PersonListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () =>
      this.people.homeKeys('home_department_id', where.some, asked.keys, asked.limit, context.today),
    );
  }

  @Directive('@keySet(of: "PartnerFirm", as: "people", through: "home.firmKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description:
      "The keys of partner firms that are home to matching people, for the gateway's join filters.",
  })
  firmKeysByPeople(
    @Arg('where', () => PersonListFilter, { description: 'Which people.' })
    where: PersonListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () =>
      this.people.homeKeys('home_firm_id', where.some, asked.keys, asked.limit, context.today),
    );
  }
}
