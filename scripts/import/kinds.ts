// The kinds of return that can be imported: what each takes, and into which subgraph's database it goes.
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { Migrations } from '../../subgraphs/kit/database/migrate.js';
import type { ImportOptions, ImportReport } from '../../subgraphs/kit/importer/import-file.js';
import { importFile } from '../../subgraphs/kit/importer/import-file.js';

export interface ImportRequest {
  readonly files: readonly string[];
  /** A database for each subgraph, by its name. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** The slug of the department that the rows belong to, whatever they say themselves. */
  readonly department?: string;
  readonly options: ImportOptions;
}

export interface ImportKind {
  readonly description: string;
  /** The files it takes, in the words of the usage line. */
  readonly files: readonly string[];
  /** Imports the files one after another, telling what came of each. */
  run(request: ImportRequest): AsyncGenerator<ImportReport>;
}

export const importKinds: Readonly<Record<string, ImportKind>> = {
  organisations: {
    description: 'departments and other bodies, as JSON of the GOV.UK organisations API',
    files: ['ORGANISATIONS.json'],
    run: async function* ({ files, databaseUrls, options }) {
      const { organisations } = await import('../../subgraphs/departments/import/organisations.js');
      const { migrations } = await import('../../subgraphs/departments/database/migrations.js');
      for (const file of files) yield await withDatabase(databaseUrls['departments'], migrations, (database) => importFile(database, file, organisations, options));
    },
  },
};

async function withDatabase<Tables, Result>(url: string | undefined, migrations: Migrations, work: (database: Database<Tables>) => Promise<Result>): Promise<Result> {
  const database = await openDatabase<Tables>(url ?? '', migrations);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
