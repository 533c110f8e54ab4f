// Measures operations with their fragments written out, without writing them out: what a fragment comes to is worked out
// once, so a short document whose fragments double thirty times is measured as fast as any other.
import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './fragments-of.js';

export interface Measure {
  /** What one selection comes to, given what its own selections come to together. */
  weigh(selection: SelectionNode, below: number): number;
  /** What two selections of one set come to together. */
  combine(one: number, other: number): number;
}

/**
 * The largest measure of a document's operations.
 *
 * @param document may be invalid: a fragment that spreads itself, or that is missing, comes to nothing there
 */
export function foldSelections(document: DocumentNode, { weigh, combine }: Measure): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const measured = ofSet(fragments.get(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };
  const ofSet = (set: SelectionSetNode | undefined): number => {
    let total = 0;
    for (const selection of set?.selections ?? []) {
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSet(selection.selectionSet);
      total = Math.min(combine(total, weigh(selection, below)), Number.MAX_SAFE_INTEGER);
    }
    return total;
  };
  let most = 0;
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) most = Math.max(most, ofSet(definition.selectionSet));
  return most;
}

export const sum = (one: number, other: number): number => one + other;
export const largest = (one: number, other: number): number => Math.max(one, other);
