// Ordered vocabularies (grade, skill level, clearance) are stored as their rank, 1 for the lowest,
// so that SQL can compare and order them; these two functions are the only translation.

type Vocabulary = Readonly<Record<string, string>>;

/** The values of each vocabulary in their order, remembered: there is a rank in nearly every row. */
const ordered = new WeakMap<Vocabulary, readonly string[]>();

function valuesOf(vocabulary: Vocabulary): readonly string[] {
  const known = ordered.get(vocabulary);
  if (known !== undefined) return known;
  const values = Object.values(vocabulary);
  ordered.set(vocabulary, values);
  return values;
}

/** The rank of a value in its vocabulary's order of declaration, 1 for the first; null for null. */
export function rankIn(vocabulary: Vocabulary, value: string): number;
export function rankIn(vocabulary: Vocabulary, value: string | null): number | null;
export function rankIn(vocabulary: Vocabulary, value: string | null): number | null {
  if (value === null) return null;
  const index = Object.keys(vocabulary).indexOf(value);
  if (index < 0) throw new RangeError(`${value} is not in this vocabulary`);
  return index + 1;
}

/** The value at a rank, 1 for the first; null for null or 0. */
export function nameAtRank<V extends Vocabulary>(vocabulary: V, rank: number): V[keyof V];
export function nameAtRank<V extends Vocabulary>(vocabulary: V, rank: number | null): V[keyof V] | null;
export function nameAtRank<V extends Vocabulary>(vocabulary: V, rank: number | null): V[keyof V] | null {
  if (rank === null || rank === 0) return null;
  const value = valuesOf(vocabulary)[rank - 1];
  if (value === undefined) throw new RangeError(`no value at rank ${rank} in this vocabulary`);
  return value as V[keyof V];
}
