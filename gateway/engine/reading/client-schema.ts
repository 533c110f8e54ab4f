// What clients see of a supergraph.
import { buildSchemaFromAST, type Schema, type Supergraph } from '@apollo/federation-internals';
import { DirectiveLocation, Kind, type DirectiveDefinitionNode } from 'graphql';

const executable: ReadonlySet<string> = new Set<string>([
  DirectiveLocation.QUERY,
  DirectiveLocation.MUTATION,
  DirectiveLocation.SUBSCRIPTION,
  DirectiveLocation.FIELD,
  DirectiveLocation.FRAGMENT_DEFINITION,
  DirectiveLocation.FRAGMENT_SPREAD,
  DirectiveLocation.INLINE_FRAGMENT,
  DirectiveLocation.VARIABLE_DEFINITION,
]);

/** The API schema, with the directives that subgraphs compose with @composeDirective for operations: Apollo leaves them out. */
export function clientSchema(supergraph: Supergraph): Schema {
  const schema = supergraph.apiSchema();
  const composed = supergraph.schema.directives().filter(({ name }) => schema.directive(name) === undefined);
  if (!composed.some(({ locations }) => locations.some((location) => executable.has(location))))
    return schema;
  const names = new Set(composed.map(({ name }) => name));
  const definitions = supergraph.schema
    .toAST()
    .definitions.filter((each): each is DirectiveDefinitionNode => each.kind === Kind.DIRECTIVE_DEFINITION)
    .filter(({ name }) => names.has(name.value))
    .map((each) => ({ ...each, locations: each.locations.filter(({ value }) => executable.has(value)) }))
    .filter(({ locations }) => locations.length > 0);
  return buildSchemaFromAST(
    { kind: Kind.DOCUMENT, definitions: [...schema.toAST().definitions, ...definitions] },
    { validate: false },
  );
}
