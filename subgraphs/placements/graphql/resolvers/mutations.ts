import 'reflect-metadata';
import { Arg, Directive, Mutation, Resolver } from 'type-graphql';
import { ActivatePlacementInput } from '../inputs/activate-placement-input.js';
import { AddObjectiveInput } from '../inputs/add-objective-input.js';
import { ApprovePlacementInput } from '../inputs/approve-placement-input.js';
import { ClaimBenefitInput } from '../inputs/claim-benefit-input.js';
import { CompletePlacementInput } from '../inputs/complete-placement-input.js';
import { EvaluatePlacementInput } from '../inputs/evaluate-placement-input.js';
import { ExtendPlacementInput } from '../inputs/extend-placement-input.js';
import { PlacementTransitionInput } from '../inputs/placement-transition-input.js';
import { ProposePlacementInput } from '../inputs/propose-placement-input.js';
import { RecordConflictScreeningInput } from '../inputs/record-conflict-screening-input.js';
import { SetSuccessorInput } from '../inputs/set-successor-input.js';
import { SignAgreementInput } from '../inputs/sign-agreement-input.js';
import { TerminatePlacementInput } from '../inputs/terminate-placement-input.js';
import { PlacementResult } from '../types/placement-result.js';

@Resolver()
export class Mutations {
  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Proposes a placement, which starts its life as PROPOSED.' })
  async proposePlacement(
    @Arg('input', () => ProposePlacementInput, { description: 'The proposal.' })
    input: ProposePlacementInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Records one organisation\'s approval, or the Commission\'s; the last one needed makes the placement APPROVED.' })
  async approvePlacement(
    @Arg('input', () => ApprovePlacementInput, { description: 'The approval.' })
    input: ApprovePlacementInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Records that conflicts of interest were looked for, and those found.' })
  async recordConflictScreening(
    @Arg('input', () => RecordConflictScreeningInput, { description: 'The screening.' })
    input: RecordConflictScreeningInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Records the signed agreement and who bears the cost.' })
  async signAgreement(
    @Arg('input', () => SignAgreementInput, { description: 'The agreement.' })
    input: SignAgreementInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Takes an APPROVED placement to VETTING.' })
  async startVetting(
    @Arg('input', () => PlacementTransitionInput, { description: 'Which placement.' })
    input: PlacementTransitionInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Takes a placement from VETTING to ACTIVE, with the clearance as vetting confirmed it.' })
  async activatePlacement(
    @Arg('input', () => ActivatePlacementInput, { description: 'The activation.' })
    input: ActivatePlacementInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Moves the planned end of a live placement, which makes it EXTENDED.' })
  async extendPlacement(
    @Arg('input', () => ExtendPlacementInput, { description: 'The extension.' })
    input: ExtendPlacementInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Ends a live placement as planned.' })
  async completePlacement(
    @Arg('input', () => CompletePlacementInput, { description: 'The completion.' })
    input: CompletePlacementInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Ends a live placement early, for a reason.' })
  async terminatePlacement(
    @Arg('input', () => TerminatePlacementInput, { description: 'The termination.' })
    input: TerminatePlacementInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Gives a placement up before it became ACTIVE.' })
  async withdrawPlacement(
    @Arg('input', () => PlacementTransitionInput, { description: 'Which placement, and why.' })
    input: PlacementTransitionInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Adds something that a placement is to achieve.' })
  async addObjective(
    @Arg('input', () => AddObjectiveInput, { description: 'The objective.' })
    input: AddObjectiveInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Records the evaluation of a placement that has ended.' })
  async evaluatePlacement(
    @Arg('input', () => EvaluatePlacementInput, { description: 'The evaluation.' })
    input: EvaluatePlacementInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Claims a benefit that a placement brought.' })
  async claimBenefit(
    @Arg('input', () => ClaimBenefitInput, { description: 'The claim.' })
    input: ClaimBenefitInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Names the placement that follows another.' })
  async setSuccessor(
    @Arg('input', () => SetSuccessorInput, { description: 'The succession.' })
    input: SetSuccessorInput,
  ): Promise<PlacementResult | null> {
    throw new Error('unwritten');
  }
}
