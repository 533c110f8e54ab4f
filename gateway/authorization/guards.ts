// What a supergraph asks of callers: `@authenticated` and `@requiresScopes`, at fields and at types.
// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#authenticated
import {
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import type { Caller } from '../identity/caller.js';

/** What a caller needs for a field or a type. */
export interface Guard {
  readonly isAuthenticated: boolean;
  /** Each of these must be met, by all scopes of one of its lists. */
  readonly scopes: readonly (readonly (readonly string[])[])[];
}

export interface Guards {
  /** By `Type.field`. */
  readonly fields: ReadonlyMap<string, Guard>;
  /** By the type's name: objects, interfaces, scalars and enums. */
  readonly types: ReadonlyMap<string, Guard>;
}

const specifications = {
  authenticated: 'https://specs.apollo.dev/authenticated/',
  requiresScopes: 'https://specs.apollo.dev/requiresScopes/',
} as const;

/** Undefined where the supergraph asks nothing of callers. */
export function readGuards(supergraph: DocumentNode): Guards | undefined {
  const names = {
    authenticated: directiveName(supergraph, 'authenticated'),
    requiresScopes: directiveName(supergraph, 'requiresScopes'),
  };
  if (names.authenticated === undefined && names.requiresScopes === undefined) return undefined;
  const fields = new Map<string, Guard>();
  const types = new Map<string, Guard>();
  const guardOf = (directives: readonly ConstDirectiveNode[] = []): Guard | undefined => {
    const isAuthenticated = directives.some(({ name }) => name.value === names.authenticated);
    const scopes = directives.filter(({ name }) => name.value === names.requiresScopes).map(scopesOf);
    return isAuthenticated || scopes.length > 0 ? { isAuthenticated, scopes } : undefined;
  };
  for (const definition of supergraph.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        put(types, definition.name.value, guardOf(definition.directives));
        for (const field of definition.fields ?? [])
          put(fields, coordinate(definition.name.value, field), guardOf(field.directives));
        break;
      }
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        put(types, definition.name.value, guardOf(definition.directives));
        break;
      default:
    }
  }
  return { fields, types };
}

/** Whether a caller has what a guard asks for. */
export function meets({ subject, scopes: given }: Caller, { isAuthenticated, scopes }: Guard): boolean {
  if (isAuthenticated && subject === null) return false;
  // No list at all is met by nobody, and neither is an empty one: it was hardly meant to open the field.
  return scopes.every((lists) =>
    lists.some((list) => list.length > 0 && list.every((scope) => given.has(scope))),
  );
}

function put(guards: Map<string, Guard>, name: string, guard: Guard | undefined): void {
  if (guard) guards.set(name, guard);
}

function coordinate(type: string, { name }: FieldDefinitionNode): string {
  return `${type}.${name.value}`;
}

function scopesOf({ arguments: given = [] }: ConstDirectiveNode): readonly (readonly string[])[] {
  const scopes = given.find(({ name }) => name.value === 'scopes');
  return scopes === undefined ? [] : (valueFromASTUntyped(scopes.value) as string[][]);
}

/** The name under which a supergraph has a directive: that of its specification, or one chosen at the import. */
function directiveName(supergraph: DocumentNode, directive: keyof typeof specifications): string | undefined {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      const { url, as, import: imports = [] } = argumentsOf(link);
      if (typeof url !== 'string' || !url.startsWith(specifications[directive])) continue;
      const imported = (imports as (string | { name: string; as?: string })[])
        .map((each) => (typeof each === 'string' ? { name: each, as: each } : { as: each.name, ...each }))
        .find(({ name }) => name === `@${directive}`);
      // A specification's own directive of its name is that name, without a prefix.
      return imported?.as.slice(1) ?? (typeof as === 'string' ? as : directive);
    }
  }
  return undefined;
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}
