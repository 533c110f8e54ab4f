import 'reflect-metadata';
import { FieldResolver, Resolver } from 'type-graphql';
import type { Asked } from '../../../kit/database/row-shape.js';
import { referred } from '../../../kit/execution/grouped.js';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { Batched } from '../../../kit/graphql/batched.js';
import type { BenefitClaimRow } from '../../repository/placement-detail-rows.js';
import type { Sources } from '../sources.js';
import { BenefitClaim } from '../types/benefit-claim.js';
import { Objective } from '../types/objective.js';
import { Placement } from '../types/placement.js';

@Resolver(() => BenefitClaim)
export class BenefitClaimFields {
  constructor(private readonly sources: Sources) {}

  @Batched()
  @FieldResolver(() => Placement, { description: 'The placement that brought it.' })
  placement(claims: readonly BenefitClaimRow[], _context: RequestContext, asked: Asked) {
    return referred(
      claims.map(({ placementKey }) => placementKey),
      (keys) => this.sources.placements.byKey(keys, asked),
    );
  }

  @Batched()
  @FieldResolver(() => Objective, {
    nullable: true,
    description: 'The objective that it is for; null if there is none.',
  })
  objective(claims: readonly BenefitClaimRow[]) {
    return referred(
      claims.map(({ objectiveKey }) => objectiveKey),
      (keys) => this.sources.details.objectivesByKey(keys),
    );
  }
}
