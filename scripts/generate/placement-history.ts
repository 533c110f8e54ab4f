// Every change in a placement's life in the order of time: each counts the version up by one, as the subgraph would.
import type { ApprovalSide, PlacementStatus } from '../../subgraphs/placements/domain/enums.js';
import type { Course, Placement } from './placement.js';
import { gradeRank } from './organisations.js';
import type { Random } from './random.js';

export type StepKind =
  | 'PROPOSAL'
  | 'OBJECTIVE'
  | 'APPROVAL'
  | 'SCREENING'
  | 'AGREEMENT'
  | 'VETTING'
  | 'ACTIVATION'
  | 'EXTENSION'
  | 'END'
  | 'EVALUATION'
  | 'CLAIM'
  | 'SUCCESSOR';

/** Within a day, changes come in this order. */
const order: readonly StepKind[] = [
  'PROPOSAL',
  'OBJECTIVE',
  'APPROVAL',
  'SCREENING',
  'AGREEMENT',
  'VETTING',
  'ACTIVATION',
  'EXTENSION',
  'END',
  'EVALUATION',
  'CLAIM',
  'SUCCESSOR',
];

export interface PlannedStep {
  readonly kind: StepKind;
  readonly day: number;
  /** Of an approval, on whose behalf. */
  readonly side?: ApprovalSide;
  /** The status that the placement takes on by it. */
  readonly to?: PlacementStatus;
  /** Where it comes among several of a day that are otherwise alike. */
  readonly turn?: number;
}

export interface Step extends PlannedStep {
  /** Minutes since 1970. */
  readonly at: number;
  /** The version it replaced; 0 for the proposal. */
  readonly replacedVersion: number;
}

/** All steps that a course implies; those in `more` are added where they belong. */
export function historyOf(
  placement: Placement,
  random: Random,
  today: number,
  more: readonly PlannedStep[],
): Step[] {
  const planned = [...lifeSteps(placement, random, today), ...more].sort(inOrder);
  let day = -Infinity;
  let minute = 0;
  return planned.map((step, index) => {
    if (step.day !== day) minute = step.day * 1_440 + 8 * 60 + random.below(60);
    else minute += 10 + random.below(20);
    day = step.day;
    return { ...step, at: minute, replacedVersion: index };
  });
}

function inOrder(a: PlannedStep, b: PlannedStep): number {
  return a.day - b.day || rank(a) - rank(b) || (a.turn ?? 0) - (b.turn ?? 0);
}

/** Approvals and screening come in any order. */
function rank({ kind }: PlannedStep): number {
  return order.indexOf(kind === 'SCREENING' ? 'APPROVAL' : kind);
}

function lifeSteps(placement: Placement, random: Random, today: number): PlannedStep[] {
  const { proposed, vetting, activated, ended, status, extensions, successor } = placement;
  const steps: PlannedStep[] = [
    { kind: 'PROPOSAL', day: proposed, to: 'PROPOSED' },
    ...consentSteps(placement, random, today),
  ];
  const signed = signingDay(placement, random);
  if (signed !== null) steps.push({ kind: 'AGREEMENT', day: signed });
  if (vetting !== null) steps.push({ kind: 'VETTING', day: vetting, to: 'VETTING' });
  if (activated !== null) steps.push({ kind: 'ACTIVATION', day: activated, to: 'ACTIVE' });
  for (const { agreed } of extensions) steps.push({ kind: 'EXTENSION', day: agreed, to: 'EXTENDED' });
  if (ended !== null) steps.push({ kind: 'END', day: ended, to: status });
  if (successor !== null) steps.push({ kind: 'SUCCESSOR', day: successor.named });
  return steps;
}

/** Approvals and screening: all of them where it was approved, the last one on that day; else the first few. */
function consentSteps(placement: Placement, random: Random, today: number): PlannedStep[] {
  const needed: PlannedStep[] = [
    { kind: 'APPROVAL', side: 'HOME', day: 0 },
    { kind: 'SCREENING', day: 0 },
    { kind: 'APPROVAL', side: 'HOST', day: 0 },
  ];
  if (needsCommission(placement)) needed.push({ kind: 'APPROVAL', side: 'COMMISSION', day: 0 });
  const first = random.below(needed.length);
  const inTurn = [...needed.slice(first), ...needed.slice(0, first)];
  const { proposed, approved, ended } = placement;
  const last = approved ?? (ended ?? today) - 1;
  const given = approved === null ? random.below(inTurn.length) : inTurn.length;
  return inTurn.slice(0, given).map((step, turn) => ({
    ...step,
    turn,
    day: proposed + Math.floor(((last - proposed) * (turn + 1)) / inTurn.length),
    ...(approved !== null && turn === inTurn.length - 1 ? { to: 'APPROVED' as const } : {}),
  }));
}

/** Whether the Commission approves: an inward placement to a post at SCS2 or above. */
export function needsCommission({ type, post, opportunity }: Placement): boolean {
  return (
    type === 'INWARD_SECONDMENT' &&
    [post, opportunity?.post ?? null].some((one) => one !== null && one.grade >= gradeRank('SCS2'))
  );
}

/** The agreement is signed before the first day; some are signed while vetting is under way. */
function signingDay({ approved, vetting, activated, ended }: Course, random: Random): number | null {
  if (approved === null) return null;
  if (activated !== null) return approved + random.below(activated - approved + 1);
  const until = ended ?? vetting ?? null;
  return until !== null && random.chance(40) ? approved + random.below(until - approved + 1) : null;
}
