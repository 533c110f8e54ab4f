// An operation as a program: compiled once, run for every request that sends it.
import {
  GraphQLError,
  Kind,
  getOperationAST,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { ErrorCode } from '../../../schema/errors/catalogue.js';
import type { CancelSignal } from '../../transport/cancel-signal.js';
import type { PlanNode } from '../planner/plan.js';
import { UnsupportedPlan } from '../planner/plan.js';
import type { DataObject } from './collect.js';
import type { FetchSurroundings } from './compile-fetch.js';
import { compilePlan } from './compile-plan.js';
import { isContextFetched, usesContext } from './context-arguments.js';
import { compileShape, type Flaw } from './compile-shape.js';
import { compileIntrospection } from './introspection.js';
import { providersOf } from './providers.js';
import type { Run } from './run.js';

export interface ProgramInput {
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What subgraphs get to see of the client's headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts when the client has gone away. */
  readonly signal?: CancelSignal | undefined;
}

export interface Program {
  run(input: ProgramInput): Promise<ExecutionResult>;
}

export interface CompileOptions extends Omit<FetchSurroundings, 'keepsEntitiesApart'> {
  /** What clients see; `schema` is the supergraph's own, hidden parts included. */
  readonly apiSchema: GraphQLSchema;
}

export interface OperationToCompile {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Undefined where nothing has to be fetched. */
  readonly plan: PlanNode | undefined;
  /** The client's name for a response name of the document. */
  readonly clientName: (name: string) => string;
}

/** @throws UnsupportedPlan where the operation needs what this engine does not do */
export function compileProgram(
  { document, operationName, plan, clientName }: OperationToCompile,
  options: CompileOptions,
): Program {
  const { apiSchema } = options;
  const operation = getOperationAST(document, operationName);
  const root = operation && apiSchema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('the operation to compile is not in its document');
  if (plan && !isContextFetched(plan)) throw new UnsupportedPlan('context');
  const fragments = Object.fromEntries(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const step = plan && compilePlan(plan, { ...options, keepsEntitiesApart: usesContext(plan) });
  const shape = compileShape(
    apiSchema,
    root,
    [{ selectionSet: operation.selectionSet, condition: undefined }],
    fragments,
    clientName,
  );
  const introspect = compileIntrospection(apiSchema, operation, fragments);
  const definitions = operation.variableDefinitions ?? [];
  const providerOf = providersOf(plan);

  return {
    run: async ({ variables, headers, signal }) => {
      const coercion =
        definitions.length === 0 ? { coerced: {} } : getVariableValues(apiSchema, definitions, variables);
      if (coercion.errors) return { errors: coercion.errors.map(badInput) };
      const run: Run = { data: {}, errors: [], variables, coerced: coercion.coerced, headers, signal };
      await step?.(run);
      const introspection = introspect?.(variables);
      if (introspection?.errors) run.errors.push(...introspection.errors);
      const flaws: Flaw[] = [];
      const data = shape({
        data: run.data,
        variables: coercion.coerced,
        introspected: introspection?.data as DataObject | undefined,
        flaws,
      });
      // Where a subgraph has said what is wrong, what follows from it is no news.
      const errors =
        run.errors.length > 0 ? run.errors : flaws.map((flaw) => flawError(flaw, providerOf(flaw.path)));
      return errors.length === 0
        ? { data }
        : { errors: errors.map((error) => inClientNames(error, clientName)), data };
    },
  };
}

function badInput(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode },
  });
}

const flawMessages: Readonly<Record<Flaw['kind'], string>> = {
  null: 'A subgraph gave no value for',
  value: 'A subgraph gave a value of the wrong kind for',
  type: 'A subgraph gave an object of an unknown type for',
};

function flawError({ kind, where, path }: Flaw, service: string | undefined): GraphQLError {
  const code = 'INCOMPLETE_ANSWER' satisfies ErrorCode;
  return new GraphQLError(`${flawMessages[kind]} ${where}.`, {
    path,
    extensions: service === undefined ? { code } : { code, service },
  });
}

/** The error where the client looks for it. */
function inClientNames(error: GraphQLError, clientName: (name: string) => string): GraphQLError {
  const { message, extensions, nodes, path } = error;
  if (path === undefined) return error;
  return new GraphQLError(message, {
    extensions,
    nodes: nodes ?? null,
    path: path.map((step) => (typeof step === 'string' ? clientName(step) : step)),
  });
}
