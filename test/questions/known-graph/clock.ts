// The day on which every question is asked.
import type { Clock } from '../../../subgraphs/kit/clock.js';

/** 15 June 2026, 09:30 UTC. */
export const fixedClock: Clock = { now: () => new Date('2026-06-15T09:30:00.000Z') };
