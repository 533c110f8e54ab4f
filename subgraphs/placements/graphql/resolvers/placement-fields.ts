import 'reflect-metadata';
import { Directive, FieldResolver, Resolver } from 'type-graphql';
import type { Asked } from '../../../kit/database/row-shape.js';
import { grouped, referred } from '../../../kit/execution/grouped.js';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { Batched } from '../../../kit/graphql/batched.js';
import type { PlacementRow } from '../../repository/placement-row.js';
import type { Sources } from '../sources.js';
import { BenefitClaim } from '../types/benefit-claim.js';
import { Conflict } from '../types/conflict.js';
import { Objective } from '../types/objective.js';
import { Opportunity } from '../types/opportunity.js';
import { PlacementApproval } from '../types/placement-approval.js';
import { PlacementExtension } from '../types/placement-extension.js';
import { PlacementSkill } from '../types/placement-skill.js';
import { PlacementTransition } from '../types/placement-transition.js';
import { Placement } from '../types/placement.js';
import { Scheme } from '../types/scheme.js';

type Placements = readonly PlacementRow[];

@Resolver(() => Placement)
export class PlacementFields {
  constructor(private readonly sources: Sources) {}

  @Batched()
  @FieldResolver(() => Scheme, { description: 'The scheme it belongs to.' })
  scheme(placements: Placements) {
    return referred(
      placements.map(({ schemeKey }) => schemeKey),
      (keys) => this.sources.schemes.byKey(keys),
    );
  }

  @Batched()
  @FieldResolver(() => Opportunity, {
    nullable: true,
    description: 'The opportunity that it is for; null if there was none.',
  })
  opportunity(placements: Placements) {
    return referred(
      placements.map(({ opportunityKey }) => opportunityKey),
      (keys) => this.sources.opportunities.byKey(keys),
    );
  }

  @Batched()
  @FieldResolver(() => [PlacementSkill], { description: 'The skills for which the person was chosen.' })
  skillsBrought(placements: Placements) {
    return belonging(placements, (keys) => this.sources.details.skills(keys));
  }

  @Batched()
  @FieldResolver(() => [PlacementApproval], { description: 'The approvals given so far, at most three.' })
  approvals(placements: Placements) {
    return belonging(placements, (keys) => this.sources.details.approvals(keys));
  }

  @Batched()
  @FieldResolver(() => [PlacementExtension], { description: 'The extensions, earliest first.' })
  extensions(placements: Placements) {
    return belonging(placements, (keys) => this.sources.details.extensions(keys));
  }

  @Batched()
  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, AUDIT])')
  @FieldResolver(() => [Conflict], {
    nullable: true,
    description: 'The conflicts of interest found; null if the caller may not see them.',
  })
  conflicts(placements: Placements) {
    return belonging(placements, (keys) => this.sources.conflicts.ofPlacements(keys));
  }

  @Batched()
  @FieldResolver(() => [Objective], { description: 'Its objectives.' })
  objectives(placements: Placements) {
    return belonging(placements, (keys) => this.sources.details.objectives(keys));
  }

  @Batched()
  @FieldResolver(() => [BenefitClaim], { description: 'The benefits claimed from it.' })
  benefitClaims(placements: Placements) {
    return belonging(placements, (keys) => this.sources.details.benefitClaims(keys));
  }

  @Batched()
  @FieldResolver(() => Placement, {
    nullable: true,
    description: 'Its successor; null if none is set.',
  })
  successor(placements: Placements, _context: RequestContext, asked: Asked) {
    return referred(
      placements.map(({ successorKey }) => successorKey),
      (keys) => this.sources.placements.byKey(keys, asked),
    );
  }

  @Batched()
  @FieldResolver(() => [PlacementTransition], { description: 'Each change of status, earliest first.' })
  transitions(placements: Placements) {
    return belonging(placements, (keys) => this.sources.details.transitions(keys));
  }
}

async function belonging<Row extends { readonly placementKey: number }>(
  placements: Placements,
  read: (keys: readonly number[]) => Promise<readonly Row[]>,
): Promise<Row[][]> {
  const keys = placements.map(({ key }) => key);
  return grouped(keys, await read(keys), ({ placementKey }) => placementKey);
}
