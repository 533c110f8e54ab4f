// What a placement set out to do and did: its objectives, the benefits claimed, and how it was judged.
import type { BenefitCategory } from '../../subgraphs/placements/domain/enums.js';
import type { Placement } from './placement.js';
import type { PlannedStep } from './placement-history.js';
import { objectiveTitles } from './placement-texts.js';
import type { Random } from './random.js';

export interface Results {
  readonly objectives: readonly {
    readonly category: BenefitCategory;
    readonly title: string;
    readonly target: number | null;
    readonly due: number;
    readonly added: number;
  }[];
  readonly claims: readonly {
    readonly objective: number;
    readonly day: number;
    readonly amount: number;
    readonly isCashReleasing: boolean;
  }[];
  readonly evaluated: { readonly day: number; readonly rating: number } | null;
}

/** Draws them. */
export function drawResults(placement: Placement, random: Random, today: number): Results {
  const { approved, activated, ended, proposed, start, plannedEnd, status } = placement;
  const count = status === 'WITHDRAWN' ? 0 : approved === null ? random.below(2) : random.between(1, 3);
  const objectives = Array.from({ length: count }, () => {
    const [category, title] = random.pick(objectiveTitles);
    const until = (activated ?? today) - 1;
    return {
      category,
      title,
      target: random.chance(75) ? random.between(20, 900) * 100_000 : null,
      due: start + Math.ceil(((plannedEnd - start) * random.between(40, 100)) / 100),
      added: random.between(Math.min(proposed + 1, until), until),
    };
  });
  const judged =
    status === 'COMPLETED' || status === 'TERMINATED'
      ? (ended as number) + random.between(10, 110)
      : Infinity;
  const isEvaluated = judged < today && random.chance(status === 'COMPLETED' ? 74 : 45);
  const rating = status === 'TERMINATED' ? random.between(1, 4) : random.pick([2, 3, 3, 4, 4, 4, 4, 5, 5]);
  return {
    objectives,
    claims: drawClaims(placement, objectives, random, today),
    evaluated: isEvaluated ? { day: judged, rating } : null,
  };
}

function drawClaims(
  { activated, ended, status }: Placement,
  objectives: Results['objectives'],
  random: Random,
  today: number,
): Results['claims'] {
  if (activated === null || !random.chance(status === 'COMPLETED' ? 65 : 12)) return [];
  const first = activated + 30;
  const last = Math.min((ended ?? today) + 60, today - 1);
  if (last < first) return [];
  return objectives.flatMap(({ target }, objective) => {
    if (target === null || random.chance(30)) return [];
    return [
      {
        objective,
        day: random.between(first, last),
        amount: Math.round((target * random.between(20, 130)) / 100),
        isCashReleasing: random.chance(35),
      },
    ];
  });
}

/** The changes that they are. */
export function resultSteps({ objectives, claims, evaluated }: Results): PlannedStep[] {
  return [
    ...objectives.map(({ added }): PlannedStep => ({ kind: 'OBJECTIVE', day: added })),
    ...claims.map(({ day }): PlannedStep => ({ kind: 'CLAIM', day })),
    ...(evaluated === null ? [] : [{ kind: 'EVALUATION', day: evaluated.day } as const]),
  ];
}
