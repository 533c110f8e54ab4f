// Random valid operations over a schema: fragments, aliases, variables, @skip and @include, abstract types.
import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Draws numbers; the same draws make the same operation, so that a failing one can be shrunk and repeated. */
type Draw = (below: number) => number;

const maximumDepth = 5;

/** An arbitrary of operations, shrinking towards small ones. */
export function operations(
  schema: GraphQLSchema,
  texts: readonly string[],
): fc.Arbitrary<GeneratedOperation> {
  return fc.array(fc.nat({ max: 9_999 }), { minLength: 5, maxLength: 200 }).map((numbers) => {
    let position = 0;
    const draw: Draw = (below) => (position < numbers.length ? (numbers[position++] as number) % below : 0);
    return new OperationWriter(schema, texts, draw).write();
  });
}

class OperationWriter {
  readonly #fragments: string[] = [];
  readonly #variables = new Map<string, { type: string; value: unknown; fallback?: string }>();

  constructor(
    private readonly schema: GraphQLSchema,
    /** What identifiers and texts are drawn from. */
    private readonly texts: readonly string[],
    private readonly draw: Draw,
  ) {}

  write(): GeneratedOperation {
    const mutation = this.schema.getMutationType();
    const isMutation = mutation && this.draw(10) === 9;
    const root = isMutation ? mutation : this.schema.getQueryType();
    if (!root) throw new Error('the schema has no query type');
    const body = this.selections(root, 0);
    const definitions = [...this.#variables].map(
      ([name, { type, fallback }]) => `$${name}: ${type}${fallback ?? ''}`,
    );
    const head = `${isMutation ? 'mutation' : 'query'}${definitions.length > 0 ? ` Q(${definitions.join(', ')})` : ' Q'}`;
    const variables = Object.fromEntries(
      [...this.#variables]
        .filter(([, { value }]) => value !== undefined)
        .map(([name, { value }]) => [name, value]),
    );
    return { query: [`${head} ${body}`, ...this.#fragments].join('\n'), variables };
  }

  private selections(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = 1 + this.draw(4);
    for (let index = 0; index < count; index += 1) parts.push(this.selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.draw(12);
    if (kind === 0) return `${this.draw(2) ? 'kind: ' : ''}__typename${this.conditions()}`;
    if (kind === 1 && depth < maximumDepth)
      return `...${this.conditions()} ${this.selections(type, depth + 1)}`;
    if (kind <= 3 && depth < maximumDepth) return this.fragment(type, depth);
    if (isAbstractType(type) && !isInterfaceType(type))
      return depth < maximumDepth ? this.fragment(type, depth) : '__typename';
    const fields = Object.values(
      (type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields(),
    ).filter((field) => depth < maximumDepth || !isCompositeType(getNamedType(field.type)));
    const field = fields[this.draw(fields.length)];
    return field ? this.field(field, depth) : '__typename';
  }

  /** Every use of a field takes a response name of its own kind of use, so that no two uses conflict. */
  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter((argument) => isNonNullType(argument.type) || this.draw(2) === 1)
      .map((argument) => `${argument.name}: ${this.argument(argument.type)}`);
    const named = getNamedType(field.type);
    const needsAlias = given.length > 0 || this.draw(4) === 0;
    const alias = needsAlias
      ? `${field.name}_${fingerprint(`${field.name} ${String(field.type)} ${given.join()}`)}: `
      : '';
    // One response name may stand for different types on different members of an abstract type; tell them apart by type.
    const safeAlias =
      alias === '' && depth > 0 ? `${field.name}_${fingerprint(String(field.type))}: ` : alias;
    const below = isCompositeType(named) ? ` ${this.selections(named, depth + 1)}` : '';
    return `${safeAlias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.conditions()}${below}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const candidates = this.conditionTypes(type);
    const condition = candidates[this.draw(candidates.length)] ?? type;
    const body = this.selections(condition, depth + 1);
    if (this.draw(2) === 0) return `... on ${condition.name}${this.conditions()} ${body}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${body}`);
    return `...${name}${this.conditions()}`;
  }

  private conditionTypes(type: GraphQLCompositeType): GraphQLCompositeType[] {
    if (isAbstractType(type)) {
      const members = this.schema.getPossibleTypes(type);
      return [type, ...members, ...members.flatMap((member) => member.getInterfaces())];
    }
    return isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
  }

  private conditions(): string {
    if (this.draw(6) !== 0) return '';
    const directive = this.draw(2) === 0 ? 'skip' : 'include';
    const choice = this.draw(4);
    if (choice < 2) return ` @${directive}(if: ${String(choice === 0)})`;
    const value = this.draw(2) === 0;
    const name = `b${String(value)}${choice}`;
    this.#variables.set(
      name,
      choice === 2
        ? { type: 'Boolean!', value }
        : { type: 'Boolean', value: undefined, fallback: ` = ${String(value)}` },
    );
    return ` @${directive}(if: $${name})`;
  }

  private argument(type: GraphQLInputType): string {
    const literal = this.value(type);
    if (this.draw(3) !== 0) return literal.text;
    const name = `v${this.#variables.size}`;
    this.#variables.set(name, { type: String(type), value: literal.value });
    return `$${name}`;
  }

  private value(type: GraphQLInputType): { text: string; value: unknown } {
    const inner = getNullableType(type);
    if (!isNonNullType(type) && this.draw(8) === 0) return { text: 'null', value: null };
    if (isListType(inner)) {
      const item = this.value(inner.ofType);
      return { text: `[${item.text}]`, value: [item.value] };
    }
    if (isEnumType(inner)) {
      const name = inner.getValues()[this.draw(inner.getValues().length)]?.name ?? '';
      return { text: name, value: name };
    }
    if (isInputObjectType(inner)) {
      const entries = Object.values(inner.getFields())
        .filter((field) => isNonNullType(field.type) || this.draw(2) === 0)
        .map((field) => [field.name, this.value(field.type)] as const);
      return {
        text: `{${entries.map(([name, { text }]) => `${name}: ${text}`).join(', ')}}`,
        value: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
      };
    }
    return this.scalar(inner.name);
  }

  private scalar(name: string): { text: string; value: unknown } {
    switch (name) {
      case 'Int':
      case 'Float': {
        const value = this.draw(5);
        return { text: String(value), value };
      }
      case 'Boolean': {
        const value = this.draw(2) === 0;
        return { text: String(value), value };
      }
      default: {
        const value = this.texts[this.draw(this.texts.length)] ?? '';
        return { text: JSON.stringify(value), value };
      }
    }
  }
}

/** A short name for a text, letters only. */
function fingerprint(text: string): string {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return hash.toString(36);
}
