// How the workforce specification's directives are found in a supergraph: by the link, whatever name it gives them.
import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';

const specification = /^https:\/\/specs\.workforce-graph\.example\/workforce\/v1\./;
const defaultPrefix = 'workforce';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The arguments of each use of a directive of the specification; an argument that is not given is undefined. */
export type DirectiveUses = (
  node: Annotated,
  directive: string,
) => readonly Partial<Record<string, string>>[];

/** @returns undefined where the supergraph does not link the specification */
export function workforceDirectives(supergraph: DocumentNode): DirectiveUses | undefined {
  const links = supergraph.definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((schema) => argumentsOf(schema as Annotated, 'link'));
  const link = links.find(({ url }) => typeof url === 'string' && specification.test(url));
  if (link === undefined) return undefined;
  const names = importedNames(link['import']);
  const prefix = typeof link['as'] === 'string' ? link['as'] : defaultPrefix;
  return (node, directive) =>
    argumentsOf(node, names.get(`@${directive}`)?.slice(1) ?? `${prefix}__${directive}`) as Partial<
      Record<string, string>
    >[];
}

/** The arguments of each use of a directive that has this very name. */
export function argumentsOf(
  { directives = [] }: Annotated,
  name: string,
): readonly Partial<Record<string, unknown>>[] {
  return directives
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)])),
    );
}

/** From a name of the specification to the one it is imported under. */
function importedNames(imports: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const entry of Array.isArray(imports) ? (imports as unknown[]) : []) {
    if (typeof entry === 'string') names.set(entry, entry);
    else if (typeof entry === 'object' && entry !== null && 'name' in entry) {
      const { name, as = name } = entry as { name: string; as?: string };
      names.set(name, as);
    }
  }
  return names;
}
