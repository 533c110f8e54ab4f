// Carries a plan out without data: what would be known at every place of the answer, and what is wrong on the way.
import { Kind, parse, type DocumentNode, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import type { BatchFetchNode, EntityPart, FetchNode, PathSegment, PlanNode } from '../plan.js';
import type { Assignment } from './assignments.js';
import { PlanFault } from './fault.js';
import { merge, nameOf, splitBy, type Group, type OnCollision, type Place } from './known.js';
import { changeAt, rewritten } from './places.js';
import { lacks, representedFields, representedType, type Representation } from './representation.js';
import { responseOf, type OnRequiring } from './response.js';
import type { CheckedGraph, CheckedSubgraph } from './schemas.js';
import { selectedOf, selectionSetsOf, type Fragments, type Reading } from './selected.js';
import { besideOnly } from './beside.js';
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
    const onRequiring = besideOnly(subgraph, reading.fragments);
    return changeAt(graph.meets, state, path, (place) => {
      const sent = place.flatMap((group) =>
        responseOf({ subgraph, reading, onRequiring }, group.types, [operation.selectionSet]),
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

  /** Objects whose representation cannot be made are not asked for. */
  function fetchGroup(
    subgraph: CheckedSubgraph,
    reading: Reading,
    entities: readonly FieldNode[],
    { requires, inputRewrites, outputRewrites }: EntityPart,
    group: Group,
  ): Place {
    const representation: Representation = { selections: requires, rewrites: inputRewrites };
    const isAsked = (type: string): string | undefined => {
      const name = nameOf(group, type);
      const fields = representedFields(graph, requires, group, name);
      return fields && representedType(graph, representation, fields, name);
    };
    return splitBy([group], isAsked).flatMap(({ group: asked, answer: entity }) => {
      if (entity === undefined) return [asked];
      refuseKey(subgraph, entity, representation, asked, () => wantedFirst(reading, entity, entities));
      const sent = responseOf(
        {
          subgraph,
          reading,
          onRequiring: requiring(subgraph, reading.fragments, representation, asked),
          onRequiringBelow: besideOnly(subgraph, reading.fragments),
        },
        asked.types,
        selectionSetsOf(entities),
      );
      const named = withoutInterfaceNames(graph, rewritten(graph.meets, sent, outputRewrites));
      return merge([asked], named, false, refuseCollision);
    });
  }

  /** @throws PlanFault where no resolvable key of the entity is in the representation */
  function refuseKey(
    subgraph: CheckedSubgraph,
    entity: string,
    representation: Representation,
    asked: Group,
    field: () => string,
  ): void {
    const keys = subgraph.keys.get(entity) ?? [];
    const lacking = [...asked.types].find((type) =>
      keys.every((key) => lacks(graph, key, representation, asked, type)),
    );
    if (lacking !== undefined)
      throw new PlanFault(field(), `${subgraph.name} is asked for it by no key that can be resolved there`);
  }

  function requiring(
    subgraph: CheckedSubgraph,
    fragments: Fragments,
    representation: Representation,
    asked: Group,
  ): OnRequiring {
    return (coordinate, types, beside) => {
      const wanted = subgraph.requires.get(coordinate);
      if (wanted === undefined) return;
      for (const type of types) {
        if (lacks(graph, wanted, representation, asked, type))
          besideOnly(subgraph, fragments)(coordinate, types, beside);
      }
    };
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

/** An @interfaceObject subgraph knows its entities by the interface's name only, which says less than is known. */
function withoutInterfaceNames(graph: CheckedGraph, sent: Place): Place {
  return sent.map((group) => {
    const name = group.fields.get('__typename')?.typeName;
    if (typeof name !== 'string') return group;
    const fields = new Map(group.fields);
    fields.delete('__typename');
    return { ...group, fields };
  });
}

/** A field that is wanted of an entity. */
function wantedFirst(reading: Reading, entity: string, entities: readonly FieldNode[]): string {
  const nodes = [...selectedOf(reading, entity, selectionSetsOf(entities)).values()].flat();
  const field = nodes.find(({ name }) => name.value !== '__typename') ?? nodes[0];
  return `${entity}.${field?.name.value ?? '__typename'}`;
}
