// Lists under many parents: those that ask with the same arguments share a statement.
import DataLoader from 'dataloader';

/** One parent and what its list is asked for. */
export interface PageKey<Parent, Args> {
  readonly parent: Parent;
  readonly args: Args;
}

/**
 * A loader of one page a parent.
 *
 * @param load the page of each of these parents, in their order
 */
export function pageLoader<Parent, Args, Page>(
  load: (parents: readonly Parent[], args: Args) => Promise<readonly Page[]>,
): DataLoader<PageKey<Parent, Args>, Page> {
  return new DataLoader(
    async (keys) => {
      const answers = new Array<Page | Error>(keys.length);
      await Promise.all(
        [...positionsByArguments(keys).values()].map(async (positions) => {
          const [first] = positions;
          const args = (keys[first as number] as PageKey<Parent, Args>).args;
          const parents = positions.map((position) => (keys[position] as PageKey<Parent, Args>).parent);
          // What one list is refused for costs that list alone.
          const pages = await load(parents, args).catch((error: unknown) => error as Error);
          positions.forEach(
            (position, index) =>
              (answers[position] = pages instanceof Error ? pages : (pages[index] as Page)),
          );
        }),
      );
      return answers;
    },
    { cache: false },
  );
}

function positionsByArguments(keys: readonly PageKey<unknown, unknown>[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  keys.forEach(({ args }, position) => {
    const text = JSON.stringify(args);
    const known = positions.get(text);
    if (known) known.push(position);
    else positions.set(text, [position]);
  });
  return positions;
}
