import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { TenureKind } from '../enums.js';
import { PostFilter } from './post-filter.js';

@InputType({ description: 'Which tenures; all conditions that are set must hold.' })
export class TenureFilter {
  @Field(() => PostFilter, { nullable: true, description: 'In a post like this.' })
  post?: PostFilter | null | undefined;

  @Field(() => [TenureKind], { nullable: true, description: 'Held in one of these ways.' })
  kind?: TenureKind[] | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Held on this day.' })
  activeOn?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Begun on or after this day.' })
  startFrom?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Begun on or before this day.' })
  startTo?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Ended on or after this day.' })
  endFrom?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Ended on or before this day.' })
  endTo?: string | null | undefined;
}
