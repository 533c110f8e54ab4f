// Facts refer to each other by public identifier, rows by the position that a fact has in its list.

/** The key of the fact with a public identifier, counted from 1. */
export type KeyOf = (id: string) => number;

/** How a list's facts are found. */
export function keysOf(facts: readonly { readonly id: string }[]): KeyOf {
  const keys = new Map(facts.map(({ id }, index) => [id, index + 1]));
  if (keys.size < facts.length) throw new Error('Two facts have one identifier.');
  return (id) => {
    const key = keys.get(id);
    if (key === undefined) throw new Error(`There is no fact ${id}.`);
    return key;
  };
}
