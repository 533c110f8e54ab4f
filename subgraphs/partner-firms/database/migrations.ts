import { firms } from './migrations/001-firms.js';

export const migrations = { '001-firms': firms };
