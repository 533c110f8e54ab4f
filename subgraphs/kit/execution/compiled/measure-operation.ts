// How many selections the code of an operation is written for: counted before any of it is written, which costs far more.
import {
  isAbstractType,
  isCompositeType,
  getNamedType,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { graphError } from '../../../../schema/errors/graph-error.js';
import { collectFields, selectionsOf, type Selections } from './collect-fields.js';
import { signature } from './writing.js';

/** Counted for each type that they are read for; twice what the gateway takes from a client. */
const maximumSelections = 40_000;

/** Places of the answer by their names, and what was counted for each. */
interface Trail {
  readonly below: Map<string, Trail>;
  readonly counted: Set<string>;
}

/** @throws GraphQLError OPERATION_TOO_LARGE */
export function measureOperation(
  schema: GraphQLSchema,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  root: GraphQLObjectType,
  selections: readonly Selections[],
): void {
  let selected = 0;
  const count = (): void => {
    selected += 1;
    if (selected <= maximumSelections) return;
    throw graphError(
      'OPERATION_TOO_LARGE',
      `With its fragments written out, the operation has more than ${maximumSelections.toLocaleString('en-GB')} selections. Ask for less in several operations.`,
    );
  };
  measure(root, selections, newTrail());

  function measure(type: GraphQLObjectType, asked: readonly Selections[], trail: Trail): void {
    for (const [key, mentions] of collectFields(type, asked, { schema, fragments, count })) {
      const name = mentions[0]?.node.name.value ?? '';
      const below = getNamedType(type.getFields()[name]?.type);
      if (!isCompositeType(below)) continue;
      const place = trail.below.get(key) ?? newTrail();
      trail.below.set(key, place);
      for (const member of isAbstractType(below) ? schema.getPossibleTypes(below) : [below]) {
        const known = `${member.name} ${signature(mentions)}`;
        if (place.counted.has(known)) continue;
        place.counted.add(known);
        measure(member, selectionsOf(mentions), place);
      }
    }
  }
}

function newTrail(): Trail {
  return { below: new Map(), counted: new Set() };
}
