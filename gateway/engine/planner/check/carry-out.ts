// Carries a plan out without data: what would be known at every place of the answer, and what is wrong on the way.
import { Kind, parse, type DocumentNode, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import type { BatchFetchNode, EntityPart, FetchNode, PathSegment, PlanNode } from '../plan.js';
import type { Assignment } from './assignments.js';
import { PlanFault } from './fault.js';
import { merge, nameOf, splitBy, type Group, type OnCollision, type Place } from './known.js';
import { changeAt, rewritten } from './places.js';
import { lacks, representedFields, representedType, type Representation } from './representation.js';
import { responseOf, type IsGiven } from './response.js';
import type { CheckedGraph, CheckedSubgraph } from './schemas.js';
import { selectedOf, selectionSetsOf, type Reading } from './selected.js';
import { besideOf } from './beside.js';
import { fieldOf } from './use-of.js';

type AnyFetch = FetchNode | BatchFetchNode;

/** Reads the document of a fetch, once for all assignments. */
export type ReadFetch = (fetch: AnyFetch) => DocumentNode;

export function fetchReader(): ReadFetch {
  const read = new Map<string, DocumentNode>();
  return ({ document }) => {
    const known = read.get(document) ?? parse(document, { noLocation: true });
    read.set(document, known);
    return known;
  };
}

/**
 * @param root what is known before: nothing of the operation's root
 * @throws PlanFault
 */
export function carryOut(
  graph: CheckedGraph,
  plan: PlanNode,
  root: Place,
  assignment: Assignment,
  read: ReadFetch,
): Place {
  return run(plan, [], root);

  function run(node: PlanNode, path: readonly PathSegment[], state: Place): Place {
    switch (node.kind) {
      case 'sequence':
      case 'parallel':
        return node.nodes.reduce((known, child) => run(child, path, known), state);
      case 'flatten':
        return run(node.node, [...path, ...node.path], state);
      case 'condition': {
        const branch = assignment.get(node.variable) === true ? node.whenTrue : node.whenFalse;
        return branch === undefined ? state : run(branch, path, state);
      }
      case 'fetch':
        return node.requires === undefined
          ? fetchRoot(node, path, state)
          : fetchEntities(node, { ...plainPart, ...node, requires: node.requires }, path, state);
      case 'batch-fetch':
        return node.parts.reduce((known, part) => fetchEntities(node, part, path, known), state);
    }
  }

  function fetchRoot(fetch: FetchNode, path: readonly PathSegment[], state: Place): Place {
    const { subgraph, reading, operation } = sentBy(fetch);
    const isGiven = besideOf(subgraph, reading.fragments);
    return changeAt(graph.meets, state, path, (place) => {
      const sent = place.flatMap((group) =>
        responseOf({ subgraph, reading, isGiven }, group.types, [operation.selectionSet]),
      );
      return merge(place, rewritten(graph.meets, sent, fetch.outputRewrites), false, refuseCollision);
    });
  }

  function fetchEntities(
    fetch: AnyFetch,
    part: EntityPart,
    base: readonly PathSegment[],
    state: Place,
  ): Place {
    const { subgraph, reading, operation } = sentBy(fetch);
    const root = graph.schema.getQueryType()?.name ?? 'Query';
    const entities = selectedOf(reading, root, [operation.selectionSet]).get(part.responseName) ?? [];
    if (entities.length === 0) return state;
    return part.paths.reduce(
      (known, path) =>
        changeAt(graph.meets, known, [...base, ...path], (place) =>
          place.flatMap((group) => fetchGroup(subgraph, reading, entities, part, group)),
        ),
      state,
    );
  }

  /** Objects whose representation cannot be made, or has no key, teach nothing. */
  function fetchGroup(
    subgraph: CheckedSubgraph,
    reading: Reading,
    entities: readonly FieldNode[],
    { requires, inputRewrites, outputRewrites }: EntityPart,
    group: Group,
  ): Place {
    const representation: Representation = { selections: requires, rewrites: inputRewrites };
    const sameFields = numbering();
    /** The same for types that the subgraph is told the same of; undefined where nothing can be asked. */
    const toldOf = (type: string): string | undefined => {
      const name = nameOf(group, type);
      const fields = representedFields(graph, requires, group, name);
      const entity = fields && representedType(graph, representation, fields, name);
      const keys = entity === undefined ? [] : (subgraph.keys.get(entity) ?? []);
      return keys.every((key) => lacks(graph, key, representation, group, type))
        ? undefined
        : `${String(entity)} ${fields?.map(sameFields).join() ?? ''}`;
    };
    return splitBy([group], toldOf).flatMap(({ group: asked, answer }) => {
      if (answer === undefined) return [asked];
      const isBeside = besideOf(subgraph, reading.fragments);
      const isGiven: IsGiven = (coordinate, types, selected) =>
        isRepresented(subgraph, coordinate, representation, asked, types) ||
        isBeside(coordinate, types, selected);
      const sent = responseOf(
        { subgraph, reading, isGiven, isGivenBelow: isBeside },
        asked.types,
        selectionSetsOf(entities),
      );
      const named = withoutInterfaceNames(rewritten(graph.meets, sent, outputRewrites));
      return merge([asked], named, false, refuseCollision);
    });
  }

  function isRepresented(
    subgraph: CheckedSubgraph,
    coordinate: string,
    representation: Representation,
    asked: Group,
    types: ReadonlySet<string>,
  ): boolean {
    const wanted = subgraph.requires.get(coordinate);
    return (
      wanted !== undefined && ![...types].some((type) => lacks(graph, wanted, representation, asked, type))
    );
  }

  function sentBy(fetch: AnyFetch) {
    const subgraph = graph.subgraph(fetch.service);
    const document = read(fetch);
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION)
      throw new Error('a fetch of the plan sends no operation');
    const reading: Reading = { schema: subgraph.schema, fragments, assignment };
    return { subgraph, reading, operation };
  }
}

const plainPart = { responseName: '_entities', variable: 'representations', paths: [[]] };

const refuseCollision: OnCollision = ({ types }, known, other) => {
  const [type = ''] = types;
  throw new PlanFault(`${type}.${fieldOf(known.use)}`, `what is known of it is replaced by ${other.use}`);
};

/** Numbers for values, the same for the same. */
function numbering(): (value: object) => number {
  const numbers = new Map<object, number>();
  return (value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
}

/** An @interfaceObject subgraph knows its entities by the interface's name only, which says less than is known. */
function withoutInterfaceNames(sent: Place): Place {
  return sent.map((group) => {
    const name = group.fields.get('__typename')?.typeName;
    if (typeof name !== 'string') return group;
    const fields = new Map(group.fields);
    fields.delete('__typename');
    return { ...group, fields };
  });
}
