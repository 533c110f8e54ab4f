// Fields that are found for many parents at once. A resolver method marked @Batched() is given all the parents and answers
// for all of them; the kit sees to the batches: whatever `_entities` asks for is loaded together with the entities, before
// the answer is written, and elsewhere the parents of one moment go together.
import DataLoader from 'dataloader';
import {
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from '../execution/request-context.js';
import type { Asked } from '../database/row-shape.js';
import { askedFields, fieldsOf, namesIn, type AskingInfo } from './asked.js';

/** Gives one value a parent, in the order of the parents. */
type Load = (
  parents: readonly object[],
  context: RequestContext,
  asked: Asked,
) => Promise<readonly unknown[]> | readonly unknown[];

interface BatchedField {
  readonly load: Load;
}

/** Loads what an operation asks for of these parents, and of what that gives, before the fields are resolved. */
export type LoadAhead = (
  type: string,
  parents: readonly object[],
  context: RequestContext,
  info: AskingInfo,
) => Promise<void>;

const marked = new WeakMap<object, Set<string>>();

/**
 * Marks a field resolver without arguments as one for many parents: `(parents, context, asked) => values`, one value a
 * parent in their order. `asked` says what the operation wants of the values.
 */
export function Batched() {
  return (prototype: object, method: string): void => {
    const methods = marked.get(prototype) ?? new Set();
    marked.set(prototype, methods.add(method));
  };
}

/** Puts the batched methods of resolver objects in place of the resolvers of their fields. */
export function resolveInBatches(schema: GraphQLSchema, resolvers: readonly object[]): LoadAhead {
  const fields = new Map<string, BatchedField>();
  for (const resolver of resolvers) {
    for (const method of marked.get(Object.getPrototypeOf(resolver) as object) ?? []) {
      const type = typeOf(resolver);
      const field = { load: (resolver as Record<string, Load>)[method]?.bind(resolver) as Load };
      const target = schema.getType(type);
      const definition = isObjectType(target) ? target.getFields()[method] : undefined;
      if (definition === undefined || definition.args.length > 0)
        throw new Error(`@Batched(): ${type}.${method} is no field without arguments`);
      fields.set(`${type}.${method}`, field);
      definition.resolve = (parent: object, _none, context: RequestContext, info) =>
        resolveOne(field, parent, context, info);
    }
  }
  return (type, parents, context, info) => loadAhead(planOf(schema, fields, type, info), parents, context);
}

/** The name of the type that a resolver object's class is for. */
function typeOf(resolver: object): string {
  const { resolverClasses, objectTypes } = getMetadataStorage();
  const type = resolverClasses.find(({ target }) => target === resolver.constructor)?.getObjectType();
  const name = objectTypes.find(({ target }) => target === type)?.name;
  if (name === undefined)
    throw new Error(`@Batched(): ${resolver.constructor.name} is no @Resolver(() => …) of a type`);
  return name;
}

function resolveOne(
  field: BatchedField,
  parent: object,
  context: RequestContext,
  info: GraphQLResolveInfo,
): unknown {
  const known = context.loaded(field).get(parent);
  if (known !== undefined) return known;
  const asked = askedFields(info);
  return context
    .loader(
      asked,
      () => new DataLoader((parents: readonly object[]) => loadCounted(field, parents, context, asked)),
    )
    .load(parent);
}

/** What of a type's batched fields is asked for somewhere, with what is asked for below. */
interface Planned {
  readonly field: BatchedField;
  readonly asked: Asked;
  readonly below: readonly Planned[];
}

const plans = new WeakMap<readonly FieldNode[], Map<string, readonly Planned[]>>();

function planOf(
  schema: GraphQLSchema,
  fields: ReadonlyMap<string, BatchedField>,
  type: string,
  { fieldNodes, fragments }: AskingInfo,
): readonly Planned[] {
  let ofTypes = plans.get(fieldNodes);
  if (ofTypes === undefined) plans.set(fieldNodes, (ofTypes = new Map<string, readonly Planned[]>()));
  let plan = ofTypes.get(type);
  if (plan === undefined) ofTypes.set(type, (plan = planBelow(type, fieldNodes)));
  return plan;

  function planBelow(of: string, nodes: readonly FieldNode[]): Planned[] {
    const owner = schema.getType(of);
    if (!isObjectType(owner)) return [];
    const selected = fieldsOf(nodes, fragments, of);
    return [...new Set(selected.map(({ name }) => name.value))].flatMap((name) => {
      const field = fields.get(`${of}.${name}`);
      const definition = owner.getFields()[name];
      if (field === undefined || definition === undefined) return [];
      const own = selected.filter((node) => node.name.value === name);
      const item = getNamedType(definition.type);
      return {
        field,
        asked: namesIn(fieldsOf(own, fragments)),
        below: isObjectType(item) ? planBelow(item.name, own) : [],
      };
    });
  }
}

async function loadAhead(
  plan: readonly Planned[],
  parents: readonly object[],
  context: RequestContext,
): Promise<void> {
  if (plan.length === 0 || parents.length === 0) return;
  await Promise.all(
    plan.map(async ({ field, asked, below }) => {
      const loaded = context.loaded(field);
      try {
        const values = await loadCounted(field, parents, context, asked);
        parents.forEach((parent, index) => loaded.set(parent, values[index] ?? null));
        if (below.length > 0) await loadAhead(below, values.flat().filter(isRow), context);
      } catch (error) {
        // An error in a parent's place fails that parent's field.
        for (const parent of parents) loaded.set(parent, error);
      }
    }),
  );
}

async function loadCounted(
  field: BatchedField,
  parents: readonly object[],
  context: RequestContext,
  asked: Asked,
): Promise<readonly unknown[]> {
  context.countRows(0);
  const values = await field.load(parents, context, asked);
  let rows = 0;
  for (const value of values) rows += Array.isArray(value) ? value.length : 1;
  context.countRows(rows);
  return values;
}

function isRow(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
