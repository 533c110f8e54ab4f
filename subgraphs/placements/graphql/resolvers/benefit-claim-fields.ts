import 'reflect-metadata';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { BenefitClaimRow } from '../../repository/placement-detail-rows.js';
import type { Loaders } from '../loaders.js';
import { BenefitClaim } from '../types/benefit-claim.js';
import { Objective } from '../types/objective.js';
import { Placement } from '../types/placement.js';

@Resolver(() => BenefitClaim)
export class BenefitClaimFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => Placement, { description: 'The placement that brought it.' })
  placement(@Root() claim: BenefitClaimRow, @Ctx() context: RequestContext): Promise<Placement | undefined> {
    return this.loaders.placement(context).load(claim.placementKey);
  }

  @FieldResolver(() => Objective, {
    nullable: true,
    description: 'The objective it answers; null where it answers none.',
  })
  async objective(
    @Root() { objectiveKey }: BenefitClaimRow,
    @Ctx() context: RequestContext,
  ): Promise<Objective | null> {
    return objectiveKey === null
      ? null
      : ((await this.loaders.objective(context).load(objectiveKey)) ?? null);
  }
}
