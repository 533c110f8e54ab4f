import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ConflictKind, ConflictStatus } from '../enums.js';
import { PlacementFilter } from './placement-filter.js';

@InputType({ description: 'Which conflicts of interest; all conditions that are set must hold.' })
export class ConflictFilter {
  @Field(() => [ConflictKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: ConflictKind[] | null | undefined;

  @Field(() => [ConflictStatus], { nullable: true, description: 'With one of these statuses.' })
  status?: ConflictStatus[] | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Due for review on or after this day.' })
  reviewFrom?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Due for review on or before this day.' })
  reviewTo?: string | null | undefined;

  @Field(() => PlacementFilter, { nullable: true, description: 'In a placement like this.' })
  placement?: PlacementFilter | null | undefined;
}
