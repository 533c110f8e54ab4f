// The code that walks to the entities of a fetch, in the order of the answer, writes a representation of each, and notes in
// the record of each which one is its own.
import { isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { representationSource } from './representation-source.js';
import type { FetchedVariant } from './fetched.js';
import { eachItem } from './list-source.js';
import { nullList } from './places.js';
import {
  Locals,
  Unresolved,
  at,
  fromState,
  linkSlot,
  providerOf,
  sourcesOf,
  type Base,
  type Source,
} from './sources.js';
import type { TextFetch } from './text-plan.js';

export class CollectWriter {
  #count = 0;
  readonly #names = { next: () => `y${this.#count++}` };

  constructor(private readonly fetches: readonly TextFetch[]) {}

  /** A function from the state and an empty list of representations to where the last one ends. */
  fetch(fetch: TextFetch, roots: readonly Base[]): string {
    const usable = roots.filter((root) => fetch.before.has(root.fetch));
    const sources = usable.flatMap((base): Source[] =>
      base.object.variants.map((variant) => ({ ...base, variant })),
    );
    const body = this.step(fetch, sources, 0);
    return `(S, L) => {\nlet o = L.bytes, q = 0, h = 0, at = 0;\n${fromState(body)}return q;\n}`;
  }

  /** Code that goes on from an object of one type. */
  private step(fetch: TextFetch, sources: readonly Source[], depth: number): string {
    const name = fetch.path[depth];
    if (name === undefined) throw new Unresolved('an entity stands at the root');
    const provided = providerOf(sources, name, undefined);
    const child = provided?.field.child;
    if (!provided || !child) return '';
    const { source, field } = provided;
    field.isOpen = true;
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    const base = (expression: string): Base => ({
      fetch: source.fetch,
      object: child,
      record: () => expression,
    });
    if (isListType(type)) {
      field.slots.items ??= source.object.record.slot(nullList);
      if (child.isDiscriminated) child.kind ??= child.record.slot(0);
      const items = at(source, field.slots.items);
      return this.list(source.fetch, type.ofType, items, (item) => this.object(fetch, base(item), depth + 1));
    }
    child.kind ??= child.record.slot(0);
    const record = source.record();
    return `if (${at(source, child.kind)} !== 0) {\n${this.object(fetch, base(record), depth + 1)}}\n`;
  }

  private list(
    fetch: number,
    item: GraphQLOutputType,
    items: string,
    visit: (item: string) => string,
  ): string {
    const [list, value] = [this.#names.next(), this.#names.next()];
    const inner = isNonNullType(item) ? item.ofType : item;
    const one = isListType(inner)
      ? this.list(fetch, inner.ofType, `n${fetch}[${value} + 1]`, visit)
      : visit(value);
    const every = eachItem(fetch, list, value, () => `if (${value} > 0) {\n${one}}\n`);
    return `const ${list} = ${items};\nif (${list} !== ${nullList}) ${every}`;
  }

  private object(fetch: TextFetch, base: Base, depth: number): string {
    const { variants, isDiscriminated, kind } = base.object;
    const path = fetch.path.slice(0, depth);
    const isThere = depth === fetch.path.length;
    const one = (variant: FetchedVariant): string => {
      const locals = new Locals(this.#names);
      const sources = sourcesOf(base, variant, path, this.fetches, locals, fetch.before);
      const body = isThere ? this.represent(fetch, base, variant, sources) : this.step(fetch, sources, depth);
      return body === '' ? '' : locals.source + body;
    };
    if (!isDiscriminated) return variants.map(one).join('');
    const cases = variants.map((variant, index) => {
      const body = variant.isViable ? one(variant) : '';
      return body === '' ? '' : `case ${index + 1}: {\n${body}break;\n}\n`;
    });
    return `switch (${at(base, kind as number)}) {\n${cases.join('')}}\n`;
  }

  private represent(
    fetch: TextFetch,
    base: Base,
    variant: FetchedVariant,
    sources: readonly Source[],
  ): string {
    const entity = fetch.entity(variant.type.name);
    if (entity === undefined) return '';
    const link = at(base, linkSlot(base.object, fetch.index));
    return representationSource(entity, variant, sources, link);
  }
}
