// Adds to a printed schema what GraphQL's own printer loses: applied directives, and the links that import them.
import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import {
  workforceDefinitions,
  workforceDirectiveNames,
  workforceSpecification,
} from './workforce-directives.js';

const federationSpecification = 'https://specs.apollo.dev/federation/v2.12';
const federationDirectiveNames = [
  'key',
  'shareable',
  'external',
  'requires',
  'provides',
  'override',
  'inaccessible',
  'tag',
  'interfaceObject',
  'composeDirective',
];

export type Classification = 'PUBLIC' | 'OFFICIAL' | 'OFFICIAL_SENSITIVE';

interface Annotated {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

/** The printed schema with its applied directives put back and the federation header before it. */
export function federationDocument(
  schema: GraphQLSchema,
  printed: DocumentNode,
  subgraph: { readonly name: string; readonly defaultClass: Classification },
): DocumentNode {
  const used = new Set<string>(['classified']);
  const annotated = visit(printed, {
    enter(node, _key, _parent, _path, ancestors) {
      const source = annotatedSource(schema, node, ancestors);
      const directives = source?.astNode?.directives ?? [];
      if (directives.length === 0) return undefined;
      for (const directive of directives) used.add(directive.name.value);
      // The printed node keeps the directives GraphQL itself prints, such as @specifiedBy and @deprecated.
      const own = 'directives' in node ? (node.directives ?? []) : [];
      return { ...node, directives: [...own, ...directives] };
    },
  });
  const body = annotated.definitions.filter((definition) => definition.kind !== Kind.SCHEMA_DEFINITION);
  return {
    kind: Kind.DOCUMENT,
    definitions: [...header(subgraph, used), ...body, ...workforceDefinitions(used)],
  };
}

/** SDL as it is published: one definition after another, formatted by GraphQL's printer. */
export function printSubgraph(document: DocumentNode): string {
  return `${print(document)}\n`;
}

function header(
  subgraph: { readonly name: string; readonly defaultClass: Classification },
  used: ReadonlySet<string>,
): readonly DefinitionNode[] {
  const own = workforceDirectiveNames.filter((name) => used.has(name));
  const federation = federationDirectiveNames.filter((name) => used.has(name) || name === 'composeDirective');
  const quoted = (names: readonly string[]): string => names.map((name) => `"@${name}"`).join(', ');
  return parse(`
    extend schema
      @link(url: "${federationSpecification}", import: [${quoted(federation)}])
      @link(url: "${workforceSpecification}", import: [${quoted(own)}])
      ${own.map((name) => `@composeDirective(name: "@${name}")`).join('\n')}
      @classified(as: ${subgraph.defaultClass}, subgraph: "${subgraph.name}")
  `).definitions;
}

type Node = { readonly kind: string; readonly name?: { readonly value: string } };

/** The schema element that a node of the printed document stands for, where it can carry directives. */
function annotatedSource(
  schema: GraphQLSchema,
  node: Node,
  ancestors: readonly unknown[],
): Annotated | undefined {
  const name = node.name?.value ?? '';
  const owners = ancestors.filter(
    (ancestor): ancestor is Node =>
      typeof ancestor === 'object' &&
      ancestor !== null &&
      'kind' in ancestor &&
      (ancestor as Node).kind !== Kind.DOCUMENT,
  );
  const typeName = owners[0]?.name?.value ?? name;
  const type = schema.getType(typeName);
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return type;
    case Kind.FIELD_DEFINITION:
      return type && 'getFields' in type ? type.getFields()[name] : undefined;
    case Kind.INPUT_VALUE_DEFINITION: {
      if (!type || !('getFields' in type)) return undefined;
      const field = owners[1];
      if (field === undefined) return type.getFields()[name];
      const owner = type.getFields()[field.name?.value ?? ''];
      return owner && 'args' in owner ? owner.args.find((argument) => argument.name === name) : undefined;
    }
    default:
      return undefined;
  }
}
