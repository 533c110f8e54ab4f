import 'reflect-metadata';
import { Directive, FieldResolver, Resolver } from 'type-graphql';
import type { Asked } from '../../../kit/database/row-shape.js';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { Batched } from '../../../kit/graphql/batched.js';
import type { AssertionRow, ClearanceRow, PersonRow } from '../../domain/person.js';
import type { Repositories } from '../repositories.js';
import { Clearance } from '../types/clearance.js';
import { Person } from '../types/person.js';
import { SkillAssertion } from '../types/skill-assertion.js';

@Resolver(() => Person)
export class PersonFields {
  constructor(private readonly repositories: Pick<Repositories, 'assertions' | 'people'>) {}

  @Batched()
  @FieldResolver(() => [SkillAssertion], {
    description: "The person's skills, one entry a skill: the current level.",
  })
  skills(people: readonly PersonRow[], _context: RequestContext, asked: Asked): Promise<AssertionRow[][]> {
    return this.repositories.assertions.current(rowIdsOf(people), asked);
  }

  @Batched()
  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
  @FieldResolver(() => Clearance, {
    nullable: true,
    description:
      'The highest clearance held; null if there is none or the caller may not see it. The answer does not say which.',
  })
  clearance(people: readonly PersonRow[], { today }: RequestContext): Promise<(ClearanceRow | null)[]> {
    return this.repositories.people.clearances(rowIdsOf(people), today);
  }
}

function rowIdsOf(people: readonly PersonRow[]): number[] {
  return people.map(({ rowId }) => rowId);
}
