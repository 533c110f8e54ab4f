// What every key set takes besides its filter, and how one that was handed out before is spared.
import 'reflect-metadata';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { KeySetRow } from '../database/key-sets.js';
import type { RequestContext } from '../execution/request-context.js';

@ArgsType()
export class KeySetArguments {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only keys among these; all if omitted.',
  })
  keys!: string[] | null;

  @Field(() => Int, { description: 'The maximum number of keys.' })
  limit!: number;

  @Field(() => String, {
    nullable: true,
    description: 'A version. If the data still has this version, the answer leaves out the keys.',
  })
  unless!: string | null;
}

export type VersionedKeys = KeySetRow & { readonly version: string };

/**
 * The keys and the version of the data they are of, or the version alone where it is that of `unless`.
 *
 * @param read reads the keys, from the data and from what the request says of the day: from nothing else
 */
export async function keysUnless(
  { unless }: Pick<KeySetArguments, 'unless'>,
  context: RequestContext,
  read: () => Promise<KeySetRow>,
): Promise<VersionedKeys> {
  // Looked up first: the keys may be newer than the version that is said of them, but not older.
  const version = await context.dataVersion();
  if (version === unless) return { keys: [], isTruncated: false, count: () => Promise.resolve(0), version };
  return { ...(await read()), version };
}
