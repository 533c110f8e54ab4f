// Variables that look like ours and are not: a typing error in a name would otherwise be a setting that does not hold.
/** Variables that container platforms make of the names of neighbouring services. */
const serviceLinks = /_SERVICE_(HOST|PORT(_\w+)?)$|_PORT(_\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?)?$/;

const mostSlips = 2;

/** More settings than this are listed: nobody meant one of them in particular. */
const mostMeant = 3;

/** Beyond this share of changed letters, two names that begin alike mean different things. */
const nearShare = 0.35;

/** Words that others use for ours, in names that begin like ours. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  TIMEOUT: ['DEADLINE_MS', 'TIME_LIMIT'],
  TIMEOUTS: ['DEADLINES'],
  RETRY: ['RETRIES'],
  ATTEMPTS: ['RETRIES'],
  MAX: ['MAXIMUM'],
};

export interface LookAlike {
  readonly name: string;
  /** The variables that were probably meant: the nearest, and those that begin with the name. */
  readonly meant: readonly string[];
  /** Where none is near: the variables that begin like the name. */
  readonly alike: readonly string[];
}

/**
 * Finds variables that are not known and begin like ours, are a letter or two away from one of ours, or have its words in
 * another order or in lower case.
 *
 * @param names of the variables that are set
 * @param prefix what only our own names begin with
 */
export function lookAlikes(names: readonly string[], known: readonly string[], prefix?: RegExp): LookAlike[] {
  return names.flatMap((name): LookAlike[] => {
    if (known.includes(name) || serviceLinks.test(name)) return [];
    const reordered = known.filter((meant) => meant.includes('_') && wordsOf(meant) === wordsOf(name));
    if (reordered.length > 0) return [{ name, meant: reordered, alike: [] }];
    if (prefix?.test(name) === true) return [{ name, ...suggestions(name, known) }];
    // A name of another length is too far away to be a slip.
    const nearest = nearestOf(
      [name],
      known.filter((meant) => Math.abs(meant.length - name.length) <= mostSlips),
    );
    if (nearest === undefined || !isSlip(name, nearest.meant, nearest.distance)) return [];
    return [{ name, meant: withLonger([nearest.meant], name, known), alike: [] }];
  });
}

/** The lines in which a look-alike is reported. */
export function lookAlikeProblems(...asked: Parameters<typeof lookAlikes>): string[] {
  return lookAlikes(...asked).map(lookAlikeProblem);
}

export function lookAlikeProblem({ name, meant, alike }: LookAlike): string {
  return meant.length > 0
    ? `${name} is not a setting. Did you mean ${meant.join(' or ')}? Otherwise remove it.`
    : `${name} is not a setting. Use one of ${alike.join(', ')}, or remove it.`;
}

/** What to use in place of a name that begins like ours. */
function suggestions(name: string, known: readonly string[]): Pick<LookAlike, 'meant' | 'alike'> {
  const nearest = nearestOf(wordings(name), known);
  const isNear =
    nearest !== undefined &&
    (isSlip(nearest.wording, nearest.meant, nearest.distance) ||
      nearest.distance <= nearShare * differingLength(nearest.wording, nearest.meant));
  const reordered = known.filter((meant) => singularWordsOf(meant) === singularWordsOf(name));
  const near = isNear ? [nearest.meant] : reordered;
  const meant = withLonger(near, name, known);
  if (meant.length > mostMeant) return { meant: near, alike: near.length > 0 ? [] : meant };
  if (meant.length > 0) return { meant, alike: [] };
  const alike = beginningAlike(name, known);
  return alike.length === 1 ? { meant: alike, alike: [] } : { meant: [], alike };
}

/** The words of a name, in one order and in capitals. */
function wordsOf(name: string): string {
  return name.toUpperCase().split(/[_-]/).sort().join();
}

function singularWordsOf(name: string): string {
  return wordsOf(name.replace(/S(?=_|$)/g, ''));
}

/** A name as it is, and with each of its words in ours. */
function wordings(name: string): string[] {
  const words = name.split('_');
  return [
    name,
    ...words.flatMap((word, index) =>
      (otherWords[word] ?? []).map((own) => words.with(index, own).join('_')),
    ),
  ];
}

interface Nearest {
  readonly wording: string;
  readonly meant: string;
  readonly distance: number;
}

function nearestOf(wordings: readonly string[], known: readonly string[]): Nearest | undefined {
  const [nearest] = wordings
    .flatMap((wording) => known.map((meant) => ({ wording, meant, distance: editDistance(wording, meant) })))
    .sort((a, b) => a.distance - b.distance);
  return nearest;
}

/** Adds the variables that begin with the whole name. */
function withLonger(meant: readonly string[], name: string, known: readonly string[]): string[] {
  return [...new Set([...meant, ...known.filter((one) => one.startsWith(name))])];
}

/** The length of the longer name without the words that both begin with. */
function differingLength(name: string, meant: string): number {
  const [words, others] = [name.split('_'), meant.split('_')];
  const same = words.findIndex((word, index) => word !== others[index]);
  if (same === -1 || same === others.length) return Math.max(name.length, meant.length);
  return Math.max(words.slice(same).join('_').length, others.slice(same).join('_').length);
}

/** The variables that have most words, or else most letters, at their beginning in common with a name. */
function beginningAlike(name: string, known: readonly string[]): string[] {
  const [first = ''] = name.split('_');
  const ofWord = known.filter((one) => one.split('_')[0] === first);
  if (ofWord.length > 0) return ofWord;
  const shared = (one: string) => Array.from(one).findIndex((letter, index) => letter !== name[index]);
  const most = Math.max(...known.map(shared));
  return known.filter((one) => shared(one) === most);
}

/** Whether a word is another one with a slip or two in it. */
export function isMisspelt(word: string, meant: string): boolean {
  return isSlip(word, meant, editDistance(word, meant));
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
