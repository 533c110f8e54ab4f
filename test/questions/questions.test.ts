// Every question of the library, put to the whole graph on data that is known, over both databases and both engines.
// The known graph is described in known-graph/, and the answers are worked out from it by hand in answers/.
import type { DocumentNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { answers } from './answers/answers.js';
import { isPaged, itemsIn, itemsInPages } from './in-pages.js';
import { engineNames, openKnownGraph, type KnownGraph } from './known-graph/open-known-graph.js';
import { readLibrary } from './library.js';
import { presented } from './public-schema.js';
import { impliedConditions, weakened } from './weakened.js';

const library = await readLibrary();

const everyCase = library.flatMap((question) =>
  (answers[question.name] ?? []).map(({ asking = 'its question', ...answer }) => ({
    ...question,
    ...answer,
    asking,
  })),
);

describe('the question library', () => {
  eachDatabase((database, fresh) => {
    let graph: KnownGraph;
    beforeAll(async () => {
      graph = await openKnownGraph(fresh);
    });
    afterAll(() => graph.close());

    describe.each(engineNames)('through the %s engine', (engine) => {
      for (const { name, document, asking, variables, data } of everyCase) {
        it(`${name} answers ${asking}`, async () => {
          expect(await graph.ask(engine, document, variables)).toEqual({ data });
        });
      }
    });

    // Which facts tell an answer from another does not depend on the database.
    if (database === 'sqlite') {
      describe.each(library)('every condition of $name', ({ name, document }) => {
        it('makes a difference', async () => {
          const idle = new Set<string>();
          const telling = new Set<string>();
          for (const { variables } of answers[name] ?? []) {
            const answerTo = async (operation: DocumentNode): Promise<string> =>
              withoutCursors(await graph.ask('compiled', operation, variables));
            const whole = await answerTo(document);
            for (const less of weakened(document, variables, presented)) {
              ((await answerTo(less.document)) === whole ? idle : telling).add(less.condition);
            }
          }
          expect([...idle].filter((condition) => !telling.has(condition))).toEqual(
            impliedConditions[name] ?? [],
          );
        });
      });
    }

    describe('in pages of one', () => {
      for (const { name, document, asking, variables, data } of everyCase.filter(isPaged)) {
        it(`${name} answers ${asking} item by item`, async () => {
          const ask = (page: object) => graph.ask('compiled', document, { ...variables, ...page });
          expect(await itemsInPages(ask)).toEqual(itemsIn(data));
        });
      }
    });
  });
});

/** An answer as text; a cursor tells the order that it belongs to, so it would differ where nothing else does. */
function withoutCursors(answer: object): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'endCursor' ? undefined : value));
}
