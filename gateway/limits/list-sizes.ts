// What a supergraph says of the lengths of its lists: `@listSize` of Federation 2.9, which composition keeps.
import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { isObject } from '../operation/is-object.js';

export interface ListSize {
  readonly assumedSize?: number | undefined;
  /** Arguments that say how many are asked for, or fields in them as `page.first`; the largest of them counts. */
  readonly slicingArguments?: readonly string[] | undefined;
  /** The lists of this size, where the field itself is an object that holds them. */
  readonly sizedFields?: readonly string[] | undefined;
}

/** What is said of a field of a type; undefined where nothing is. */
export type ListSizes = (type: string, field: string) => ListSize | undefined;

export const noListSizes: ListSizes = () => undefined;

/** Those that count where nothing else is said: as arguments, or else as fields of an argument. */
const usualArguments = ['first', 'last', 'limit'];

const specification = 'https://specs.apollo.dev/cost/';

/** Reads them off a supergraph. */
export function listSizesOf(supergraph: DocumentNode): ListSizes {
  const name = directiveName(supergraph);
  const sizes = new Map<string, ListSize>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const field of definition.fields ?? []) {
      const given = field.directives?.find((directive) => directive.name.value === name);
      if (given) sizes.set(`${definition.name.value}.${field.name.value}`, listSizeOf(given));
    }
  }
  return sizes.size === 0 ? noListSizes : (type, field) => sizes.get(`${type}.${field}`);
}

/**
 * How many items a list has under the values of its field's arguments; undefined where nothing says. Paths into arguments
 * are as in https://ibm.github.io/graphql-specs/cost-spec.html#sec-slicingArguments.
 *
 * @param values coerced
 */
export function sizeOfList(
  { assumedSize, slicingArguments }: ListSize = {},
  values: Readonly<Record<string, unknown>>,
): number | undefined {
  const asked = slicingArguments === undefined ? usualSize(values) : largestOf(slicingArguments, values);
  return asked ?? assumedSize;
}

function usualSize(values: Readonly<Record<string, unknown>>): number | undefined {
  const inArguments = Object.entries(values).flatMap(([name, value]) =>
    isObject(value) ? usualArguments.map((field) => `${name}.${field}`) : [],
  );
  return largestOf(usualArguments, values) ?? largestOf(inArguments, values);
}

function largestOf(paths: readonly string[], values: Readonly<Record<string, unknown>>): number | undefined {
  const asked = paths
    .map((path) => valueAt(path, values))
    .filter((size): size is number => typeof size === 'number' && size >= 0);
  return asked.length > 0 ? Math.max(...asked) : undefined;
}

function valueAt(path: string, values: unknown): unknown {
  return path
    .split('.')
    .reduce((within: unknown, name) => (isObject(within) ? within[name] : undefined), values);
}

/** One value may stand for a list of one. https://spec.graphql.org/draft/#sec-List.Input-Coercion */
function listSizeOf(directive: ConstDirectiveNode): ListSize {
  const { assumedSize, slicingArguments, sizedFields } = argumentsOf(directive) as ListSize;
  return {
    assumedSize,
    slicingArguments: slicingArguments && [slicingArguments].flat(),
    sizedFields: sizedFields && [sizedFields].flat(),
  };
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value) ?? undefined]),
  );
}

/** Composition keeps the name under which the directive was imported. */
function directiveName(supergraph: DocumentNode): string {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      const values = argumentsOf(link) as { url?: unknown; as?: unknown; import?: unknown };
      if (typeof values.url !== 'string' || !values.url.startsWith(specification)) continue;
      for (const imported of Array.isArray(values.import) ? (values.import as unknown[]) : []) {
        if (imported === '@listSize') return 'listSize';
        const { name, as } = (imported ?? {}) as { readonly name?: unknown; readonly as?: unknown };
        if (name === '@listSize') return typeof as === 'string' ? as.slice(1) : 'listSize';
      }
      return `${typeof values.as === 'string' ? values.as : 'cost'}__listSize`;
    }
  }
  return 'listSize';
}
