// What explains a difference between Apollo's executor and ours, told by what shows it, so that nothing else is let pass.
import type { ComparableAnswer } from './engines.js';
import type { World } from './worlds/world.js';

/**
 * Whether all that differs is explained. Faults of Apollo's executor:
 *
 * - It loses, without a word, an object whose type's name was asked for when an @interfaceObject subgraph names it by the
 *   interface, whether anybody knows the name or not; and with it what is wrong within.
 * - It counts list positions among the entities it asked for, not among the items of the list.
 *
 * Nobody's fault: of several errors that take one object away, each enough by itself, the order of a plan decides which
 * are told.
 *
 * With `isPlannedAlike` false, Apollo's plans may ask for more in one request, so that a failure costs more or is about
 * what the client has not asked for: where Apollo's answer has a null with an error there or within, ours may have more.
 * It must not have less.
 */
export function isExplained(
  { interfaceObjectMembers }: World,
  apollo: ComparableAnswer,
  ours: ComparableAnswer,
  { isPlannedAlike }: { readonly isPlannedAlike: boolean },
): boolean {
  const told = new Set(apollo.errors.map(withoutIndexes));
  const toldByUs = new Set(ours.errors.map(withoutIndexes));
  const taken = (error: string): string | undefined => takenObject(ours.data, error, isPlannedAlike);
  const taking = new Set(apollo.errors.map(taken));
  const takingForUs = new Set(ours.errors.map(taken));
  const besidesForUs = new Set(ours.errors.map(besideField));
  const besides = new Set(apollo.errors.map(besideField));
  const failed = isPlannedAlike
    ? []
    : apollo.errors.map((error) => `${withoutIndexes(error).split(' ')[0] ?? ''}.`);
  // What was not asked for there has failed, and cost what was asked for beside it.
  const costly = failed.filter((_path, index) => isAbsent(ours.data, apollo.errors[index] ?? ''));
  return (
    differ(apollo.data, ours.data, '') &&
    apollo.errors.every(
      (error) =>
        toldByUs.has(withoutIndexes(error)) ||
        takingForUs.has(taken(error) ?? '') ||
        besidesForUs.has(besideField(error)) ||
        (!isPlannedAlike && nullOnTheWay(ours.data, error) === undefined),
    ) &&
    ours.errors.every((error) => apollo.errors.includes(error) || isExplainedError(error))
  );

  function isExplainedError(error: string): boolean {
    const isTold = told.has(withoutIndexes(error));
    const lostAt = nullOnTheWay(ours.data, error);
    if (lostAt === undefined) return isTold && isAbsent(ours.data, error);
    const lostByApollo = nullOnTheWay(apollo.data, error) ?? Infinity;
    return (
      isTold ||
      taking.has(taken(error) ?? '') ||
      lostByApollo < lostAt ||
      (besides.has(besideField(error)) && lostAt < stepsOf(error).length) ||
      // What follows from other errors is no news; there may be others in Apollo's answer alone.
      (!isPlannedAlike &&
        apollo.errors.length > 0 &&
        error.endsWith(' INCOMPLETE_ANSWER') &&
        lostByApollo === lostAt)
    );
  }

  /** Whether ours is what Apollo's is, but for what Apollo's has lost. */
  function differ(theirs: unknown, mine: unknown, place: string): boolean {
    if (theirs === mine) return true;
    if (theirs === null && isCostOfFailure(withoutIndexes(place))) return true;
    if (typeof mine !== 'object' || mine === null) return false;
    if (theirs === null) return hasTypeName(mine);
    if (typeof theirs !== 'object') return false;
    // Where the type's name is lost, so is what was asked for by type.
    const isSaid = Object.values(mine).some((value) => interfaceObjectMembers.includes(value as string));
    const names = Object.keys(isSaid ? theirs : mine);
    return (
      (isSaid || names.length === Object.keys(theirs).length) &&
      names.every((name) =>
        differ(
          (theirs as Record<string, unknown>)[name],
          (mine as Record<string, unknown>)[name],
          `${place}${name}.`,
        ),
      )
    );
  }

  function isCostOfFailure(place: string): boolean {
    return (
      failed.some((path) => path.startsWith(place)) ||
      costly.some((path) => place.startsWith(path.replace(/[^.]+\.$/, '')))
    );
  }

  function hasTypeName(value: object): boolean {
    return Object.values(value).some((inner: unknown) =>
      typeof inner === 'object' && inner !== null
        ? hasTypeName(inner)
        : interfaceObjectMembers.includes(inner as string),
    );
  }
}

function stepsOf(error: string): string[] {
  return (error.split(' ')[0] ?? '').split('.');
}

function withoutIndexes(text: string): string {
  return text.replaceAll(/\.\d+(?=[. ])/g, '.#');
}

/** What an error has in common with those about fields beside its own. */
function besideField(error: string): string {
  return withoutIndexes(error).replace(/[^. ]+(?= )/, '*');
}

/** How many steps towards where the error is said to be there is a null, as the specification asks; undefined where none. */
function nullOnTheWay(data: unknown, error: string): number | undefined {
  let value = data;
  const path = stepsOf(error);
  for (const [taken, step] of path.entries()) {
    if (value === null) return taken;
    if (typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[step];
    if (value === undefined) return undefined;
  }
  return value === null ? path.length : undefined;
}

/** The object that an error takes away, with the error's code if wanted; undefined where it takes none. */
function takenObject(data: unknown, error: string, withCode: boolean): string | undefined {
  const path = stepsOf(error);
  const lostAt = nullOnTheWay(data, error);
  if (lostAt === undefined || lostAt === path.length) return undefined;
  return withoutIndexes(`${path.slice(0, lostAt).join('.')} ${withCode ? (error.split(' ')[1] ?? '') : ''}`);
}

/** Whether the answer has the object round an error's field, and not the field: it was not asked for there. */
function isAbsent(data: unknown, error: string): boolean {
  const path = stepsOf(error);
  const field = path.pop() ?? '';
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === 'object' && value !== null && !Object.hasOwn(value, field);
}
