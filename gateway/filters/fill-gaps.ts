// Fills the gaps of a filter: all at once from the neighbours, then, where a neighbour has too many keys, from the other
// side, as long as that gets anywhere. What is filled is exact; there is no filling in part.
import { keysPlace, type AskKeys, type KeysPlace, type KeysQuestion } from './ask-keys.js';
import type { Crossings } from './crossings.js';
import { isWhole, written, type Gap } from './filter-tree.js';
import { narrowInner, otherSide } from './other-side.js';

export interface Filling {
  readonly ask: AskKeys;
  readonly crossings: Crossings;
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
 * @returns whether the filter is whole now; if not, its gaps say what was asked in vain
 * @throws KeysUnavailable where a subgraph does not answer
 */
export async function fillGaps(gaps: readonly Gap[], filling: Filling): Promise<boolean> {
  const { keyLimit } = filling;
  return (
    (await fillWithin(Math.ceil(keyLimit * firstShare), gaps, filling)) ||
    (await fillWithin(keyLimit, gaps, filling))
  );
}

async function fillWithin(limit: number, gaps: readonly Gap[], filling: Filling): Promise<boolean> {
  const isOpen = ({ keys }: Gap): boolean => keys === undefined;
  const fresh = gaps.filter((gap) => isOpen(gap) && gap.tooMany?.limit !== limit);
  await Promise.all(fresh.map((gap) => fill(gap, limit, false, filling)));
  for (let open = gaps.filter(isOpen); open.length > 0;) {
    // One after another: what one has narrowed may narrow the next, and never the other way round.
    for (const gap of open) await fill(gap, limit, true, filling);
    const still = open.filter(isOpen);
    if (still.length === open.length) return false;
    open = still;
  }
  return true;
}

/** @param fromOtherSide whether to ask the gap's own subgraph which keys can matter */
async function fill(gap: Gap, limit: number, fromOtherSide: boolean, filling: Filling): Promise<void> {
  const { ask, crossings } = filling;
  const { keySet } = gap.crossing;
  const keys = await keysThatMatter(gap, limit, fromOtherSide, filling);
  if (fromOtherSide && keys === undefined) return;
  if (keys?.length === 0) {
    gap.keys = keys;
    return;
  }
  if (keys !== undefined) narrowInner(gap, keys, crossings);
  if (!(await fillWithin(limit, gap.innerGaps, filling)) || !isWhole(gap.inner)) return;
  const question: KeysQuestion = {
    keySet,
    where: written(gap.inner),
    keys,
    limit,
    isTrial: limit < filling.keyLimit,
    at: placeOf(gap),
  };
  const answer = await ask(question);
  if (answer.isTruncated) gap.tooMany = question;
  else gap.keys = keys === undefined ? await cutDown(gap, answer.keys, filling) : answer.keys;
}

/**
 * Many keys cut down to those that can matter, by whoever has the rows: looked through once there, they need not be looked
 * through again for each page and each count, and the few that are left are soon handed over.
 */
async function cutDown(
  gap: Gap,
  keys: readonly string[],
  { ask, crossings, keyLimit: limit }: Filling,
): Promise<readonly string[]> {
  if (keys.length < fewestCutDown) return keys;
  const other = otherSide(gap, crossings, true);
  if (other?.kind !== 'question') return keys;
  const { keySet, where } = other;
  const answer = await ask({ keySet, where, keys, limit, at: placeOf(gap) });
  return answer.isTruncated ? keys : answer.keys;
}

async function keysThatMatter(
  gap: Gap,
  limit: number,
  mayAsk: boolean,
  { ask, crossings, keyLimit }: Filling,
): Promise<readonly string[] | undefined> {
  const other = otherSide(gap, crossings, mayAsk);
  if (other === undefined) return undefined;
  if (other.kind === 'keys') return other.keys;
  const question: KeysQuestion = {
    keySet: other.keySet,
    where: other.where,
    limit,
    isTrial: limit < keyLimit,
    at: placeOf(gap),
  };
  const answer = await ask(question);
  if (!answer.isTruncated) return answer.keys;
  gap.tooManyBeside = question;
  return undefined;
}

function placeOf({ label, crossing }: Gap): KeysPlace {
  return keysPlace(label, crossing.keysField);
}
