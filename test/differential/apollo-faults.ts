// Where Apollo's executor itself is wrong, each fault told by what shows it, so that nothing else is let pass.
import type { ComparableAnswer } from './engines.js';
import type { World } from './worlds/world.js';

/** The fault of Apollo's executor that explains a difference; undefined where there is none and the difference counts. */
export function apolloFault(
  { interfaceObjectMembers }: World,
  apollo: ComparableAnswer,
  ours: ComparableAnswer,
): string | undefined {
  const unexplained = ours.errors.filter((error) => !apollo.errors.includes(error));
  if (
    differOnlyInTypeNames(apollo.data, ours.data, interfaceObjectMembers) &&
    apollo.errors.every((error) => ours.errors.includes(error)) &&
    unexplained.every((error) => ours.ofUnknownType.has(error) && pointsAtNull(ours.data, error))
  ) {
    return 'it loses, without a word, an object whose type’s name was asked for when an @interfaceObject subgraph names it by the interface, whether anybody knows the name or not';
  }
  if (
    sameData(apollo, ours) &&
    withoutIndexes(apollo.errors) === withoutIndexes(ours.errors) &&
    ours.errors.every((error) => pointsAtNull(ours.data, error))
  ) {
    return 'it counts list positions among the entities it asked for, not among the items of the list';
  }
  return undefined;
}

function sameData(apollo: ComparableAnswer, ours: ComparableAnswer): boolean {
  return JSON.stringify(apollo.data) === JSON.stringify(ours.data);
}

/**
 * Whether Apollo's data is null, without an error, or has lost what was asked for by type, exactly where ours has an
 * object that says its type's name.
 */
function differOnlyInTypeNames(apollo: unknown, ours: unknown, typeNames: readonly string[]): boolean {
  if (apollo === ours) return true;
  if (typeof ours !== 'object' || ours === null) return false;
  const values = Object.values(ours) as unknown[];
  if (apollo === null) {
    return values.some(
      (value) => typeNames.includes(value as string) || differOnlyInTypeNames(null, value, typeNames),
    );
  }
  if (typeof apollo !== 'object') return false;
  const isSaid = values.some((value) => typeNames.includes(value as string));
  const names = Object.keys(isSaid ? apollo : ours);
  return (
    (isSaid || names.length === Object.keys(apollo).length) &&
    names.every((name) =>
      differOnlyInTypeNames(
        (apollo as Record<string, unknown>)[name],
        (ours as Record<string, unknown>)[name],
        typeNames,
      ),
    )
  );
}

function withoutIndexes(errors: readonly string[]): string {
  return [...new Set(errors.map((error) => error.replaceAll(/\.\d+/g, '.#')))].sort().join();
}

/** Whether the answer has a null where the error is said to be, or above it, as the specification asks. */
function pointsAtNull(data: unknown, error: string): boolean {
  let value = data;
  for (const step of (error.split(' ')[0] ?? '').split('.')) {
    if (value === null) return true;
    if (typeof value !== 'object') return false;
    value = (value as Record<string, unknown>)[step];
    if (value === undefined) return false;
  }
  return value === null;
}
