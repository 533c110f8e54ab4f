// The directives of an operation with the defaults of their arguments written out. Subgraphs may define a directive with
// other defaults than the supergraph, or with none.
import { Kind, astFromValue, visit, type ArgumentNode, type DocumentNode, type GraphQLSchema } from 'graphql';

/** @returns the same document where there is nothing to write out */
export function withDirectiveDefaults(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  return visit(document, {
    Directive: (directive) => {
      const given = new Set(directive.arguments?.map(({ name }) => name.value));
      const defaults = (schema.getDirective(directive.name.value)?.args ?? []).flatMap(
        ({ name, type, defaultValue }): ArgumentNode[] => {
          const value =
            given.has(name) || defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
          return value ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }] : [];
        },
      );
      return defaults.length === 0
        ? undefined
        : { ...directive, arguments: [...(directive.arguments ?? []), ...defaults] };
    },
  });
}
