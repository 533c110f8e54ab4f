// Random operations that spread the same fragments again and again: under different conditions, nested, on interfaces and
// unions, beside inline fragments and other mentions of the same fields.
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

export interface SpreadOperation {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is written for the arguments of a field, by `Type.field`; a field that needs some is left out otherwise. */
export type ArgumentTexts = Readonly<Record<string, readonly string[]>>;

type Draw = (below: number) => number;

const deciding = ['x', 'y', 'z'] as const;
const fragments = 4;
const deepest = 4;

/** Valid operations, shrinking towards small ones. */
export function spreadOperations(schema: GraphQLSchema, texts: ArgumentTexts): fc.Arbitrary<SpreadOperation> {
  return fc
    .array(fc.nat({ max: 9_999 }), { minLength: 40, maxLength: 500, size: 'max' })
    .map((numbers) => {
      let position = 0;
      const draw: Draw = (below) => (position < numbers.length ? (numbers[position++] as number) % below : 0);
      const text = new Writer(schema, texts, draw).operation();
      const variables = Object.fromEntries(
        deciding.flatMap((name) => (name === 'z' && draw(2) === 0 ? [] : [[name, draw(2) === 0]])),
      );
      return { text, document: parse(text), variables };
    })
    .filter(({ document }) => validate(schema, document).length === 0);
}

class Writer {
  readonly #composites: GraphQLCompositeType[];
  readonly #types: GraphQLCompositeType[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly texts: ArgumentTexts,
    private readonly draw: Draw,
  ) {
    this.#composites = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLCompositeType =>
        isCompositeType(type) && !type.name.startsWith('_') && type !== schema.getQueryType(),
    );
    this.#types = Array.from({ length: fragments }, () => this.#oneOf(this.#composites));
  }

  operation(): string {
    const query = this.schema.getQueryType() as GraphQLCompositeType;
    const head = `query ($x: Boolean!, $y: Boolean!, $z: Boolean = true)`;
    const body = this.#selections(query, 0, 0);
    const definitions = this.#types.map(
      (type, index) => `fragment F${index} on ${type.name} ${this.#selections(type, index + 1, 2)}`,
    );
    const used = definitions.filter((_definition, index) =>
      [body, ...definitions].some((text) => text.includes(`...F${index} `)),
    );
    // All variables are used, so that none makes the operation invalid.
    const uses = deciding.map((name) => `__typename @include(if: $${name})`).join(' ');
    return [`${head} ${body.replace(/^\{/, `{ ${uses}`)}`, ...used].join('\n');
  }

  /** @param from the first of the fragments that may be spread: fragments spread later ones only */
  #selections(type: GraphQLCompositeType, from: number, depth: number): string {
    const count = 1 + this.draw(5);
    const written = Array.from({ length: count }, () => this.#selection(type, from, depth));
    return `{ ${written.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, from: number, depth: number): string {
    const kind = this.draw(5);
    if (kind === 4 && depth < deepest) {
      const other = this.#oneOf([
        type,
        ...this.#composites.filter((candidate) => this.#overlap(type, candidate)),
      ]);
      const on = this.draw(3) === 0 ? type : other;
      return `... on ${on.name}${this.#directives()} ${this.#selections(on, from, depth + 1)}`;
    }
    if (kind === 2 || kind === 3) {
      const fitting = this.#types.flatMap((on, index) =>
        index >= from && this.#overlap(type, on) ? [index] : [],
      );
      if (fitting.length > 0) return `...F${this.#oneOf(fitting)} ${this.#directives()}`;
    }
    return this.#field(type, from, depth);
  }

  #field(type: GraphQLCompositeType, from: number, depth: number): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const known = fields.filter(
      (field) =>
        this.#arguments(type, field) !== undefined &&
        (depth < deepest || !isCompositeType(getNamedType(field.type))) &&
        !field.name.startsWith('_s'),
    );
    if (known.length === 0 || this.draw(8) === 0) return `__typename${this.#directives()}`;
    const field = this.#oneOf(known);
    const texts = this.#arguments(type, field) ?? [''];
    const variant = this.draw(2 * texts.length);
    // The same name stands for the same field and arguments wherever it is written.
    const text = texts[variant % texts.length] ?? '';
    const alias = variant === 0 ? '' : `${field.name}_${variant}: `;
    const below = getNamedType(field.type);
    const selections = isCompositeType(below) ? ` ${this.#selections(below, from, depth + 1)}` : '';
    return `${alias}${field.name}${text}${this.#directives()}${selections}`;
  }

  #arguments(
    type: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
  ): readonly string[] | undefined {
    if (field.args.length === 0) return [''];
    return this.texts[`${type.name}.${field.name}`] ?? this.texts[`*.${field.name}`];
  }

  #directives(): string {
    const kind = this.draw(9);
    const include = ` @include(if: ${this.#condition()})`;
    const skip = ` @skip(if: ${this.#condition()})`;
    return kind < 5 ? '' : kind === 5 ? `${skip}${include}` : kind === 6 ? skip : include;
  }

  #condition(): string {
    const kind = this.draw(8);
    return kind === 0 ? 'true' : kind === 1 ? 'false' : `$${this.#oneOf(deciding)}`;
  }

  #overlap(one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    const members = (type: GraphQLCompositeType): readonly string[] =>
      isAbstractType(type) && !isObjectType(type)
        ? this.schema.getPossibleTypes(type).map(({ name }) => name)
        : [type.name];
    return members(one).some((name) => members(other).includes(name));
  }

  #oneOf<Item>(items: readonly Item[]): Item {
    return items[this.draw(items.length)] as Item;
  }
}
