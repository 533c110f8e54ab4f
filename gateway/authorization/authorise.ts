// What of an operation its caller may see. Nothing is withheld yet: what was admitted is permitted.
import type { Admitted } from '../admission/admission.js';
import type { Caller } from '../identity/identify.js';

/** An operation, cut down to what its caller may see. */
export type Permitted = Admitted;

export function authorise(admitted: Admitted, _caller: Caller): Permitted {
  return admitted;
}
