// The changes that can be made to placements: ask the graph, lock, decide, write. Every decision is a pure function of the
// domain; everything that one change writes is one transaction.
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../../kit/database/database.js';
import type { Tables } from '../../database/tables.js';
import { decideActivation } from '../../domain/activate.js';
import { decideApproval } from '../../domain/approve.js';
import type { Directory, HostFacts, PostFact } from '../../domain/directory.js';
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
  engagementsOf,
  lockPlacement,
  placementsFilling,
  successorState,
  type LockedPlacement,
} from './placement-state.js';
import { proposalState, saveProposal } from './proposals.js';

/** What became of a change: the placement's identifier where it was saved, or why it was refused. */
export type ChangeOutcome = { readonly kind: 'SAVED'; readonly placementId: string } | Refusal;

/** What every input that changes a placement says. */
interface Request {
  readonly placementId: string;
  readonly version: number;
}

type Decide = (placement: LockedPlacement, transaction: Kysely<Tables>) => Decision | Promise<Decision>;

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
    const facts = await this.directory.aboutProposal({
      personId,
      homeId,
      hostId,
      postId: input.postId ?? null,
      skills,
    });
    return this.database.write(async (transaction): Promise<ChangeOutcome> => {
      await guardPerson(transaction, this.database.dialect, personId);
      const decision = decideProposal({ input, facts, state: await proposalState(transaction, input) });
      if (decision.kind === 'RULE_BROKEN') return decision;
      const placementId = this.newId();
      await saveProposal(transaction, input, decision, occasion, placementId);
      return { kind: 'SAVED', placementId };
    });
  }

  async approve(input: inputs.ApprovePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    const posts = await this.postsForCommission(input);
    return this.change(input, occasion, (placement) => decideApproval(input, placement, posts, occasion));
  }

  async recordConflictScreening(
    input: inputs.RecordConflictScreeningInput,
    occasion: Occasion,
  ): Promise<ChangeOutcome> {
    const posts = await this.postsForCommission(input);
    return this.change(input, occasion, (placement) => decideScreening(input, placement, posts, occasion));
  }

  signAgreement(input: inputs.SignAgreementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, (placement) => decideAgreement(input, placement));
  }

  async startVetting(input: inputs.PlacementTransitionInput, occasion: Occasion): Promise<ChangeOutcome> {
    const posts = await this.postsForCommission(input);
    return this.change(input, occasion, (placement) => decideVetting(input, placement, posts));
  }

  async activate(input: inputs.ActivatePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    const facts = await this.hostFacts(input);
    return this.change(input, occasion, async (placement, transaction) => {
      const { opportunity, key } = placement;
      const answered = opportunity && {
        ...opportunity,
        filledBy: await placementsFilling(transaction, opportunity.key, key),
      };
      return decideActivation(input, placement, answered, facts, occasion);
    });
  }

  extend(input: inputs.ExtendPlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, async (placement, transaction) =>
      decideExtension(input, placement, await engagementsOf(transaction, placement.personId, placement.key)),
    );
  }

  complete(input: inputs.CompletePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, async (placement, transaction) =>
      decideCompletion(
        input,
        placement,
        await engagementsOf(transaction, placement.personId, placement.key),
        occasion,
      ),
    );
  }

  terminate(input: inputs.TerminatePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, async (placement, transaction) =>
      decideTermination(
        input,
        placement,
        await engagementsOf(transaction, placement.personId, placement.key),
        occasion,
      ),
    );
  }

  withdraw(input: inputs.PlacementTransitionInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, (placement) => decideWithdrawal(input, placement));
  }

  addObjective(input: inputs.AddObjectiveInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, (placement) => decideObjective(input, placement));
  }

  evaluate(input: inputs.EvaluatePlacementInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, (placement) => decideEvaluation(input, placement, occasion));
  }

  claimBenefit(input: inputs.ClaimBenefitInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, (placement) => decideClaim(input, placement));
  }

  setSuccessor(input: inputs.SetSuccessorInput, occasion: Occasion): Promise<ChangeOutcome> {
    return this.change(input, occasion, async (placement, transaction) =>
      decideSuccessor(input, placement, await successorState(transaction, input.successorId)),
    );
  }

  private change({ placementId }: Request, occasion: Occasion, decide: Decide): Promise<ChangeOutcome> {
    return this.database.write(async (transaction): Promise<ChangeOutcome> => {
      const placement = await lockPlacement(transaction, this.database.dialect, placementId);
      if (placement === undefined) return { kind: 'NOT_FOUND' };
      const decision = await decide(placement, transaction);
      if (decision.kind !== 'CHANGE') return decision;
      const isWritten = await carryOut(transaction, placement, decision, occasion, this.newId);
      return isWritten ? { kind: 'SAVED', placementId } : { kind: 'STALE' };
    });
  }

  // The graph is asked outside the transactions; what it is asked about, a placement never changes.

  /** The host and the posts of a placement. */
  private async hostFacts({ placementId }: Request): Promise<HostFacts> {
    const names = await hostNames(this.database.reads, placementId);
    return names === undefined ? { host: null, posts: [] } : this.directory.aboutHost(names);
  }

  /** The posts of a placement whose grade decides whether the Commission has to approve; none where it never has to. */
  private async postsForCommission({ placementId }: Request): Promise<readonly PostFact[]> {
    const names = await hostNames(this.database.reads, placementId);
    return names?.type === 'INWARD_SECONDMENT' && names.postIds.length > 0
      ? this.directory.posts(names.postIds)
      : [];
  }
}
