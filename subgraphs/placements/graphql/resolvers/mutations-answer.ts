// What became of a change, as a member of the union that mutations answer with.
import { graphError } from '../../../../schema/errors/graph-error.js';
import { unknownActor, type RequestContext } from '../../../kit/execution/request-context.js';
import type { PlacementRule, PlacementStatus } from '../../domain/enums.js';
import type { ProposePlacementInput } from '../../domain/inputs.js';
import type { Refusal } from '../../domain/outcome.js';
import type { Occasion } from '../../domain/placement.js';
import type { PlacementRow } from '../../repository/placement-row.js';
import type { ChangeOutcome, PlacementChanges } from '../../repository/writing/placement-changes.js';

interface RefusalText {
  readonly rule: PlacementRule;
  readonly message: string;
}

/** A row of the union PlacementResult. */
export type PlacementAnswer =
  | { readonly __typename: 'PlacementSaved'; readonly placement: PlacementRow }
  | (RefusalText & {
      readonly __typename: 'PlacementRuleBroken';
      readonly inputFields: readonly string[];
      readonly otherPlacements: readonly PlacementRow[];
    })
  | (RefusalText & {
      readonly __typename: 'PlacementTransitionRefused';
      readonly placement: PlacementRow;
      readonly reachable: readonly PlacementStatus[];
    })
  | (RefusalText & { readonly __typename: 'PlacementVersionStale'; readonly placement: PlacementRow })
  | (RefusalText & { readonly __typename: 'PlacementNotFound' });

const longestActor = 64;

/** Makes a change for the request's actor and returns its result. */
export async function answerTo(
  changes: PlacementChanges,
  context: RequestContext,
  input: ProposePlacementInput | { readonly placementId: string },
  change: (occasion: Occasion) => Promise<ChangeOutcome>,
): Promise<PlacementAnswer> {
  const outcome = await change(occasionOf(context));
  if (outcome.kind === 'ACTOR_UNKNOWN') throw unknownActor();
  if (outcome.kind !== 'SAVED')
    return refused(changes, outcome, 'placementId' in input ? input.placementId : '');
  context.forgetLoaded();
  return { __typename: 'PlacementSaved', placement: await placement(changes, outcome.placementId) };
}

async function refused(
  changes: PlacementChanges,
  refusal: Refusal,
  placementId: string,
): Promise<PlacementAnswer> {
  switch (refusal.kind) {
    case 'RULE_BROKEN': {
      const { rule, message, inputFields } = refusal;
      const otherPlacements = await changes.placements(refusal.otherPlacements);
      return { __typename: 'PlacementRuleBroken', rule, message, inputFields, otherPlacements };
    }
    case 'TRANSITION_REFUSED': {
      const { message, reachable } = refusal;
      return {
        __typename: 'PlacementTransitionRefused',
        rule: 'TRANSITION_NOT_ALLOWED',
        message,
        placement: await placement(changes, placementId),
        reachable,
      };
    }
    case 'STALE': {
      const now = await placement(changes, placementId);
      const message = `This placement has changed (now version ${now.version}). Reload it and try again.`;
      return { __typename: 'PlacementVersionStale', rule: 'STALE_VERSION', message, placement: now };
    }
    case 'NOT_FOUND':
      return {
        __typename: 'PlacementNotFound',
        rule: 'PLACEMENT_NOT_FOUND',
        message: 'The placement does not exist, or you may not see it.',
      };
  }
}

async function placement(changes: PlacementChanges, id: string): Promise<PlacementRow> {
  const [row] = await changes.placements([id]);
  if (row === undefined) throw new Error('a placement that was just read or saved is gone');
  return row;
}

function occasionOf(context: RequestContext): Occasion {
  const actor = context.requireActor();
  if (actor.length > longestActor)
    throw graphError(
      'ACTOR_REQUIRED',
      `The \`workforce-actor\` header is not a person’s identifier: an identifier has at most ${longestActor} characters.`,
    );
  const now = context.now;
  return { actor, now, today: now.slice(0, 10) };
}
