import 'reflect-metadata';
import { FieldResolver, Resolver } from 'type-graphql';
import type { Asked } from '../../../kit/database/row-shape.js';
import { referred } from '../../../kit/execution/grouped.js';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { Batched } from '../../../kit/graphql/batched.js';
import type { ConflictRow } from '../../repository/conflict-repository.js';
import type { Sources } from '../sources.js';
import { Conflict } from '../types/conflict.js';
import { Placement } from '../types/placement.js';

@Resolver(() => Conflict)
export class ConflictFields {
  constructor(private readonly sources: Sources) {}

  @Batched()
  @FieldResolver(() => Placement, { description: 'The placement.' })
  placement(conflicts: readonly ConflictRow[], _context: RequestContext, asked: Asked) {
    return referred(
      conflicts.map(({ placementKey }) => placementKey),
      (keys) => this.sources.placements.byKey(keys, asked),
    );
  }
}
