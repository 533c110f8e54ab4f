// Pages of placements: of all of them, and of those that belong to another entity. The pages of many entities that
// ask for the same take one statement, and so do their counts.
import type { Asked } from '../../kit/database/row-shape.js';
import type { RequestContext } from '../../kit/execution/request-context.js';
import { CountedConnection } from '../../kit/paging/page.js';
import { placementOrdering } from '../repository/placement-ordering.js';
import type {
  PlacementList,
  PlacementParent,
  PlacementRepository,
} from '../repository/placement-repository.js';
import type { PlacementRow } from '../repository/placement-row.js';
import { requestLoader, type RequestLoader } from './request-loader.js';

/** One entity's list of placements. */
interface OwnList {
  readonly parent: PlacementParent;
  readonly id: string;
  readonly list: PlacementList;
}

export class PlacementPages {
  readonly #pages: RequestLoader<OwnList, PlacementRow[]>;
  readonly #counts: RequestLoader<OwnList, number>;

  constructor(private readonly placements: PlacementRepository) {
    this.#pages = listsAlike((parent, ids, list, { countRows }) =>
      placements.pagesOf(parent, ids, list, countRows),
    );
    this.#counts = listsAlike((parent, ids, list) => placements.countsOf(parent, ids, list));
  }

  /** A page of all placements that match. */
  async all(list: PlacementList, asked: Asked): Promise<CountedConnection<PlacementRow>> {
    return connection(await this.placements.page(list, asked), list, () => this.placements.count(list));
  }

  /** A page of the matching placements that belong to an entity. */
  async of(
    context: RequestContext,
    parent: PlacementParent,
    id: string,
    list: PlacementList,
  ): Promise<CountedConnection<PlacementRow>> {
    const own = { parent, id, list };
    return connection(await this.#pages(context).load(own), list, () => this.#counts(context).load(own));
  }
}

function connection(
  rows: readonly PlacementRow[],
  list: PlacementList,
  count: () => Promise<number>,
): CountedConnection<PlacementRow> {
  return new CountedConnection(rows, placementOrdering(list.orderBy), list.page, count);
}

/** Reads lists that differ in nothing but their owner together. */
function listsAlike<Value>(
  read: (
    parent: PlacementParent,
    ids: readonly string[],
    list: PlacementList,
    context: RequestContext,
  ) => Promise<Value[]>,
): RequestLoader<OwnList, Value> {
  return requestLoader(
    async (owns, context) => {
      const answers = new Map<OwnList, Value>();
      const readTogether = async (alike: readonly OwnList[]): Promise<void> => {
        const [{ parent, list }] = alike as [OwnList];
        const found = await read(
          parent,
          alike.map(({ id }) => id),
          list,
          context,
        );
        alike.forEach((own, index) => answers.set(own, found[index] as Value));
      };
      await Promise.all(groupsOf(owns, likeness).map(readTogether));
      return owns.map((own) => answers.get(own) as Value);
    },
    (own) => `${own.id} ${likeness(own)}`,
  );
}

function likeness({ parent, list }: OwnList): string {
  return JSON.stringify([parent, list.where, list.orderBy, list.page]);
}

function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
