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
  /**
   * The same for an engine that is confused by response names which are other fields' names: they are replaced here,
   * and `names` has what each of these stands for.
   */
  readonly plainQuery: string;
  readonly names: ReadonlyMap<string, string>;
  readonly variables: Record<string, unknown>;
}

/** Draws numbers; the same draws make the same operation, so that a failing one can be shrunk and repeated. */
type Draw = (below: number) => number;

const maximumDepth = 5;
/** From here on a fragment is spread once, not twice: what doubles again and again is for tests of limits. */
const maximumSize = 300;

/** An alias in two versions, as the writer puts them down. */
const eitherAlias = /<(?<confusing>[^|]*)\|(?<plain>[^>]*)>/g;

export interface OperationChoices {
  /** Whether selections may depend on variables. */
  readonly hasConditions?: boolean;
  /** Whether every root field depends on a variable, of which there are several. */
  readonly hasConditionalRoot?: boolean;
  /** How large operations are; fast-check's own choice is rather small. */
  readonly size?: fc.SizeForArbitrary;
}

/** An arbitrary of operations, shrinking towards small ones. */
export function operations(
  schema: GraphQLSchema,
  texts: readonly string[],
  { hasConditions = true, hasConditionalRoot = false, size }: OperationChoices = {},
): fc.Arbitrary<GeneratedOperation> {
  const lengths = { minLength: 5, maxLength: 200, ...(size === undefined ? {} : { size }) };
  return fc.array(fc.nat({ max: 9_999 }), lengths).map((numbers) => {
    let position = 0;
    const draw: Draw = (below) => (position < numbers.length ? (numbers[position++] as number) % below : 0);
    return new OperationWriter(schema, texts, draw, hasConditions).write(hasConditionalRoot);
  });
}

class OperationWriter {
  readonly #fragments: string[] = [];
  /** The fragments that are complete, for spreading them again; `size` counts what they come to, written out. */
  readonly #spreadable: {
    readonly name: string;
    readonly type: GraphQLCompositeType;
    readonly size: number;
  }[] = [];
  /** How many fragments the present selection is in: what is in one may stand at several places. */
  #within = 0;
  /** How many selections have been written, fragments written out. */
  #size = 0;
  readonly #replaced = new Map<string, string>();
  /** What each response name stands for, by its place: fields of one name have to be alike at one place only. */
  readonly #names = new Map<string, string>();
  readonly #variables = new Map<string, { type: string; value: unknown; fallback?: string }>();

  constructor(
    private readonly schema: GraphQLSchema,
    /** What identifiers and texts are drawn from. */
    private readonly texts: readonly string[],
    private readonly draw: Draw,
    private readonly hasConditions: boolean,
  ) {}

  write(hasConditionalRoot: boolean): GeneratedOperation {
    const mutation = this.schema.getMutationType();
    const isMutation = mutation && this.draw(10) === 9;
    const root = isMutation ? mutation : this.schema.getQueryType();
    if (!root) throw new Error('the schema has no query type');
    const body = hasConditionalRoot ? this.conditionalSelections(root) : this.selections(root, 0, '');
    const definitions = [...this.#variables].map(
      ([name, { type, fallback }]) => `$${name}: ${type}${fallback ?? ''}`,
    );
    const head = `${isMutation ? 'mutation' : 'query'}${definitions.length > 0 ? ` Q(${definitions.join(', ')})` : ' Q'}`;
    const variables = Object.fromEntries(
      [...this.#variables]
        .filter(([, { value }]) => value !== undefined)
        .map(([name, { value }]) => [name, value]),
    );
    const text = [`${head} ${body}`, ...this.#fragments].join('\n');
    return {
      query: text.replaceAll(eitherAlias, '$<confusing>'),
      plainQuery: text.replaceAll(eitherAlias, '$<plain>'),
      names: this.#replaced,
      variables,
    };
  }

  private selections(type: GraphQLCompositeType, depth: number, place: string): string {
    const parts: string[] = [];
    const count = 1 + this.draw(4);
    this.#size += count;
    for (let index = 0; index < count; index += 1) parts.push(this.selection(type, depth, place));
    return `{ ${parts.join(' ')} }`;
  }

  private conditionalSelections(type: GraphQLCompositeType): string {
    const parts = [0, 1].map(() => `...${this.condition(2 + this.draw(2))} ${this.selections(type, 1, '')}`);
    return `{ ${parts.join(' ')} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number, place: string): string {
    const kind = this.draw(12);
    if (kind === 0) return `${this.draw(2) ? 'kind: ' : ''}__typename${this.conditions()}`;
    if (kind === 1 && depth < maximumDepth)
      return `...${this.conditions()} ${this.selections(type, depth + 1, place)}`;
    if (kind <= 3 && depth < maximumDepth) return this.fragment(type, depth, place);
    if (isAbstractType(type) && !isInterfaceType(type))
      return depth < maximumDepth ? this.fragment(type, depth, place) : '__typename';
    const fields = Object.values(
      (type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields(),
    ).filter((field) => depth < maximumDepth || !isCompositeType(getNamedType(field.type)));
    const field = fields[this.draw(fields.length)];
    return field ? this.field(field, fields, depth, place) : '__typename';
  }

  private field(
    field: GraphQLField<unknown, unknown>,
    siblings: readonly GraphQLField<unknown, unknown>[],
    depth: number,
    place: string,
  ): string {
    const given = field.args
      .filter((argument) => isNonNullType(argument.type) || this.draw(2) === 1)
      .map((argument) => `${argument.name}: ${this.argument(argument.type)}`);
    const named = getNamedType(field.type);
    const name = this.responseName(field, given, siblings, place);
    const alias = this.alias(field, name, given);
    const conditions = this.conditions();
    const below = isCompositeType(named) ? ` ${this.selections(named, depth + 1, `${place}.${name}`)}` : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${conditions}${below}`;
  }

  /** What stands before the field; where its name may confuse, both versions of it. */
  private alias(field: GraphQLField<unknown, unknown>, name: string, given: readonly string[]): string {
    const alias = name === field.name ? '' : `${name}: `;
    const isConfusing = field.args.length > 0 || !name.startsWith(field.name);
    if (!isConfusing) return alias;
    const plain = `plain_${fingerprint(`${name} ${field.name} ${String(field.type)} ${given.join()}`)}`;
    this.#replaced.set(plain, name);
    return `<${alias}|${plain}: >`;
  }

  /**
   * The field's own name, that of another field, or one made for this kind of use: never one used otherwise at its place,
   * and in a fragment, which has several places, always one made for the use.
   */
  private responseName(
    field: GraphQLField<unknown, unknown>,
    given: readonly string[],
    siblings: readonly GraphQLField<unknown, unknown>[],
    place: string,
  ): string {
    const use = `${field.name} ${String(field.type)} ${given.join()}`;
    const choice = this.draw(8);
    const wanted = choice === 0 ? siblings[this.draw(siblings.length)]?.name : field.name;
    const here = `${place}.${String(wanted)}`;
    const isFree = this.#within === 0 && wanted !== 'kind' && (this.#names.get(here) ?? use) === use;
    if (choice !== 1 && wanted !== undefined && isFree) {
      this.#names.set(here, use);
      return wanted;
    }
    return `${field.name}_${fingerprint(use)}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number, place: string): string {
    const candidates = this.conditionTypes(type);
    const condition = candidates[this.draw(candidates.length)] ?? type;
    if (this.draw(2) === 0)
      return `... on ${condition.name}${this.conditions()} ${this.selections(condition, depth + 1, place)}`;
    const known = this.#spreadable.filter((one) => candidates.includes(one.type));
    const again = known[this.draw(known.length + 1)];
    const { name, size } = again ?? this.namedFragment(condition, depth, place);
    if (this.#size + size > maximumSize) return `...${name}${this.conditions()}`;
    this.#size += size;
    return `...${name}${this.conditions()} ...${name}${this.conditions()}`;
  }

  private namedFragment(type: GraphQLCompositeType, depth: number, place: string) {
    const before = this.#size;
    this.#within += 1;
    const body = this.selections(type, depth + 1, place);
    this.#within -= 1;
    const fragment = { name: `F${this.#fragments.length}`, type, size: this.#size - before };
    this.#fragments.push(`fragment ${fragment.name} on ${type.name} ${body}`);
    this.#spreadable.push(fragment);
    return fragment;
  }

  private conditionTypes(type: GraphQLCompositeType): GraphQLCompositeType[] {
    if (isAbstractType(type)) {
      const members = this.schema.getPossibleTypes(type);
      return [type, ...members, ...members.flatMap((member) => member.getInterfaces())];
    }
    return isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
  }

  private conditions(): string {
    if (!this.hasConditions || this.draw(6) !== 5) return '';
    return this.condition(this.draw(4));
  }

  /** @param choice a value that is known beforehand below 2, a variable above, with a default at 3 */
  private condition(choice: number): string {
    const directive = this.draw(2) === 0 ? 'skip' : 'include';
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
