// The changes that can be made to placements: ask the graph, lock, decide, write. Every decision is a pure function of the
// domain; everything that one change writes is one transaction.
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../../kit/database/database.js';
import type { Tables } from '../../database/tables.js';
import { decideActivation } from '../../domain/activate.js';
import { decideApproval } from '../../domain/approve.js';
import type { ChangeNames, Directory, HostFacts } from '../../domain/directory.js';
import { decideCompletion, decideTermination, decideWithdrawal } from '../../domain/end.js';
import { decideExtension } from '../../domain/extend.js';
import type * as inputs from '../../domain/inputs.js';
import type { Decision, Refusal } from '../../domain/outcome.js';
import type { Occasion } from '../../domain/placement.js';
import { decideProposal } from '../../domain/propose.js';
import { decideClaim, decideEvaluation, decideObjective, decideSuccessor } from '../../domain/results.js';
import { decideScreening } from '../../domain/screen-conflicts.js';
import { decideAgreement } from '../../domain/sign-agreement.js';
import { decideVetting } from '../../domain/start-vetting.js';
import type { PlacementRow } from '../placement-row.js';
import { placementRows } from '../placement-rows.js';
import { carryOut } from './carry-out.js';
import { hostNames } from './host-names.js';
import { guardPerson } from './person-guard.js';
import {
  conflictCount,
  engagementsOf,
  lockPlacement,
  placementsFilling,
  successorState,
  type LockedPlacement,
} from './placement-state.js';
import { proposalState, saveProposal } from './proposals.js';

/** What became of a change: the placement's identifier where it was saved, or why it was refused. */
export type ChangeOutcome =
  | { readonly kind: 'SAVED'; readonly placementId: string }
  /** The graph does not know the person who makes the change. */
  | { readonly kind: 'ACTOR_UNKNOWN' }
  | Refusal;

/** What every input that changes a placement says. */
interface Request {
  readonly placementId: string;
  readonly version: number;
}

type Decide = (
  placement: LockedPlacement,
  facts: HostFacts,
  transaction: Kysely<Tables>,
) => Decision | Promise<Decision>;

/** What a change depends on of a placement's neighbours. */
type Needed = 'NOTHING' | 'POSTS_FOR_COMMISSION' | 'HOST';

export class PlacementChanges {
  /** @param newId makes identifiers for what is new; random and without a full stop */
  constructor(
    private readonly database: Database<Tables>,
    private readonly directory: Directory,
    private readonly newId: () => string = randomUUID,
  ) {}

  /** The placements with these identifiers as they stand now, in the order of their making. */
  async placements(ids: readonly string[]): Promise<PlacementRow[]> {
    if (ids.length === 0) return [];
    const rows = await placementRows(this.database.reads).byId(ids);
    return rows.toSorted((one, other) => one.key - other.key);
  }

  async propose(input: inputs.ProposePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    const { personId, homeId, hostId } = input;
    const skills = [...new Set(input.skillsBrought.map(({ skill }) => skill))];
    const { actorExists, ...facts } = await this.directory.aboutProposal({
      actorId: occasion.actor,
      personId,
      homeId,
      hostId,
      postId: input.postId ?? null,
      skills,
    });
    if (!actorExists) return { kind: 'ACTOR_UNKNOWN' };
    return this.database.write(async (transaction): Promise<ChangeOutcome> => {
      await guardPerson(transaction, this.database.dialect, personId);
      const decision = decideProposal({ input, facts, state: await proposalState(transaction, input) });
      if (decision.kind === 'RULE_BROKEN') return decision;
      const placementId = this.newId();
      await saveProposal(transaction, input, decision, occasion, placementId);
      return { kind: 'SAVED', placementId };
    });
  }

  approve(input: inputs.ApprovePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'POSTS_FOR_COMMISSION', (placement, { posts }) =>
      decideApproval(input, placement, posts, occasion),
    );
  }

  recordConflictScreening(
    input: inputs.RecordConflictScreeningInput,
    occasion: Occasion,
  ): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'POSTS_FOR_COMMISSION', async (placement, { posts }, transaction) =>
      decideScreening(input, placement, posts, await conflictCount(transaction, placement.key), occasion),
    );
  }

  signAgreement(input: inputs.SignAgreementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', (placement) =>
      decideAgreement(input, placement, occasion),
    );
  }

  startVetting(input: inputs.PlacementTransitionInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'POSTS_FOR_COMMISSION', (placement, { posts }) =>
      decideVetting(input, placement, posts),
    );
  }

  activate(input: inputs.ActivatePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'HOST', async (placement, facts, transaction) => {
      const { opportunity, key } = placement;
      const answered = opportunity && {
        ...opportunity,
        filledBy: await placementsFilling(transaction, opportunity.key, key),
      };
      return decideActivation(input, placement, answered, facts, occasion);
    });
  }

  extend(input: inputs.ExtendPlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', async (placement, _facts, transaction) =>
      decideExtension(input, placement, await engagementsOf(transaction, placement.personId, placement.key)),
    );
  }

  complete(input: inputs.CompletePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', async (placement, _facts, transaction) =>
      decideCompletion(
        input,
        placement,
        await engagementsOf(transaction, placement.personId, placement.key),
        occasion,
      ),
    );
  }

  terminate(input: inputs.TerminatePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', async (placement, _facts, transaction) =>
      decideTermination(
        input,
        placement,
        await engagementsOf(transaction, placement.personId, placement.key),
        occasion,
      ),
    );
  }

  withdraw(input: inputs.PlacementTransitionInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', (placement) => decideWithdrawal(input, placement));
  }

  addObjective(input: inputs.AddObjectiveInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', (placement) => decideObjective(input, placement));
  }

  evaluate(input: inputs.EvaluatePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', (placement) =>
      decideEvaluation(input, placement, occasion),
    );
  }

  claimBenefit(input: inputs.ClaimBenefitInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', (placement) => decideClaim(input, placement));
  }

  setSuccessor(input: inputs.SetSuccessorInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, 'NOTHING', async (placement, _facts, transaction) =>
      decideSuccessor(input, placement, await successorState(transaction, input.successorId)),
    );
  }

  private async change(
    request: Request,
    occasion: Occasion,
    needed: Needed,
    decide: Decide,
  ): Promise<ChangeOutcome> {
    const { placementId } = request;
    // The graph is asked outside the transaction; what it is asked about, a placement never changes.
    const names = await this.names(request, needed);
    const { actorExists, ...facts } = await this.directory.aboutChange({ actorId: occasion.actor, ...names });
    if (!actorExists) return { kind: 'ACTOR_UNKNOWN' };
    return this.database.write(async (transaction): Promise<ChangeOutcome> => {
      const placement = await lockPlacement(transaction, this.database.dialect, placementId);
      if (placement === undefined) return { kind: 'NOT_FOUND' };
      const decision = await decide(placement, facts, transaction);
      if (decision.kind !== 'CHANGE') return decision;
      const isWritten = await carryOut(transaction, placement, decision, occasion, this.newId);
      return isWritten ? { kind: 'SAVED', placementId } : { kind: 'STALE' };
    });
  }

  /** What the graph is asked about: the posts alone where their grade decides whether the Commission has to approve. */
  private async names({ placementId }: Request, needed: Needed): Promise<Omit<ChangeNames, 'actorId'>> {
    const nothing = { hostDepartmentId: null, hostFirmId: null, postIds: [] };
    const names = needed === 'NOTHING' ? undefined : await hostNames(this.database.reads, placementId);
    if (names === undefined) return nothing;
    const { type, ...host } = names;
    if (needed === 'HOST') return host;
    return type === 'INWARD_SECONDMENT' ? { ...nothing, postIds: host.postIds } : nothing;
  }
}
