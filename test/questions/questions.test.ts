// Every question of the library, put to the whole graph on data that is known, over both databases and both engines.
// The known graph is described in known-graph/, and the answers are worked out from it by hand in answers/.
import type { DocumentNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { answers } from './answers/answers.js';
import { askingSubgraphs } from './crossing-filters/asking-subgraphs.js';
import { withKeys } from './crossing-filters/with-keys.js';
import { isPaged, itemsIn, itemsInPages } from './in-pages.js';
import { engineNames, openKnownGraph, type KnownGraph } from './known-graph/open-known-graph.js';
import { readLibrary } from './library.js';
import { crossings, presented } from './public-schema.js';

const library = await readLibrary();

describe('the question library', () => {
  eachDatabase((_engine, fresh) => {
    let graph: KnownGraph;
    beforeAll(async () => {
      graph = await openKnownGraph(fresh);
    });
    afterAll(() => graph.close());

    /** The file's operation; filters that cross are put to the subgraphs, as the gateway does not do that yet. */
    const asked = (
      document: DocumentNode,
      variables: Readonly<Record<string, unknown>>,
    ): Promise<DocumentNode> =>
      withKeys(document, variables, presented, crossings, askingSubgraphs(graph.subgraphs));

    describe.each(engineNames)('through the %s engine', (engine) => {
      for (const question of library) {
        for (const { asking = 'its question', variables, data } of answers[question.name] ?? []) {
          it(`${question.name} answers ${asking}`, async () => {
            const document = await asked(question.document, variables);
            expect(await graph.ask(engine, document, variables)).toEqual({ data });
          });

          it.runIf(isPaged(question))(
            `${question.name} answers ${asking} the same in pages of one`,
            async () => {
              const document = await asked(question.document, variables);
              const items = await itemsInPages((page) =>
                graph.ask(engine, document, { ...variables, ...page }),
              );
              expect(items).toEqual(itemsIn(data));
            },
          );
        }
      }
    });
  });
});
