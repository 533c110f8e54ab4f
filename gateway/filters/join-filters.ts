// The join filters there are: the fields that clients see, who answers each, and which field takes the keys. What cannot be
// offered, because names collide or nobody answers, is left as the subgraph has it, and said.
import { getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { inputsUnder } from './inputs-under.js';
import { fieldNameRule, isFieldName } from './field-name.js';
import type { KeySet, KeysField, Offers } from './offers.js';

/** A field of an input type, as clients see it, behind which lies another subgraph's key set. */
export interface JoinFilter {
  /** Of the input type, as clients see it. */
  readonly field: string;
  readonly keySet: KeySet;
  /** The field of the same input type that takes the keys. */
  readonly keysField: string;
  /** Whether `keysField` is hidden behind `field`, or stays beside it. */
  readonly replaces: boolean;
  /** Whether it orders instead of filtering. */
  readonly orders: boolean;
  /** Whether `keysField` takes keys together with what they are ordered by. */
  readonly namesOrder: boolean;
}

export interface JoinFilters {
  /** The join filters of an input type; none where it has none. */
  of(input: string): readonly JoinFilter[];
  readonly offers: Offers;
  /** Whether an input type orders instead of filtering. */
  orders(input: string): boolean;
  /** The input type of a field of an input type; undefined where it takes a plain value. */
  inputOf(input: string, field: string): string | undefined;
  /** Whether an input type has an `and` for several of its kind. */
  canJoin(input: string): boolean;
  /** For whoever runs the gateway: what was offered in vain. */
  readonly problems: readonly string[];
}

/** @param apiSchema what clients would see without join filters */
export function findJoinFilters(offers: Offers, apiSchema: GraphQLSchema): JoinFilters {
  const problems: string[] = [];
  const found = new Map<string, JoinFilter[]>();
  const orders = inputsUnder(apiSchema, 'orderBy');
  const offer = ({ input, entity }: KeysField, offered: Omit<JoinFilter, 'namesOrder'>): void => {
    const type = apiSchema.getType(input);
    if (!isInputObjectType(type)) return;
    const joinFilter: JoinFilter = {
      ...offered,
      namesOrder: isInputObjectType(getNamedType(type.getFields()[offered.keysField]?.type)),
    };
    const known = found.get(input) ?? [];
    const what = `${input}.${joinFilter.field}, by which ${joinFilter.keySet.subgraph.name} would filter ${entity}, is not offered`;
    if (!isFieldName(joinFilter.field)) {
      problems.push(`${what}: ${fieldNameRule}.`);
    } else if (!isInputObjectType(apiSchema.getType(askedType(joinFilter) ?? ''))) {
      problems.push(`${what}: the type of its filter or order is not public.`);
    } else if (joinFilter.namesOrder && !joinFilter.keySet.hasSortTexts) {
      problems.push(`${what}: \`sortTexts\` of its keys are missing.`);
    } else if (!(joinFilter.keysField in type.getFields())) {
      problems.push(`${what}: ${input}.${joinFilter.keysField} is not public.`);
    } else if (
      joinFilter.field in type.getFields() ||
      known.some(({ field }) => field === joinFilter.field)
    ) {
      problems.push(`${what}: there is a field of that name already.`);
    } else {
      found.set(input, [...known, joinFilter]);
    }
  };

  // What a subgraph says of its own filter comes before what others add to it.
  for (const taker of offers.keysFields) {
    const { input, entity, as, field: keysField } = taker;
    if (as === undefined) continue;
    const keySet = ownerOf(offers, entity);
    if (keySet === undefined) problems.push(`${input}.${keysField} stays: nobody gives keys of ${entity}.`);
    else offer(taker, { field: as, keySet, keysField, replaces: true, orders: orders.has(input) });
  }
  for (const taker of offers.keysFields) {
    if (taker.as !== undefined) continue;
    for (const keySet of othersOf(offers, taker.entity)) {
      const { as: field } = keySet;
      offer(taker, { field, keySet, keysField: taker.field, replaces: false, orders: false });
    }
  }
  for (const { keySet, owner } of rivals(offers))
    problems.push(
      `${keySet.subgraph.name} offers keys of ${keySet.entity} without a name (\`as\` of @keySet), which is for its owner, ${owner.subgraph.name}: ${keySet.field} is not used.`,
    );
  const inputOf = (input: string, field: string): string | undefined => {
    const type = apiSchema.getType(input);
    const inner = isInputObjectType(type) ? getNamedType(type.getFields()[field]?.type) : undefined;
    return isInputObjectType(inner) ? inner.name : undefined;
  };
  return {
    of: (input) => found.get(input) ?? [],
    offers,
    orders: (input) => orders.has(input),
    inputOf,
    canJoin: (input) => inputOf(input, 'and') === input,
    problems,
  };
}

/**
 * The key set of an entity's own filter. Of several that claim to be it, that whose filter takes keys of the entity: it
 * knows the entity by itself, and not only facts about it.
 */
export function ownerOf(offers: Offers, entity: string): KeySet | undefined {
  const claims = offers.keySets.filter((keySet) => keySet.entity === entity && keySet.as === undefined);
  return claims.find((keySet) => ownKeysField(offers, keySet) !== undefined) ?? claims[0];
}

/** Key sets that claim to be of the owner's own filter, and are not. */
function rivals(offers: Offers): { readonly keySet: KeySet; readonly owner: KeySet }[] {
  return offers.keySets.flatMap((keySet) => {
    const owner = keySet.as === undefined ? ownerOf(offers, keySet.entity) : undefined;
    return owner === undefined || owner === keySet ? [] : [{ keySet, owner }];
  });
}

/** Key sets of an entity under a name of their own; those first that are the other side of a filter, and have the name by right. */
function othersOf({ keySets }: Offers, entity: string): NamedKeySet[] {
  const isOther = (keySet: KeySet): keySet is NamedKeySet =>
    keySet.entity === entity && keySet.as !== undefined;
  const others = keySets.filter(isOther);
  const isOtherSide = ({ through }: KeySet): boolean => through !== undefined;
  return [...others.filter(isOtherSide), ...others.filter((keySet) => !isOtherSide(keySet))];
}

type NamedKeySet = KeySet & { readonly as: string };

/** The field of the owner's own filter that takes keys, such as `id` of `PersonFilter`. */
export function ownKeysField({ keysFields }: Offers, { where, entity }: KeySet): string | undefined {
  return keysFields.find(
    (taker) => taker.input === where && taker.entity === entity && taker.as === undefined,
  )?.field;
}

/** The input type that clients fill in in a join filter. */
export function askedType({ keySet, orders }: JoinFilter): string | undefined {
  return orders ? keySet.orderBy : keySet.where;
}
