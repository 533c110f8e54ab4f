// Every suite of the audit.
import type { AuditSuite } from '../suite.js';
import * as abstractTypes from './abstract-types.js';
import * as entities from './entities.js';
import * as interfaceObjects from './interface-objects.js';
import * as keys from './keys.js';
import * as operations from './operations.js';
import * as overridesAndProvides from './overrides-and-provides.js';
import * as requiresArguments from './requires-arguments.js';
import * as requiresChains from './requires-chains.js';
import * as sharedUnions from './shared-unions.js';

export const suites: readonly AuditSuite[] = [
  abstractTypes,
  entities,
  interfaceObjects,
  keys,
  operations,
  overridesAndProvides,
  requiresArguments,
  requiresChains,
  sharedUnions,
].flatMap((room): AuditSuite[] => Object.values(room));
