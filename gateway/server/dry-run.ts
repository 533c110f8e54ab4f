// A dry run: the answer to an operation that is checked and planned and not carried out. It says what would be asked, and
// how much may come back. `data` is null, without errors, since nothing went wrong: an answer without data would have to
// have errors (GraphQL, section 7.1).
import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { graphError } from '../../schema/errors/graph-error.js';
import type { Executor } from '../engine/engine.js';
import { askedServices } from '../engine/explain/asked-services.js';
import { printPlan } from '../engine/explain/print-plan.js';
import { showPlan, type ShownPlan } from '../engine/explain/shown-plan.js';
import type { SwappingEngine } from '../engine/swapping-engine.js';
import { estimateRows } from '../limits/estimate-rows.js';

export interface DryRun {
  readonly plan: { readonly text: string; readonly json: ShownPlan };
  /** Requests to subgraphs at most, key sets included; retries are none of them. */
  readonly fetches: number;
  /** How many of those ask for the keys of a filter; more where a subgraph has more keys than were asked for first. */
  readonly keySets: number;
  /** By name, in the order in which they are first asked. */
  readonly subgraphs: readonly string[];
  /** How many objects the answer may hold. */
  readonly estimatedRows: number;
}

/** Takes an executor's place where a request asks for a dry run. */
export function dryRunner(engine: Pick<SwappingEngine, 'explain'>): Executor {
  return async ({ schema, document, operation, source, request }) => {
    const { operationName, variables: given = {} } = request;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (errors) return { errors: errors.map(({ message }) => graphError('BAD_USER_INPUT', message)) };
    const explanation = await engine.explain(schema, { document, source, operationName, variables: given });
    const services = askedServices(explanation, coerced);
    const json = showPlan(explanation);
    const dryRun: DryRun = {
      plan: { text: printPlan(json), json },
      fetches: services.length,
      keySets: explanation.keySetRounds.flat().length,
      subgraphs: [...new Set(services)],
      estimatedRows: estimateRows(schema, {
        operation,
        fragments: fragmentsOf(document),
        variables: coerced,
      }),
    };
    return { data: null, extensions: { dryRun } };
  };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}
