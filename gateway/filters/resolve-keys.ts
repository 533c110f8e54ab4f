// Fills the unresolved keys of a filter: all at once from the neighbours, then, where a neighbour has too many keys, from the other
// side, as long as that gets anywhere. What is filled is exact; there is no filling in part.
import { keysPlace, type AskKeys, type KeysPlace, type KeysQuestion } from './ask-keys.js';
import type { JoinFilters } from './join-filters.js';
import { isWhole, written, type UnresolvedKey } from './filter-tree.js';
import { narrowInner, otherSide } from './other-side.js';

export interface KeyResolution {
  readonly ask: AskKeys;
  readonly joinFilters: JoinFilters;
  /** How many keys may be handed over. */
  readonly keyLimit: number;
}

/** With how many keys a neighbour, and then the other side, is tried first. */
const firstShare = 0.1;
/** Fewer keys are looked through faster than asked about. */
const fewestCutDown = 500;

/**
 * Asks for every key that is missing. Both sides are tried with few keys before either is asked for many, so that the
 * smaller side is found without reading the larger one.
 *
 * @returns whether the filter is whole now; if not, its unresolved keys say what was asked in vain
 * @throws KeysUnavailable where a subgraph does not answer
 */
export async function resolveKeys(
  unresolvedKeys: readonly UnresolvedKey[],
  resolution: KeyResolution,
): Promise<boolean> {
  const { keyLimit } = resolution;
  return (
    (await fillWithin(Math.ceil(keyLimit * firstShare), unresolvedKeys, resolution)) ||
    (await fillWithin(keyLimit, unresolvedKeys, resolution))
  );
}

async function fillWithin(
  limit: number,
  unresolvedKeys: readonly UnresolvedKey[],
  resolution: KeyResolution,
): Promise<boolean> {
  const isOpen = ({ keys }: UnresolvedKey): boolean => keys === undefined;
  const fresh = unresolvedKeys.filter(
    (unresolvedKey) => isOpen(unresolvedKey) && unresolvedKey.tooMany?.limit !== limit,
  );
  await Promise.all(fresh.map((unresolvedKey) => fill(unresolvedKey, limit, false, resolution)));
  for (let open = unresolvedKeys.filter(isOpen); open.length > 0;) {
    // One after another: what one has narrowed may narrow the next, and never the other way round.
    for (const unresolvedKey of open) await fill(unresolvedKey, limit, true, resolution);
    const still = open.filter(isOpen);
    if (still.length === open.length) return false;
    open = still;
  }
  return true;
}

/** @param fromOtherSide whether to ask the unresolved key's own subgraph which keys can matter */
async function fill(
  unresolvedKey: UnresolvedKey,
  limit: number,
  fromOtherSide: boolean,
  resolution: KeyResolution,
): Promise<void> {
  const { ask, joinFilters } = resolution;
  const { keySet } = unresolvedKey.joinFilter;
  const keys = await keysThatMatter(unresolvedKey, limit, fromOtherSide, resolution);
  if (fromOtherSide && keys === undefined) return;
  if (keys?.length === 0) {
    unresolvedKey.keys = keys;
    return;
  }
  if (keys !== undefined) narrowInner(unresolvedKey, keys, joinFilters);
  if (!(await fillWithin(limit, unresolvedKey.innerGaps, resolution)) || !isWhole(unresolvedKey.inner))
    return;
  const question: KeysQuestion = {
    keySet,
    where: written(unresolvedKey.inner),
    keys,
    limit,
    isTrial: limit < resolution.keyLimit,
    at: placeOf(unresolvedKey),
  };
  const answer = await ask(question);
  if (answer.isTruncated) unresolvedKey.tooMany = question;
  else
    unresolvedKey.keys =
      keys === undefined ? await cutDown(unresolvedKey, answer.keys, resolution) : answer.keys;
}

/**
 * Many keys cut down to those that can matter, by whoever has the rows: looked through once there, they need not be looked
 * through again for each page and each count, and the few that are left are soon handed over.
 */
async function cutDown(
  unresolvedKey: UnresolvedKey,
  keys: readonly string[],
  { ask, joinFilters, keyLimit: limit }: KeyResolution,
): Promise<readonly string[]> {
  if (keys.length < fewestCutDown) return keys;
  const other = otherSide(unresolvedKey, joinFilters, true);
  if (other?.kind !== 'question') return keys;
  const { keySet, where } = other;
  const answer = await ask({ keySet, where, keys, limit, at: placeOf(unresolvedKey) });
  return answer.isTruncated ? keys : answer.keys;
}

async function keysThatMatter(
  unresolvedKey: UnresolvedKey,
  limit: number,
  mayAsk: boolean,
  { ask, joinFilters, keyLimit }: KeyResolution,
): Promise<readonly string[] | undefined> {
  const other = otherSide(unresolvedKey, joinFilters, mayAsk);
  if (other === undefined) return undefined;
  if (other.kind === 'keys') return other.keys;
  const question: KeysQuestion = {
    keySet: other.keySet,
    where: other.where,
    limit,
    isTrial: limit < keyLimit,
    at: placeOf(unresolvedKey),
  };
  const answer = await ask(question);
  if (!answer.isTruncated) return answer.keys;
  unresolvedKey.tooManyBeside = question;
  return undefined;
}

function placeOf({ label, joinFilter }: UnresolvedKey): KeysPlace {
  return keysPlace(label, joinFilter.keysField);
}
