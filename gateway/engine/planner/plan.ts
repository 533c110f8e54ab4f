// A query plan in our own terms, whichever planner made it: what to fetch, in which order, and what each fetch needs.

export type PlanNode = FetchNode | BatchFetchNode | SequenceNode | ParallelNode | FlattenNode | ConditionNode;

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

/** Runs its node on every object at a path below the present ones. */
export interface FlattenNode {
  readonly kind: 'flatten';
  readonly path: readonly PathSegment[];
  readonly node: PlanNode;
}

export interface ConditionNode {
  readonly kind: 'condition';
  /** The name of a Boolean variable. */
  readonly variable: string;
  readonly whenTrue: PlanNode | undefined;
  readonly whenFalse: PlanNode | undefined;
}

/** One operation sent to one subgraph. With `requires` it asks for entities, else for root fields. */
export interface FetchNode {
  readonly kind: 'fetch';
  readonly service: string;
  readonly document: string;
  readonly operationName: string | undefined;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  /** The client's variables that the document uses. */
  readonly variables: readonly string[];
  readonly requires: readonly RequiredSelection[] | undefined;
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
  /** Further variables of the document, whose values depend on where an entity stands. */
  readonly contextArguments?: readonly ContextArgument[];
}

/** A variable that takes its value from an object above the entity: from the first of its sources that is there. */
export interface ContextArgument {
  readonly variable: string;
  readonly sources: readonly ContextSource[];
}

export interface ContextSource {
  /** How many objects above the entity; 0 is the entity itself. */
  readonly levelsUp: number;
  readonly path: readonly RewriteSegment[];
}

/** Entities of several places asked of one subgraph in one operation: `parts` of it, each an `_entities` of its own. */
export interface BatchFetchNode extends Pick<
  FetchNode,
  'service' | 'document' | 'operationName' | 'operationKind' | 'variables'
> {
  readonly kind: 'batch-fetch';
  readonly parts: readonly EntityPart[];
}

export interface EntityPart {
  /** The response name of its `_entities`. */
  readonly responseName: string;
  /** The variable that takes its representations. */
  readonly variable: string;
  /** Where the entities are, below the node's own place. */
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

/**
 * A step into a field, into each item of a list, into each item of a list and of the lists in it, or past those whose
 * type is none of `names`.
 */
export type PathSegment =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'each' }
  | { readonly kind: 'each-deep' }
  | { readonly kind: 'type'; readonly names: readonly string[] };

/** What of an entity goes into its representation. */
export type RequiredSelection = RequiredField | RequiredFragment;

export interface RequiredField {
  readonly kind: 'field';
  /** The name it has in the data collected so far. */
  readonly read: string;
  /** The name it has in the representation. */
  readonly write: string;
  /** Undefined for a leaf. */
  readonly selections: readonly RequiredSelection[] | undefined;
}

export interface RequiredFragment {
  readonly kind: 'fragment';
  readonly type: string;
  readonly selections: readonly RequiredSelection[];
}

/** A change to data on its way in or out, at a path through fields and type conditions. */
export interface Rewrite {
  readonly path: readonly RewriteSegment[];
  readonly field: string;
  readonly action:
    { readonly kind: 'set'; readonly value: unknown } | { readonly kind: 'rename'; readonly to: string };
}

export type RewriteSegment =
  { readonly kind: 'field'; readonly name: string } | { readonly kind: 'type'; readonly name: string };

/** Why a plan is not compiled; such an operation is run by Apollo's executor if that can. */
export const unsupported = {
  defer: 'its @defer cannot be honoured',
  subscription: 'it is a subscription',
  context: 'its plan passes on a value from a context without fetching it',
  wrong: 'no planner has a plan for it that answers rightly',
  directive: 'it has a directive that cannot be passed on to the subgraphs from where it stands',
} as const;

export type UnsupportedReason = keyof typeof unsupported;

/** In words for the client. */
export function whyUnsupported({
  reason,
  field,
}: {
  reason: UnsupportedReason;
  field?: string | undefined;
}): string {
  if (field === undefined) return unsupported[reason];
  return `${unsupported[reason]}: ${field}${reason === 'wrong' ? ' would be wrong or missing' : ''}`;
}

export class UnsupportedPlan extends Error {
  override readonly name = 'UnsupportedPlan';

  /** @param field which field the plan would be wrong about, as `Type.field`; of a directive, which and where */
  constructor(
    readonly reason: UnsupportedReason,
    readonly field?: string | undefined,
  ) {
    super(`this engine does not run the operation: ${whyUnsupported({ reason, field })}`);
  }
}
