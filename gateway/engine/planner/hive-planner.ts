// Hive's planner behind our interface: an optional package with a native part, asked only for what it does right.
import {
  Kind,
  getOperationAST,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
} from 'graphql';
import type * as Hive from '@graphql-hive/router-query-planner';
import { hivePlan } from './hive-plan.js';
import { hiveSdl } from './hive-sdl.js';
import type { MakePlan } from './make-plan.js';
import { UnsupportedPlan } from './plan.js';
import { typeName, unconditional } from './unconditional.js';
import { withoutIntrospection } from './without-introspection.js';

const packageName = '@graphql-hive/router-query-planner';

/** Hive's planner cannot be had, or not for this supergraph or operation; the message says why. */
export class HiveRefusal extends Error {
  override readonly name = 'HiveRefusal';
}

/** @throws HiveRefusal where the package is not installed or the supergraph uses @context */
export async function createHivePlanner(supergraphSdl: string): Promise<MakePlan> {
  refuseContext(supergraphSdl);
  const { QueryPlanner } = await loadPackage();
  const planner = new QueryPlanner(hiveSdl(supergraphSdl));
  const hasInterfaceObjects = supergraphSdl.includes('isInterfaceObject: true');
  return async ({ document, operationName }, signal) => {
    const asked = askedOf(document, operationName, hasInterfaceObjects);
    if (asked === undefined) return undefined;
    const { node } = await planner.planAsync(asked, operationName, new Set(), 0, signal);
    return node && hivePlan(node);
  };
}

/** @throws HiveRefusal where the supergraph uses @context, whose values Hive's plans leave out */
export function refuseContext(supergraphSdl: string): void {
  if (/@link\(url: "https:\/\/specs\.apollo\.dev\/context\//.test(supergraphSdl)) {
    throw new HiveRefusal('the supergraph uses @context, which Hive’s planner leaves out of its plans');
  }
}

async function loadPackage(): Promise<typeof Hive> {
  try {
    return await import('@graphql-hive/router-query-planner');
  } catch (cause) {
    throw new HiveRefusal(
      `Hive’s planner is not installed, or not for this platform: run \`npm install ${packageName}\` (glibc Linux and macOS), or choose --planner apollo`,
      { cause },
    );
  }
}

/** What of a document has to be planned, as text; undefined where that is nothing. */
function askedOf(
  document: DocumentNode,
  operationName: string | undefined,
  hasInterfaceObjects: boolean,
): string | undefined {
  const decided = unconditional(document) ?? refuseConditions();
  const operation = getOperationAST(decided, operationName);
  if (!operation) throw new Error('the operation to plan is not in its document');
  if (operation.operation === 'subscription') throw new UnsupportedPlan('subscription');
  if (uses(decided, (name) => name === 'defer')) throw new UnsupportedPlan('defer');
  if (uses(decided, () => true)) throw new HiveRefusal('Hive’s plans leave out directives for subgraphs');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of decided.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const fetched = withoutIntrospection(operation, fragments);
  if (fetched === undefined) return undefined;
  const [only, ...others] = fetched.selectionSet.selections;
  if (operation.operation === 'mutation' && (others.length > 0 || only?.kind !== Kind.FIELD)) {
    throw new HiveRefusal('Hive’s plans let what a mutation reads overlap the mutation after it');
  }
  return print(
    visit(
      { kind: Kind.DOCUMENT, definitions: [fetched, ...fragments.values()] },
      {
        Field: { enter: plainTypeName, ...(hasInterfaceObjects ? { leave: withTypeName } : {}) },
      },
    ),
  );
}

/** Such plans leave objects out without a word, fetch what is skipped, or make what stands beside it depend on it. */
function refuseConditions(): never {
  throw new HiveRefusal('Hive’s plans are wrong where selections depend on variables');
}

/**
 * A type's name without alias. Hive looks up what the object of an @interfaceObject really is under the
 * alias alone, and the answer's names are given where it is put together.
 */
function plainTypeName(field: FieldNode): FieldNode | undefined {
  const { kind, name } = field;
  return name.value === '__typename' ? { kind, name } : undefined;
}

/**
 * With the type's name of an object of which more is asked for by type. Where the object is that of an @interfaceObject,
 * Hive else fetches no key to ask for its type with, and what is asked for by type is missing without a word.
 */
function withTypeName(field: FieldNode): FieldNode | undefined {
  const { selectionSet } = field;
  if (selectionSet?.selections.every(({ kind }) => kind === Kind.FIELD) !== false) return undefined;
  return { ...field, selectionSet: { ...selectionSet, selections: [typeName, ...selectionSet.selections] } };
}

/** Whether any of its directives is such a one; @skip and @include are decided before. */
function uses(document: DocumentNode, isWanted: (name: string) => boolean): boolean {
  let isUsed = false;
  visit(document, { Directive: ({ name }) => void (isUsed ||= isWanted(name.value)) });
  return isUsed;
}
