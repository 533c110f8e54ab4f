// Fields with arguments, asked for many parents at once: one look-up for all parents that were asked the same.

/**
 * Answers loader keys in batches of equal arguments.
 *
 * @param argumentsOf what the keys of a batch share; plain data
 * @param load answers the keys of one batch, in their order
 */
export async function batchByArguments<Key, Arguments, Value>(
  keys: readonly Key[],
  argumentsOf: (key: Key) => Arguments,
  load: (shared: Arguments, keys: readonly Key[]) => Promise<readonly Value[]>,
): Promise<Value[]> {
  const batches = new Map<string, { readonly shared: Arguments; readonly positions: number[] }>();
  keys.forEach((key, position) => {
    const shared = argumentsOf(key);
    const name = JSON.stringify(shared);
    const batch = batches.get(name);
    if (batch === undefined) batches.set(name, { shared, positions: [position] });
    else batch.positions.push(position);
  });
  const values = new Array<Value>(keys.length);
  await Promise.all(
    [...batches.values()].map(async ({ shared, positions }) => {
      const answers = await load(
        shared,
        positions.map((position) => keys[position] as Key),
      );
      positions.forEach((position, index) => (values[position] = answers[index] as Value));
    }),
  );
  return values;
}
