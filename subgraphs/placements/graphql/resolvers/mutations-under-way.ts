// A placement from its first day on: how it goes on and ends, what it is to achieve and what it achieved.
import 'reflect-metadata';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { PlacementChanges } from '../../repository/writing/placement-changes.js';
import { AddObjectiveInput } from '../inputs/add-objective-input.js';
import { ClaimBenefitInput } from '../inputs/claim-benefit-input.js';
import { CompletePlacementInput } from '../inputs/complete-placement-input.js';
import { EvaluatePlacementInput } from '../inputs/evaluate-placement-input.js';
import { ExtendPlacementInput } from '../inputs/extend-placement-input.js';
import { PlacementTransitionInput } from '../inputs/placement-transition-input.js';
import { SetSuccessorInput } from '../inputs/set-successor-input.js';
import { TerminatePlacementInput } from '../inputs/terminate-placement-input.js';
import { PlacementResult } from '../types/placement-result.js';
import { answerTo, type PlacementAnswer } from './mutations-answer.js';

@Resolver()
export class MutationsUnderWay {
  constructor(private readonly changes: PlacementChanges) {}

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Moves the planned end of a live placement, which makes it EXTENDED.',
  })
  extendPlacement(
    @Arg('input', () => ExtendPlacementInput, { description: 'The extension.' })
    input: ExtendPlacementInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.extend(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, { nullable: true, description: 'Ends a live placement as planned.' })
  completePlacement(
    @Arg('input', () => CompletePlacementInput, { description: 'The completion.' })
    input: CompletePlacementInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.complete(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Ends a live placement early, for a reason.',
  })
  terminatePlacement(
    @Arg('input', () => TerminatePlacementInput, { description: 'The termination.' })
    input: TerminatePlacementInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.terminate(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Withdraws a placement before it becomes ACTIVE.',
  })
  withdrawPlacement(
    @Arg('input', () => PlacementTransitionInput, { description: 'Which placement, and why.' })
    input: PlacementTransitionInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.withdraw(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Adds an objective to a placement.',
  })
  addObjective(
    @Arg('input', () => AddObjectiveInput, { description: 'The objective.' })
    input: AddObjectiveInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.addObjective(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Records the evaluation of a placement that has ended.',
  })
  evaluatePlacement(
    @Arg('input', () => EvaluatePlacementInput, { description: 'The evaluation.' })
    input: EvaluatePlacementInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.evaluate(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Claims a benefit that a placement brought.',
  })
  claimBenefit(
    @Arg('input', () => ClaimBenefitInput, { description: 'The claim.' })
    input: ClaimBenefitInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.claimBenefit(input, occasion));
  }

  @Directive('@tag(name: "internal")')
  @Mutation(() => PlacementResult, {
    nullable: true,
    description: 'Sets the successor of a placement.',
  })
  setSuccessor(
    @Arg('input', () => SetSuccessorInput, { description: 'The placement and its successor.' })
    input: SetSuccessorInput,
    @Ctx() context: RequestContext,
  ): Promise<PlacementAnswer> {
    return answerTo(this.changes, context, input, (occasion) => this.changes.setSuccessor(input, occasion));
  }
}
