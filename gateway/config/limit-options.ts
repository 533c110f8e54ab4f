// What one operation may cost, a setting a rule: every rule of `limits/` can be set by its variable.
import { limitRules } from '../limits/limits.js';
import type { Settings } from './setting.js';
import { wholeNumber } from './whole-number.js';

export const limitOptions = Object.fromEntries(
  limitRules.map(({ name, setting, default: usual, range: [least, most], unit }) => [
    name,
    { variable: setting, schema: wholeNumber(least, most, unit).default(usual) },
  ]),
) satisfies Settings;
