// The code that writes one entity's representation from the pieces of text that make up its key.
import { putText } from './bytes.js';
import type { FetchedField, FetchedVariant } from './fetched.js';
import { isList } from './fetched.js';
import { Unresolved, at, providerOf, type Source } from './sources.js';
import type { EntityFetch, RepresentedField } from './text-plan.js';

/**
 * Code that adds the representation to the list `L`, at `o[q…]`.
 *
 * @param link what is assigned its position
 * @throws Unresolved where a part of the key is not fetched, or not in one piece
 */
export function representationSource(
  { index, fields }: EntityFetch,
  { type }: FetchedVariant,
  sources: readonly Source[],
  link: string,
): string {
  const writer = new KeyWriter();
  writer.object(fields, sources, type.name);
  const { source, room } = writer.complete();
  return `if (q + ${room} > o.length) o = L.grow(q, ${room});
at = q;
h = ${index};
${source}${link} = L.add(at, q, h, ${index});
if (L.wasKnown) q = at; else { ${putText(',')} }
`;
}

class KeyWriter {
  #source = '';
  #known = '';
  /** The length of all known text, and JavaScript that is added to it for what is copied. */
  #length = 1;
  #copied = '';

  complete(): { readonly source: string; readonly room: string } {
    this.#flush();
    return { source: this.#source, room: `${this.#length}${this.#copied}` };
  }

  object(fields: readonly RepresentedField[], sources: readonly Source[], type: string): void {
    this.#known += '{';
    fields.forEach((field, position) => {
      this.#known += `${position === 0 ? '' : ','}"${field.write}":`;
      this.#field(field, sources, type);
    });
    this.#known += '}';
  }

  #field({ read, below }: RepresentedField, sources: readonly Source[], type: string): void {
    const provided = providerOf(sources, read, read === '__typename' ? read : undefined);
    if (provided === undefined) throw new Unresolved(`a key of ${type} is not fetched`);
    const { source, field } = provided;
    if (read === '__typename') this.#known += `"${type}"`;
    else if (isWhole(field, below)) this.#copy(source, field);
    else this.#nested(source, field, below ?? []);
  }

  /** An object of which not everything that is fetched is part of the key. */
  #nested(source: Source, field: FetchedField, below: readonly RepresentedField[]): void {
    const { child } = field;
    const [variant] = child?.variants ?? [];
    if (child === undefined || child.isDiscriminated || variant === undefined || isList(field.type))
      throw new Unresolved('a part of a key does not stand in one piece');
    field.isOpen = true;
    child.kind ??= child.record.slot(0);
    this.#flush();
    this.#length += 4;
    this.#source += `if (${at(source, child.kind)} === 0) { ${putText('null')} } else {\n`;
    this.object(below, [{ ...source, object: child, variant }], variant.type.name);
    this.#flush();
    this.#source += '}\n';
  }

  #copy(source: Source, { slots }: FetchedField): void {
    const { fetch, object } = source;
    slots.value ??= object.record.slot(0);
    slots.end ??= object.record.slot(0);
    this.#flush();
    const [from, to] = [at(source, slots.value), at(source, slots.end)];
    this.#source += `h = hash(h, b${fetch}, ${from}, ${to});\nq = put(o, q, b${fetch}, ${from}, ${to});\n`;
    this.#copied += ` + ${to} - ${from}`;
  }

  #flush(): void {
    this.#length += Buffer.byteLength(this.#known);
    this.#source += putText(this.#known);
    this.#known = '';
  }
}

/** Whether all that is fetched of a value is part of the key, in the same order and by the same names. */
function isWhole({ child }: FetchedField, below: readonly RepresentedField[] | undefined): boolean {
  if (child === undefined || below === undefined) return child === below;
  const [variant] = child.variants;
  return (
    !child.isDiscriminated &&
    variant?.fields.length === below.length &&
    variant.fields.every((field, index) => {
      const wanted = below[index];
      return (
        wanted?.read === field.responseName && wanted.write === wanted.read && isWhole(field, wanted.below)
      );
    })
  );
}
