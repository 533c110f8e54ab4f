// Whether the text of what a fetch selects can go to the client as it is: the same names in the same order, nothing more,
// and nothing in it that another fetch adds to.
import { isCompositeType, type GraphQLCompositeType, type GraphQLSchema } from 'graphql';
import { collectFields, isUnconditional, type CollectedField } from '../../operation/collect-fields.js';
import type { Fragments } from '../../operation/fragments-of.js';
import type { FetchedField } from './fetched.js';
import { samePath } from './sources.js';
import type { TextFetch } from './text-plan.js';

export interface ClientSide {
  readonly apiSchema: GraphQLSchema;
  readonly fragments: Fragments;
  /** The client's name for a response name of the plan. */
  readonly clientName: (name: string) => string;
  readonly fetches: readonly TextFetch[];
}

/** Whether a field's value is as the client wants it; the field's own name is not looked at. */
export function isPassthrough(
  field: FetchedField,
  wanted: CollectedField,
  path: readonly string[],
  client: ClientSide,
): boolean {
  if (field.responseName !== wanted.responseName || field.fieldName !== wanted.fieldName) return false;
  // What is fetched may be fetched for a key as well: then it is there when the client does not want it.
  if (!isUnconditional(wanted)) return false;
  const { child } = field;
  if (child === undefined) return true;
  if (client.fetches.some((fetch) => samePath(fetch.path, path))) return false;
  return child.variants.every(({ type, fields }) => {
    const selected = clientFields(client, type, wanted);
    return (
      selected?.length === fields.length &&
      fields.every((below, index) => {
        const selectedBelow = selected[index];
        return (
          selectedBelow !== undefined &&
          client.clientName(below.responseName) === below.responseName &&
          isPassthrough(below, selectedBelow, [...path, below.responseName], client)
        );
      })
    );
  });
}

/** What the client wants of an object of this type; undefined where it does not have the type. */
export function clientFields(
  { apiSchema, fragments }: ClientSide,
  { name }: GraphQLCompositeType,
  { parts }: Pick<CollectedField, 'parts'>,
): readonly CollectedField[] | undefined {
  const type = apiSchema.getType(name);
  if (!isCompositeType(type)) return undefined;
  return collectFields(apiSchema, type, parts, fragments);
}
