// Apollo's executor tells of holes only where nothing else has gone wrong, and never of an object whose type nobody has
// said. They are found here, in what its root fetches have brought: it merges everything else into those very objects.
import { getOperationAST, type DocumentNode, type GraphQLSchema } from 'graphql';
import { partsOf } from '../operation/collect-fields.js';
import { fragmentsOf } from '../operation/fragments-of.js';
import { spreadOfNull } from '../operation/response-types.js';
import type { DataObject } from './program/collect.js';
import { compileShape } from './program/compile-shape.js';
import type { ErrorList } from './error-list.js';
import { holeReporter } from './hole-reporter.js';
import { valueAt } from './reported-places.js';

interface Answered {
  /** The answer's data. */
  readonly shown: unknown;
  /** What each root fetch has brought, in the order of arrival. */
  readonly rootData: readonly DataObject[];
  /** Those of subgraphs; those of holes are added. */
  readonly errors: ErrorList;
  /**
   * Whether every entity was one to every subgraph. Otherwise nobody knows here which objects lack a field rightly, and a
   * missing field that may be null has no error.
   */
  readonly areAllEntities: boolean;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export type FindHoles = (answered: Answered) => void;

/** Finds the holes that no error speaks of, and gives each its error. */
export function compileHoleFinder(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): FindHoles {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return () => undefined;
  const { selectionSet } = operation;
  const fragments = fragmentsOf(document);
  const shape = compileShape(schema, root, partsOf(selectionSet), fragments);
  const spreadOf = spreadOfNull(schema, root, selectionSet, fragments);
  return ({ shown, rootData, errors, variables, areAllEntities }) => {
    const data: DataObject = {};
    for (const brought of rootData) {
      for (const [name, value] of Object.entries(brought)) data[name] ??= value;
    }
    const tell = holeReporter(errors, data, spreadOf, () => undefined);
    const found: typeof tell = (completionError) => {
      // The executor lets an object pass whose type is none of those that may stand there.
      if (valueAt(shown, completionError.path) === null) tell(completionError);
    };
    // The schema's own fields have no holes.
    shape({
      data,
      variables,
      introspected: {},
      found,
      isNone: (object) => !areAllEntities || hasAlias(object),
    });
  };
}

/** Apollo's planner asks for a field by a name of its own where types differ, and renames no null. */
function hasAlias(object: object): boolean {
  return Object.keys(object).some((name) => name.includes('__alias_'));
}
