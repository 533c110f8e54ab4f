// The stage that decides what of an operation its caller may see. An operation that asks for a field which its caller may
// not see is refused as a whole, before anybody is asked for anything.
import type { GraphQLSchema } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import { graphError } from '../../schema/errors/graph-error.js';
import type { Admitted } from '../admission/admission.js';
import type { AdmittedOperation } from '../admission/admitted-operation.js';
import type { Caller } from '../identity/caller.js';
import { onceFor } from '../operation/valid-operation.js';
import { Refusal } from '../request/refusal.js';
import { guardedFields } from './guarded-fields.js';
import { meets, type Guard, type Guards } from './guards.js';

/** An operation that its caller may see the answer of. */
export type Permitted = Admitted;

/** @throws Refusal with FORBIDDEN_FIELD for each field that the caller may not see */
export type Authorise = (admitted: Admitted, caller: Caller) => Permitted;

/** More than anybody reads. */
const mostErrors = 20;

/** @param guards undefined where the supergraph asks nothing of callers */
export function createAuthorise(schema: GraphQLSchema, guards: Guards | undefined): Authorise {
  if (guards === undefined) return (admitted) => admitted;
  const guardedOf = onceFor(({ document, definition }: AdmittedOperation) =>
    guardedFields(schema, guards, document, definition),
  );
  return (admitted, caller) => {
    const forbidden = [...guardedOf(admitted.operation)].filter(
      ([, all]) => !all.every((guard) => meets(caller, guard)),
    );
    if (forbidden.length === 0) return admitted;
    throw new Refusal(
      forbidden.slice(0, mostErrors).map(([coordinate, all]) =>
        graphError(
          'FORBIDDEN_FIELD' satisfies ErrorCode,
          `You may not read ${coordinate}: ${needed(all, caller)}.`,
          {
            coordinate,
          },
        ),
      ),
    );
  };
}

/** What a caller lacks, in words. */
function needed(guards: readonly Guard[], caller: Caller): string {
  const lacking = guards.filter((guard) => !meets(caller, guard));
  if (caller.subject === null)
    return 'the caller is anonymous. Send a token as `authorization: Bearer …` to a gateway that has an issuer';
  const [lists = []] = lacking.flatMap(({ scopes }) => scopes);
  const scopes = lists
    .filter((list) => list.length > 0)
    .map((list) => list.join(' and '))
    .join(', or ');
  return scopes === '' ? 'no scope allows it' : `it needs the scope ${scopes}`;
}
