// The graph and hand-written SQL, on the headline query over the same data: their answers are compared before anything
// is measured.
import { isDeepStrictEqual } from 'node:util';
import type { Subject } from '../measure.js';
import { handWrittenCells } from './cells.js';
import { comparable, headlineQuery, type HeadlinePlacement } from './headline-query.js';
import { mysqlDriver } from './mysql-driver.js';
import { openGraph } from './open-graph.js';
import { sqliteDriver } from './sqlite-driver.js';
import { handWritten, type HandWritten } from './statements.js';

export interface PreparedBench {
  /** The graph first. */
  readonly subjects: readonly Subject[];
  close(): Promise<void>;
}

/** Pages asked for in turn, so that no page is asked for twice in a row. */
const pages = 20;

interface Place {
  /** The graph's cursor; null for the first page. */
  readonly cursor: string | null;
  /** The internal key of the last placement before the page. */
  readonly key: number;
}

/**
 * Opens the graph and the hand-written sides over filled databases.
 *
 * @throws where they do not give the same pages
 */
export async function prepareGraphBench(
  databaseUrls: Readonly<Record<string, string>>,
): Promise<PreparedBench> {
  const isSqlite = databaseUrls['people']?.startsWith('file:') ?? false;
  const graph = await openGraph(databaseUrls);
  const driver = isSqlite ? sqliteDriver(databaseUrls) : mysqlDriver(databaseUrls);
  const close = async (): Promise<void> => {
    await Promise.resolve(driver.close());
    await graph.close();
  };
  try {
    const ask = async (
      cursor: string | null,
    ): Promise<{ nodes: HeadlinePlacement[]; pageInfo: { endCursor: string | null } }> => {
      const { placements } = await graph.ask<{
        placements: { nodes: HeadlinePlacement[]; pageInfo: { endCursor: string | null } };
      }>(headlineQuery, { after: cursor });
      return placements;
    };
    const rows = handWritten(driver);
    const cells = isSqlite ? await handWrittenCells(driver) : undefined;
    const keyOf = driver.prepare('placements', 'select id from placement where public_id = ?');

    const places: Place[] = [{ cursor: null, key: 0 }];
    for (let page = 0; page < pages; page += 1) {
      const place = places[page] as Place;
      const answer = await ask(place.cursor);
      for (const write of cells ? [rows, cells] : [rows]) assertEqual(answer.nodes, await write(place.key));
      const last = answer.nodes.at(-1);
      if (answer.pageInfo.endCursor === null || last === undefined) break;
      const [found] = (await keyOf([last.id])) as { id: number }[];
      places.push({ cursor: answer.pageInfo.endCursor, key: found?.id ?? 0 });
    }
    places.pop();

    const at = (index: number): Place => places[index % places.length] as Place;
    const byHand = (name: string, write: HandWritten): Subject => ({
      name,
      request: (index) => write(at(index).key),
    });
    const subjects: Subject[] = [
      { name: 'graph', request: (index) => ask(at(index).cursor) },
      byHand('hand-written rows', rows),
      ...(cells ? [byHand('hand-written cells', cells)] : []),
    ];
    return { subjects, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function assertEqual(graph: readonly HeadlinePlacement[], byHand: readonly HeadlinePlacement[]): void {
  if (isDeepStrictEqual(comparable(graph), comparable(byHand))) return;
  throw new Error(
    'The graph and the hand-written SQL do not give the same page; there is nothing to compare.',
  );
}
