import 'reflect-metadata';
import { createUnionType } from 'type-graphql';
import { PlacementNotFound } from './placement-not-found.js';
import { PlacementRuleBroken } from './placement-rule-broken.js';
import { PlacementSaved } from './placement-saved.js';
import { PlacementTransitionRefused } from './placement-transition-refused.js';
import { PlacementVersionStale } from './placement-version-stale.js';

export const PlacementResult = createUnionType({
  name: 'PlacementResult',
  description:
    'The result of a change to a placement: it was saved, or it was refused for one of four kinds of reason.',
  types: () =>
    [
      PlacementSaved,
      PlacementRuleBroken,
      PlacementTransitionRefused,
      PlacementVersionStale,
      PlacementNotFound,
    ] as const,
});
export type PlacementResult =
  | PlacementSaved
  | PlacementRuleBroken
  | PlacementTransitionRefused
  | PlacementVersionStale
  | PlacementNotFound;
