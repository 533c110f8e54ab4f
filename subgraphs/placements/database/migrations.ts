import { placements } from './migrations/001-placements.js';

export const migrations = { '001-placements': placements };
