import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { ClosureReason, DepartmentFormat, DepartmentStatus } from '../enums.js';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'A government organisation: a ministerial department, an agency or another body.',
  simpleResolvers: true,
})
export class Department {
  @Field(() => ID, { description: "The department's stable public identifier." })
  id!: string;

  @Field(() => String, {
    description:
      'The readable name in web addresses, for example "cabinet-office". It changes when the department is renamed.',
  })
  slug!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The identifier of its page on GOV.UK; null if it has none.',
  })
  contentId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Its identifier in GOV.UK analytics, for example "D2"; null if it has none.',
  })
  analyticsId!: string | null;

  @Field(() => String, { description: 'The full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The abbreviation; null if there is none in use.' })
  abbreviation!: string | null;

  @Field(() => DepartmentFormat, { description: 'The kind of organisation.' })
  format!: DepartmentFormat;

  @Field(() => DepartmentStatus, { description: 'Its status.' })
  status!: DepartmentStatus;

  @Field(() => ClosureReason, {
    nullable: true,
    description: 'Why it closed; null if it is open or no reason is recorded.',
  })
  closureReason!: ClosureReason | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day it closed; null if it is open or no day is recorded.',
  })
  closedOn!: string | null;

  @Field(() => SuppressibleCount, {
    nullable: true,
    description: 'Its payroll headcount in the latest published statistics; null if none was published.',
  })
  headcount!: SuppressibleCount | null;

  @Field(() => [Department], { description: 'The organisations it belongs to; some have several.' })
  parents!: Department[];

  @Field(() => [Department], { description: 'The organisations that belong to it.' })
  children!: Department[];

  @Field(() => [Department], {
    description: 'The organisations that took over its work; empty if there are none.',
  })
  successors!: Department[];

  @Field(() => [Department], { description: 'The organisations whose work it took over.' })
  predecessors!: Department[];
}
