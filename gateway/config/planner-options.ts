// How operations are planned.
import {
  defaultPlannerSettings as defaults,
  plannerKinds,
  plannerPlacements,
} from '../engine/planner/planner-settings.js';
import { oneOf } from './one-of.js';
import type { Settings } from './setting.js';
import { wholeNumber } from './whole-number.js';

export const plannerOptions = {
  kind: { option: '--planner', variable: 'PLANNER', schema: oneOf(plannerKinds).default(defaults.kind) },
  placement: {
    option: '--planner-placement',
    variable: 'PLANNER_PLACEMENT',
    schema: oneOf(plannerPlacements).default(defaults.placement),
  },
  timeLimitMs: {
    option: '--plan-time-limit',
    variable: 'PLAN_TIME_LIMIT',
    schema: wholeNumber(10, 60_000, 'milliseconds').default(defaults.timeLimitMs),
  },
  maximumConcurrent: {
    option: '--concurrent-plans',
    variable: 'CONCURRENT_PLANS',
    schema: wholeNumber(1, 64, 'plans').default(defaults.maximumConcurrent),
  },
} satisfies Settings;
