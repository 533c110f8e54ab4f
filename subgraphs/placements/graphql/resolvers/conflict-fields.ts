import 'reflect-metadata';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { ConflictRow } from '../../repository/conflict-repository.js';
import type { Loaders } from '../loaders.js';
import { Conflict } from '../types/conflict.js';
import { Placement } from '../types/placement.js';

@Resolver(() => Conflict)
export class ConflictFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => Placement, { description: 'The placement.' })
  placement(@Root() conflict: ConflictRow, @Ctx() context: RequestContext): Promise<Placement | undefined> {
    return this.loaders.placement(context).load(conflict.placementKey);
  }
}
