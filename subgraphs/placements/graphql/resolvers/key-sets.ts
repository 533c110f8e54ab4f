import 'reflect-metadata';
import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { KeySet } from '../../../kit/graphql/key-set.js';
import { KeySetArguments, keysUnless, type VersionedKeys } from '../../../kit/graphql/key-set-arguments.js';
import type { PlacementParent, PlacementRepository } from '../../repository/placement-repository.js';
import { PlacementFilter } from '../inputs/placement-filter.js';
import { PlacementListFilter } from '../inputs/placement-list-filter.js';
import { PlacementOrder } from '../inputs/placement-order.js';

@Resolver()
export class KeySets {
  constructor(private readonly placements: PlacementRepository) {}

  @Directive('@keySet(of: "Placement")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of placements that match a filter, for the gateway's join filters.",
  })
  placementKeys(
    @Arg('where', () => PlacementFilter, { description: 'Which placements.' })
    where: PlacementFilter,
    @Arg('orderBy', () => PlacementOrder, {
      nullable: true,
      description: 'The order; no order if omitted.',
    })
    orderBy: PlacementOrder | null,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return keysUnless(asked, context, () => this.placements.keys(where, asked.keys, orderBy, asked.limit));
  }

  @Directive('@keySet(of: "Person", as: "placements", through: "personKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of people with matching placements, for the gateway's join filters.",
  })
  personKeysByPlacements(
    @Arg('where', () => PlacementListFilter, { description: 'Which placements.' })
    where: PlacementListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return this.#parents('person_id', where, asked, context);
  }

  @Directive('@keySet(of: "Post", as: "placements", through: "postKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of posts filled by matching placements, for the gateway's join filters.",
  })
  postKeysByPlacements(
    @Arg('where', () => PlacementListFilter, { description: 'Which placements.' })
    where: PlacementListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return this.#parents('post_id', where, asked, context);
  }

  @Directive('@keySet(of: "SupplierRelationship", as: "placements", through: "supplierRelationshipKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description:
      "The keys of supplier relationships under which matching placements fall, for the gateway's join filters.",
  })
  supplierRelationshipKeysByPlacements(
    @Arg('where', () => PlacementListFilter, { description: 'Which placements.' })
    where: PlacementListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return this.#parents('supplier_relationship_id', where, asked, context);
  }

  @Directive('@keySet(of: "Department", as: "hostedPlacements", through: "host.departmentKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description:
      "The keys of departments that are hosts of matching placements, for the gateway's join filters.",
  })
  departmentKeysByHostedPlacements(
    @Arg('where', () => PlacementListFilter, { description: 'Which placements.' })
    where: PlacementListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return this.#parents('host_department_id', where, asked, context);
  }

  @Directive('@keySet(of: "Department", as: "sentPlacements", through: "home.departmentKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description:
      "The keys of departments that are homes of matching placements, for the gateway's join filters.",
  })
  departmentKeysBySentPlacements(
    @Arg('where', () => PlacementListFilter, { description: 'Which placements.' })
    where: PlacementListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return this.#parents('home_department_id', where, asked, context);
  }

  @Directive('@keySet(of: "PartnerFirm", as: "hostedPlacements", through: "host.firmKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of firms that are hosts of matching placements, for the gateway's join filters.",
  })
  firmKeysByHostedPlacements(
    @Arg('where', () => PlacementListFilter, { description: 'Which placements.' })
    where: PlacementListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return this.#parents('host_firm_id', where, asked, context);
  }

  @Directive('@keySet(of: "PartnerFirm", as: "sentPlacements", through: "home.firmKeys")')
  @Directive('@inaccessible')
  @Query(() => KeySet, {
    nullable: true,
    description: "The keys of firms that are homes of matching placements, for the gateway's join filters.",
  })
  firmKeysBySentPlacements(
    @Arg('where', () => PlacementListFilter, { description: 'Which placements.' })
    where: PlacementListFilter,
    @Args(() => KeySetArguments) asked: KeySetArguments,
    @Ctx() context: RequestContext,
  ): Promise<VersionedKeys | null> {
    return this.#parents('home_firm_id', where, asked, context);
  }

  #parents(
    parent: PlacementParent,
    { some }: PlacementListFilter,
    asked: KeySetArguments,
    context: RequestContext,
  ): Promise<VersionedKeys> {
    const { keys, limit } = asked;
    return keysUnless(asked, context, () => this.placements.parentKeys(parent, some, keys, limit));
  }
}
