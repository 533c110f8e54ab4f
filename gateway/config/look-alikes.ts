// Variables that look like ours and are not: a typing error in a name would otherwise be a setting that does not hold.
/** Variables that container platforms make of the names of neighbouring services. */
const serviceLinks = /_SERVICE_(HOST|PORT(_\w+)?)$|_PORT(_\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?)?$/;

const mostSlips = 2;

export interface LookAlike {
  readonly name: string;
  /** The variables that were probably meant: the nearest, and those that begin with the name. */
  readonly meant: readonly string[];
}

/**
 * Finds variables that are not known and begin like ours, or are a letter or two away from one of ours.
 *
 * @param names of the variables that are set
 * @param prefix what only our own names begin with
 */
export function lookAlikes(names: readonly string[], known: readonly string[], prefix?: RegExp): LookAlike[] {
  return names.flatMap((name) => {
    if (known.includes(name) || serviceLinks.test(name)) return [];
    const isPrefixed = prefix?.test(name) === true;
    const [nearest] = known
      // A name of another length is too far away to be a slip.
      .filter((meant) => isPrefixed || Math.abs(meant.length - name.length) <= mostSlips)
      .map((meant) => ({ meant, distance: editDistance(name, meant) }))
      .sort((a, b) => a.distance - b.distance);
    if (nearest === undefined) return [];
    const isOurs = isPrefixed || isSlip(name, nearest.meant, nearest.distance);
    if (!isOurs) return [];
    const longer = known.filter((one) => one.startsWith(name) && one !== nearest.meant);
    return [{ name, meant: [nearest.meant, ...longer] }];
  });
}

/** The lines in which a look-alike is reported. */
export function lookAlikeProblems(...asked: Parameters<typeof lookAlikes>): string[] {
  return lookAlikes(...asked).map(
    ({ name, meant }) => `${name} is not a setting. Did you mean ${meant.join(' or ')}? Otherwise remove it.`,
  );
}

/** Short names are a letter away from many words: there, only two letters in each other's place are a slip. */
function isSlip(name: string, meant: string, distance: number): boolean {
  if (meant.length < 6) return distance === 1 && sorted(name) === sorted(meant);
  return distance <= (meant.length < 14 ? 1 : mostSlips);
}

function sorted(name: string): string {
  return Array.from(name).sort().join();
}

/** How many letters are missing, added, changed or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_none, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
