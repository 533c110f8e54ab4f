// The code that writes the client's answer: its own punctuation and the pieces of text that the scanners remembered. Writing
// it is also what finds out which pieces have to be remembered.
import { isListType, isNonNullType, isObjectType, type GraphQLOutputType } from 'graphql';
import { isUnconditional, type CollectedField, type Part } from '../../operation/collect-fields.js';
import { putText } from './bytes.js';
import { clientFields, isPassthrough, type ClientSide } from './passthrough.js';
import { isList, type FetchedField, type FetchedObject, type FetchedVariant } from './fetched.js';
import { eachItem } from './list-source.js';
import { nullList } from './places.js';
import {
  Locals,
  Unresolved,
  at,
  fromState,
  hasEntities,
  providerOf,
  sourcesOf,
  type Base,
  type Provided,
  type Source,
} from './sources.js';

/** Code under way: known text is gathered and written in one go. */
class Code {
  source = '';
  #text = '';

  text(text: string): void {
    this.#text += text;
  }

  line(line: string): void {
    this.source += putText(this.#text) + line;
    this.#text = '';
  }

  get complete(): string {
    this.line('');
    return this.source;
  }
}

export class EmitWriter {
  /** Functions for the items of lists. */
  functions = '';
  #count = 0;
  readonly #names = { next: () => `x${this.#count++}` };

  constructor(private readonly client: ClientSide) {}

  /** Code that writes the answer's data at `o[q…]`, from the state `S`. */
  root(variants: readonly Base[], parts: readonly Part[]): string {
    const sources = variants.map((base): Source => {
      const [variant] = base.object.variants;
      if (variant === undefined) throw new Unresolved('there is no root');
      return { ...base, variant };
    });
    const [first] = sources;
    if (first === undefined) throw new Unresolved('nothing is fetched');
    return this.fields(sources, first.variant, { parts }, []);
  }

  /** Code for an object of one type. */
  private fields(
    sources: readonly Source[],
    { type }: FetchedVariant,
    wanted: Pick<CollectedField, 'parts'>,
    path: readonly string[],
  ): string {
    const code = new Code();
    const fields = clientFields(this.client, type, wanted);
    if (fields === undefined) throw new Unresolved('the client does not have the type');
    code.text('{');
    for (let index = 0; index < fields.length; index += 1) {
      if (index > 0) code.text(',');
      const field = fields[index] as CollectedField;
      if (!isUnconditional(field)) throw new Unresolved('a selection depends on a variable');
      const at = [...path, field.responseName];
      const name = this.client.clientName(field.responseName);
      const provided = providerOf(sources, field.responseName, field.fieldName);
      if (provided === undefined) {
        if (field.fieldName !== '__typename' || !isObjectType(type))
          throw new Unresolved(`nobody has ${type.name}.${field.fieldName}`);
        code.text(`"${name}":"${type.name}"`);
      } else if (isPassthrough(provided.field, field, at, this.client)) {
        const run = name !== field.responseName ? 0 : this.run(provided, fields, index, sources, path);
        if (run > 0) index += run - 1;
        else code.text(`"${name}":`);
        code.line(this.span(provided, run));
      } else {
        code.text(`"${name}":`);
        this.open(code, provided, field, at);
      }
    }
    code.text('}');
    return code.complete;
  }

  /** How many fields from this one on are neighbours in the same text, and can go as one. */
  private run(
    { source, position }: Provided,
    fields: readonly CollectedField[],
    index: number,
    sources: readonly Source[],
    path: readonly string[],
  ): number {
    let length = 1;
    for (;;) {
      const next = fields[index + length];
      if (next === undefined || !isUnconditional(next)) return length;
      if (this.client.clientName(next.responseName) !== next.responseName) return length;
      const provided = providerOf(sources, next.responseName, next.fieldName);
      const isNeighbour = provided?.source === source && provided.position === position + length;
      if (!isNeighbour || !isPassthrough(provided.field, next, [...path, next.responseName], this.client))
        return length;
      length += 1;
    }
  }

  /** @param length how many fields, keys and all; 0 for the value of one */
  private span({ source, field, position }: Provided, length: number): string {
    const { record } = source.object;
    const last = source.variant.fields[position + Math.max(length, 1) - 1] as FetchedField;
    const begin =
      length === 0 ? (field.slots.value ??= record.slot(0)) : (field.slots.key ??= record.slot(0));
    last.slots.end ??= record.slot(0);
    return `q = put(o, q, b${source.fetch}, ${at(source, begin)}, ${at(source, last.slots.end)});\n`;
  }

  private open(code: Code, provided: Provided, wanted: CollectedField, path: readonly string[]): void {
    const { source, field, others } = provided;
    const { child } = field;
    if (child === undefined) throw new Unresolved('a name stands for two fields');
    if (others.length > 0) {
      code.line(this.merged([...others, provided], wanted, path));
      return;
    }
    field.isOpen = true;
    const isNullable = !isNonNullType(field.type);
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    if (isListType(type)) {
      field.slots.items ??= source.object.record.slot(nullList);
      const items = at(source, field.slots.items);
      code.line(this.list(type.ofType, items, isNullable, { fetch: source.fetch, child, wanted, path }));
      return;
    }
    child.kind ??= child.record.slot(0);
    const base = { fetch: source.fetch, object: child, record: source.record };
    const object = this.object(base, wanted, path);
    code.line(
      isNullable ? `if (${at(base, child.kind)} === 0) { ${putText('null')} } else {\n${object}}\n` : object,
    );
  }

  /** Code for an object of which several fetches have something, and which none of them may say is null. */
  private merged(parts: readonly Provided[], wanted: CollectedField, path: readonly string[]): string {
    // What is noted of an entity stands in one record, which has to be the one that is read here.
    if (hasEntities(this.client.fetches, path))
      throw new Unresolved('entities are fetched below an object that several fetches have');
    const sources = parts.map(({ source, field }): Source => {
      const { child } = field;
      const [variant] = child?.variants ?? [];
      const isPlain =
        child !== undefined && !child.isDiscriminated && isNonNullType(field.type) && !isList(field.type);
      if (!isPlain || variant === undefined)
        throw new Unresolved('several fetches have parts of one list or none');
      field.isOpen = true;
      return { ...source, object: child, variant };
    });
    const [{ variant }] = sources as [Source];
    return this.fields(sources, variant, wanted, path);
  }

  private list(
    item: GraphQLOutputType,
    items: string,
    isNullable: boolean,
    of: { fetch: number; child: FetchedObject; wanted: CollectedField; path: readonly string[] },
  ): string {
    const [list, value] = [this.#names.next(), this.#names.next()];
    const inner = isNonNullType(item) ? item.ofType : item;
    const one = isListType(inner)
      ? this.list(inner.ofType, `n${of.fetch}[${value} + 1]`, false, of)
      : `q = ${this.item(of)}(o, q, ${value}, S);\n`;
    const every = `${putText('[')}${eachItem(of.fetch, list, value, (next) => {
      const comma = `if (${next} !== 0) { ${putText(',')} }\n`;
      return `${nullOr(`${value} < 0`, !isNonNullType(item), one)}${comma}`;
    })}${putText(']')}`;
    return `const ${list} = ${items};\n${nullOr(`${list} === ${nullList}`, isNullable, every)}`;
  }

  /** Writes a function for a list's items. @returns its name */
  private item(of: {
    fetch: number;
    child: FetchedObject;
    wanted: CollectedField;
    path: readonly string[];
  }): string {
    const name = `emit${this.#count++}`;
    const { fetch, child, wanted, path } = of;
    if (child.isDiscriminated) child.kind ??= child.record.slot(0);
    const body = this.object({ fetch, object: child, record: () => 'r' }, wanted, path);
    this.functions += `function ${name}(o, q, r, S) {\n${fromState(body)}return q;\n}\n`;
    return name;
  }

  /** Code for an object that is there, whichever of its types it has. */
  private object(base: Base, wanted: CollectedField, path: readonly string[]): string {
    const { variants, isDiscriminated, kind } = base.object;
    const one = (variant: FetchedVariant): string => {
      const locals = new Locals(this.#names);
      const sources = sourcesOf(base, variant, path, this.client.fetches, locals);
      const body = this.fields(sources, variant, wanted, path);
      return locals.source + body;
    };
    if (!isDiscriminated) return variants.map(one).join('');
    const cases = variants.map((variant, index) => {
      try {
        return variant.isViable ? `case ${index + 1}: {\n${one(variant)}break;\n}\n` : '';
      } catch (error) {
        if (!(error instanceof Unresolved)) throw error;
        variant.isViable = false;
        return '';
      }
    });
    if (!variants.some(({ isViable }) => isViable)) throw new Unresolved('no type of an object is known');
    return `switch (${at(base, kind as number)}) {\n${cases.join('')}}\n`;
  }
}

function nullOr(isNull: string, isNullable: boolean, otherwise: string): string {
  return isNullable ? `if (${isNull}) { ${putText('null')} } else {\n${otherwise}}\n` : otherwise;
}
