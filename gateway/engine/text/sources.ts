// Who has what of an object: the fetch in whose answer it stands, and the fetches that were asked for it as an entity.
import { onceFor } from '../../operation/valid-operation.js';
import type { FetchedField, FetchedObject, FetchedVariant } from './fetched.js';
import { NoTextProgram } from './fetched.js';
import type { TextFetch } from './text-plan.js';

export interface Source {
  readonly fetch: number;
  readonly object: FetchedObject;
  readonly variant: FetchedVariant;
  /** JavaScript for the record's position; asking for it declares it. */
  readonly record: () => string;
}

/** An object that stands in the answer of a fetch, whichever type it has. */
export interface Base {
  readonly fetch: number;
  readonly object: FetchedObject;
  readonly record: () => string;
}

/** Where the root's record begins in the places of a fetch, or the positions of its entities' records. */
export const firstPlace = 2;

/** JavaScript for one number of a record. */
export function at({ fetch, record }: Pick<Base, 'fetch' | 'record'>, slot: number): string {
  return `n${fetch}[${record()} + ${slot}]`;
}

/** Code that takes what it names of the answers, their bytes `b…` and places `n…`, from the state `S`. */
export function fromState(code: string): string {
  const names = new Set(code.match(/\b[bn]\d+\b/g));
  return [...names].map((name) => `const ${name} = S.${name};\n`).join('') + code;
}

/** A type of an object that the program cannot make up from what is fetched. */
export class Unresolved extends NoTextProgram {}

/** Declarations of local variables, made as they are asked for. */
export class Locals {
  readonly #declared = new Map<string, string>();

  constructor(private readonly names: { next: () => string }) {}

  use(expression: string): string {
    const known = this.#declared.get(expression);
    if (known !== undefined) return known;
    const name = this.names.next();
    this.#declared.set(expression, name);
    return name;
  }

  get source(): string {
    return [...this.#declared].map(([expression, name]) => `const ${name} = ${expression};\n`).join('');
  }
}

/**
 * Everything that is known of an object of one type.
 *
 * @param before only fetches that are answered by then
 */
export function sourcesOf(
  base: Base,
  variant: FetchedVariant,
  path: readonly string[],
  fetches: readonly TextFetch[],
  locals: Locals,
  before?: ReadonlySet<number>,
): Source[] {
  const sources: Source[] = [{ ...base, variant }];
  for (const { index, object, path: place, entity } of fetches) {
    if (before?.has(index) === false || !samePath(place, path)) continue;
    const found = entity(variant.type.name);
    if (found === undefined) continue;
    const slot = linkSlot(base.object, index);
    const record = () => locals.use(`n${index}[${firstPlace} + ${at(base, slot)}]`);
    sources.push({ fetch: index, object, variant: found.variant, record });
  }
  return sources;
}

/** The slot for which of a fetch's entities an object is; -1 for none. */
export function linkSlot(object: FetchedObject, fetch: number): number {
  const known = object.links.get(fetch);
  if (known !== undefined) return known;
  const slot = object.record.slot(-1);
  object.links.set(fetch, slot);
  return slot;
}

export interface Provided {
  readonly source: Source;
  readonly field: FetchedField;
  readonly position: number;
  /** Who else has something of it. */
  readonly others: readonly Provided[];
}

/**
 * Who has a field: of several the last, as what it has would replace what the others have.
 *
 * @throws Unresolved where one name stands for two fields
 */
export function providerOf(
  sources: readonly Source[],
  responseName: string,
  fieldName: string | undefined,
): Provided | undefined {
  const found = sources.flatMap((source): Provided[] => {
    const position = positionsIn(source.variant).get(responseName);
    const field = position === undefined ? undefined : source.variant.fields[position];
    return position === undefined || field === undefined ? [] : [{ source, field, position, others: [] }];
  });
  const last = found.at(-1);
  if (last !== undefined && fieldName !== undefined && last.field.fieldName !== fieldName)
    throw new Unresolved('a name stands for two fields');
  return last && { ...last, others: found.slice(0, -1) };
}

/** Where each of its fields stands: every field of every source is looked for. */
const positionsIn = onceFor(
  ({ fields }: FetchedVariant): ReadonlyMap<string, number> =>
    new Map(fields.map(({ responseName }, position) => [responseName, position])),
);

/** Whether entities are fetched at a path or below it. */
export function hasEntities(fetches: readonly TextFetch[], path: readonly string[]): boolean {
  return fetches.some(({ path: at }) => at.length >= path.length && samePath(at.slice(0, path.length), path));
}

export function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
