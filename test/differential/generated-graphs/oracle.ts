// What is right for an operation over a generated graph: the client's schema executed over the truth, with no subgraphs.
import { execute, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { codeOf, placeOf, type Thing, type Truth } from './truth.js';

export function rightAnswer(
  truth: Truth,
  schema: GraphQLSchema,
  query: string,
  variableValues: Record<string, unknown>,
): unknown {
  const fieldResolver: GraphQLFieldResolver<Thing | undefined, unknown, { x?: number | null }> = (
    thing,
    { x },
    _context,
    { fieldName, parentType },
  ) => {
    if (thing === undefined) return fieldName.startsWith('nothing') ? null : truth.root(fieldName);
    if (parentType.name === 'Loc') return thing[fieldName as 'id'];
    if (fieldName === 'id') return thing.id;
    if (fieldName === 'code') return codeOf(thing);
    if (fieldName === 'loc') return placeOf(thing);
    if (fieldName === 'node') return `node ${thing.id}`;
    const field = truth.entity(parentType.name)?.fields.find(({ name }) => name === fieldName);
    if (field === undefined) throw new Error(`nothing is known of ${parentType.name}.${fieldName}`);
    return truth.value(thing, field, x);
  };
  const { data, errors } = execute({
    schema,
    document: parse(query),
    variableValues,
    fieldResolver: fieldResolver as GraphQLFieldResolver<unknown, unknown>,
    typeResolver: (thing) => (thing as Thing).__typename,
  }) as { data?: unknown; errors?: readonly Error[] };
  if (errors) throw new AggregateError(errors, `the truth is not as the schema says: ${errors.join('; ')}`);
  return JSON.parse(JSON.stringify(data)) as unknown;
}
