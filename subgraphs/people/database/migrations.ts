import { people } from './migrations/001-people.js';
import { framework } from './migrations/002-framework.js';
import { assertions } from './migrations/003-assertions.js';
import { rollups } from './migrations/004-rollups.js';

export const migrations = {
  '001-people': people,
  '002-framework': framework,
  '003-assertions': assertions,
  '004-rollups': rollups,
};
