// Planners give names to variables of their own, such as `$representations`. A client's variable of such a name is planned
// under another.
import { Kind, visit, type DocumentNode, type NameNode } from 'graphql';

export interface WithoutVariableCollisions {
  readonly document: DocumentNode;
  /** The client's variables by the names that they have in the document; undefined where those are the client's own. */
  readonly given:
    ((variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) | undefined;
}

/** What planners call theirs: entities to fetch, those of a batch, arguments that come from a context. */
const plannersOwn = /^(representations|contextualArgument_|__)/;

/** The document with such variables renamed; the very document where it has none. */
export function withoutVariableCollisions(document: DocumentNode): WithoutVariableCollisions {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  const taken = [...names].filter((name) => plannersOwn.test(name));
  if (taken.length === 0) return { document, given: undefined };
  let prefix = 'asked_';
  while ([...names].some((name) => name.startsWith(prefix))) prefix += '_';
  const newNames = new Map(taken.map((name) => [name, `${prefix}${name}`]));
  return {
    document: visit(document, {
      Variable: (variable) => {
        const value = newNames.get(variable.name.value);
        const name: NameNode = { kind: Kind.NAME, value: value ?? '' };
        return value === undefined ? undefined : { ...variable, name };
      },
    }),
    given: (variables) =>
      Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [newNames.get(name) ?? name, value]),
      ),
  };
}
