// A placement from its proposal to its first day.
import 'reflect-metadata';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { PlacementChanges } from '../../repository/writing/placement-changes.js';
import { ActivatePlacementInput } from '../inputs/activate-placement-input.js';
import { ApprovePlacementInput } from '../inputs/approve-placement-input.js';
import { PlacementTransitionInput } from '../inputs/placement-transition-input.js';
import { ProposePlacementInput } from '../inputs/propose-placement-input.js';
import { RecordConflictScreeningInput } from '../inputs/record-conflict-screening-input.js';
import { SignAgreementInput } from '../inputs/sign-agreement-input.js';
import { PlacementResult } from '../types/placement-result.js';
import { answerTo, type PlacementAnswer } from './mutations-answer.js';

@Resolver()
export class Mutations {
  constructor(private readonly changes: PlacementChanges) {}

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Proposes a placement. Its first status is PROPOSED.',
  })
  proposePlacement(
    @Arg('input', () => ProposePlacementInput, { description: 'The proposal.' })
    input: ProposePlacementInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.propose(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description:
      'Records the approval of one organisation or of the Commission. The last required approval makes the placement APPROVED.',
  })
  approvePlacement(
    @Arg('input', () => ApprovePlacementInput, { description: 'The approval.' })
    input: ApprovePlacementInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.approve(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Records a screening for conflicts of interest and the conflicts found.',
  })
  recordConflictScreening(
    @Arg('input', () => RecordConflictScreeningInput, { description: 'The screening.' })
    input: RecordConflictScreeningInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) =>
      this.changes.recordConflictScreening(input, occasion),
    );
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Records the signed agreement and who bears the cost.',
  })
  signAgreement(
    @Arg('input', () => SignAgreementInput, { description: 'The agreement.' })
    input: SignAgreementInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.signAgreement(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Moves an APPROVED placement to VETTING.' })
  startVetting(
    @Arg('input', () => PlacementTransitionInput, { description: 'Which placement.' })
    input: PlacementTransitionInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.startVetting(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Moves a placement from VETTING to ACTIVE, with the clearance that vetting confirmed.',
  })
  activatePlacement(
    @Arg('input', () => ActivatePlacementInput, { description: 'The activation.' })
    input: ActivatePlacementInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.activate(input, occasion));
  }
}
