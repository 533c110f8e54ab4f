// What a fetch selects, object by object, as its answer's text will have it; and which places in that text the program
// wants remembered. A record holds the places of one list item, entity or root, with all objects in it that are no lists.
import {
  GraphQLNonNull,
  GraphQLString,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import {
  collectFields,
  isUnconditional,
  type CollectedField,
  type Part,
} from '../../operation/collect-fields.js';
import type { Fragments } from '../../operation/fragments-of.js';

/** The numbers of a record, which generated code lays out behind each other. */
export class RecordLayout {
  /** What each slot holds at first. */
  readonly slots: number[] = [];

  /** @param isItem whether its records are items of a list, and begin with the position of the next one */
  constructor(
    readonly name: string,
    isItem: boolean,
  ) {
    if (isItem) this.slot(0);
  }

  /** @returns the slot's distance from the record's position */
  slot(initial: number): number {
    return this.slots.push(initial) - 1;
  }
}

export interface FetchedField {
  readonly responseName: string;
  readonly fieldName: string;
  readonly type: GraphQLOutputType;
  /** Undefined for a leaf. */
  readonly child: FetchedObject | undefined;
  /** Whether what is in it is remembered piece by piece; for good text in one piece is enough. */
  isOpen: boolean;
  /** The record's slots for where the key begins, the value begins, the value ends; and for the items of an open list. */
  readonly slots: { key?: number; value?: number; end?: number; items?: number };
}

export interface FetchedVariant {
  readonly type: GraphQLCompositeType;
  readonly fields: readonly FetchedField[];
  /** Whether the program knows what to do with an object of this type. */
  isViable: boolean;
}

export interface FetchedObject {
  readonly record: RecordLayout;
  /** One for each type that it may have. */
  readonly variants: FetchedVariant[];
  /** Whether its first field tells which type it has. */
  readonly isDiscriminated: boolean;
  /** The slot for which variant it is, counted from 1; 0 where it is null. */
  kind?: number;
  /** The slots for the entity that a fetch has of it, by the fetch's number. */
  readonly links: Map<number, number>;
}

/** An operation that is left to objects. The message says why. */
export class NoTextProgram extends Error {
  override readonly name = 'NoTextProgram';
}

const maximumObjects = 2_000;

/** Reads objects off the selections of one fetch. */
export class FetchedReader {
  readonly records: RecordLayout[] = [];
  #objects = 0;

  /** @param apiSchema what clients see; a type that is not in it never comes */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly apiSchema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly prefix: string,
  ) {}

  newRecord(isItem: boolean): RecordLayout {
    const record = new RecordLayout(`${this.prefix}r${this.records.length}`, isItem);
    this.records.push(record);
    return record;
  }

  /** @throws NoTextProgram where its text cannot be foreseen */
  object(type: GraphQLCompositeType, parts: readonly Part[], record: RecordLayout): FetchedObject {
    this.#objects += 1;
    if (this.#objects > maximumObjects) throw new NoTextProgram('the selection has too many types');
    const links = new Map<number, number>();
    if (isObjectType(type))
      return { record, variants: [this.variant(type, parts, record)], isDiscriminated: false, links };
    const possible = this.schema
      .getPossibleTypes(type)
      .filter(({ name }) => this.apiSchema.getType(name) !== undefined);
    const discriminators = new Set(possible.map((member) => discriminator(this.select(member, parts)[0])));
    if (discriminators.size === 1 && !discriminators.has(undefined)) {
      const variants = possible.map((member) => this.variant(member, parts, record));
      return { record, variants, isDiscriminated: true, links };
    }
    const own = this.select(type, parts);
    const isSame = possible.every((member) => sameNames(this.select(member, parts), own));
    if (!isSame || own.some(({ fieldName }) => fieldName === '__typename'))
      throw new NoTextProgram('the type of an object is not told before its fields');
    return { record, variants: [this.variant(type, parts, record)], isDiscriminated: false, links };
  }

  variant(type: GraphQLCompositeType, parts: readonly Part[], record: RecordLayout): FetchedVariant {
    const fields = this.select(type, parts).map((selected): FetchedField => {
      const { responseName, fieldName, parts: below } = selected;
      if (!isUnconditional(selected)) throw new NoTextProgram('a selection depends on a variable');
      const fieldType = this.typeOf(type, fieldName);
      const named = getNamedType(fieldType);
      const child = isCompositeType(named)
        ? this.object(named, below, isList(fieldType) ? this.newRecord(true) : record)
        : undefined;
      return { responseName, fieldName, type: fieldType, child, isOpen: false, slots: {} };
    });
    return { type, fields, isViable: true };
  }

  private select(type: GraphQLCompositeType, parts: readonly Part[]) {
    return collectFields(this.schema, type, parts, this.fragments);
  }

  private typeOf(type: GraphQLCompositeType, field: string): GraphQLOutputType {
    if (field === '__typename') return new GraphQLNonNull(GraphQLString);
    const found = isUnionType(type) ? undefined : type.getFields()[field]?.type;
    if (found === undefined) throw new NoTextProgram(`${type.name} has no field ${field}`);
    return found;
  }
}

export function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The name by which a field tells the type; undefined for other fields. */
function discriminator(field: CollectedField | undefined): string | undefined {
  return field?.fieldName === '__typename' ? field.responseName : undefined;
}

function sameNames(
  a: readonly { readonly responseName: string }[],
  b: readonly { readonly responseName: string }[],
): boolean {
  return (
    a.length === b.length && a.every(({ responseName }, index) => responseName === b[index]?.responseName)
  );
}
