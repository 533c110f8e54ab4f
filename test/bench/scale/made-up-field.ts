// A value for any field of the wide graph, made from its type and from the object that it belongs to.
import {
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';

/** What every object of the made-up data is. */
interface MadeUp {
  readonly id?: string;
}

const scalars: Readonly<Record<string, unknown>> = { Boolean: true, Int: 42, Float: 0.5 };
const usualLength = 2;

export const madeUpField: GraphQLFieldResolver<unknown, unknown> = (
  source,
  { id, first },
  _context,
  info,
) => {
  const parent = (source ?? {}) as MadeUp & Record<string, unknown>;
  const { fieldName, returnType } = info;
  if (parent[fieldName] !== undefined) return parent[fieldName];
  const own = typeof id === 'string' ? id : `${parent.id ?? 'root'}.${fieldName}`;
  return valueOf(returnType, own, typeof first === 'number' ? first : usualLength);
};

function valueOf(type: GraphQLOutputType, id: string, length: number): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const { ofType } = nullable as { readonly ofType: GraphQLOutputType };
    return Array.from({ length }, (_, index) => valueOf(ofType, `${id}.${index}`, length));
  }
  if (isObjectType(nullable)) return { id } satisfies MadeUp;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value as unknown;
  return scalars[String(nullable)] ?? `text of ${id}`;
}
