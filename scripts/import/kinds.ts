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
  /** The day of the import, `YYYY-MM-DD`. */
  readonly today: string;
  readonly options: ImportOptions;
}

export interface ImportKind {
  readonly description: string;
  /** The files it takes, in the words of the usage line. */
  readonly files: readonly string[];
  /** How many of them may be left out. */
  readonly optional?: number;
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
      yield* withDatabase(databaseUrls['departments'], migrations, (database) =>
        oneByOne(files, (file) => importFile(database, file, organisations, options)),
      );
    },
  },
  'capability-framework': {
    description: 'skills, roles and what the roles ask for, as the two files of the capability framework',
    files: ['ROLES.csv', 'SKILLS.csv'],
    run: async function* ({ files, databaseUrls, options }) {
      const { importCapabilityFramework } =
        await import('../../subgraphs/people/import/capability-framework.js');
      const { migrations } = await import('../../subgraphs/people/database/migrations.js');
      yield* withDatabase(databaseUrls['people'], migrations, (database) =>
        importCapabilityFramework(database, files, options),
      );
    },
  },
  people: {
    description: 'people with clearance, availability and skills; skills may come in a second file',
    files: ['PEOPLE.csv', 'SKILLS.csv'],
    optional: 1,
    run: async function* ({ files, databaseUrls, today, options }) {
      const { importPeople } = await import('../../subgraphs/people/import/import-people.js');
      const { migrations } = await import('../../subgraphs/people/database/migrations.js');
      const { departmentIds, firmIds } = await import('./known-organisations.js');
      const organisations = {
        departments: await departmentIds(databaseUrls['departments']),
        firms: await firmIds(databaseUrls['partner-firms']),
      };
      yield* withDatabase(databaseUrls['people'], migrations, (database) =>
        importPeople(database, files, organisations, today, options),
      );
    },
  },
  organogram: {
    description:
      'posts, as the half-yearly organogram returns of a department; the junior return may be left out',
    files: ['SENIOR.csv', 'JUNIOR.csv'],
    optional: 1,
    run: async function* ({ files, databaseUrls, department, options }) {
      const { importOrganogram } = await import('../../subgraphs/departments/import/organogram.js');
      const { migrations } = await import('../../subgraphs/departments/database/migrations.js');
      yield* withDatabase(databaseUrls['departments'], migrations, (database) =>
        importOrganogram(database, files, department, options),
      );
    },
  },
  firms: {
    description: 'partner firms with their agreements and the skills they offer',
    files: ['FIRMS.csv'],
    run: async function* ({ files, databaseUrls, options }) {
      const { firms } = await import('../../subgraphs/partner-firms/import/firms.js');
      const { migrations } = await import('../../subgraphs/partner-firms/database/migrations.js');
      yield* withDatabase(databaseUrls['partner-firms'], migrations, (database) =>
        oneByOne(files, (file) => importFile(database, file, firms, options)),
      );
    },
  },
  suppliers: {
    description: 'contracts under which firms supply departments',
    files: ['SUPPLIERS.csv'],
    run: async function* ({ files, databaseUrls, options }) {
      const { suppliers } = await import('../../subgraphs/departments/import/suppliers.js');
      const { migrations } = await import('../../subgraphs/departments/database/migrations.js');
      const { firmIds } = await import('./known-organisations.js');
      const kind = suppliers(await firmIds(databaseUrls['partner-firms']));
      yield* withDatabase(databaseUrls['departments'], migrations, (database) =>
        oneByOne(files, (file) => importFile(database, file, kind, options)),
      );
    },
  },
  placements: {
    description: 'placements as they stand; their schemes may come in a second file',
    files: ['PLACEMENTS.csv', 'SCHEMES.csv'],
    optional: 1,
    run: async function* ({ files, databaseUrls, today, options }) {
      const { importPlacements } = await import('../../subgraphs/placements/import/import-placements.js');
      const { migrations } = await import('../../subgraphs/placements/database/migrations.js');
      const { openNeighbours } = await import('./neighbours.js');
      const neighbours = await openNeighbours(databaseUrls);
      try {
        yield* withDatabase(databaseUrls['placements'], migrations, (database) =>
          importPlacements(database, files, neighbours, today, options),
        );
      } finally {
        await neighbours.close();
      }
    },
  },
};

async function* withDatabase<Tables>(
  url: string | undefined,
  migrations: Migrations,
  work: (database: Database<Tables>) => AsyncGenerator<ImportReport>,
): AsyncGenerator<ImportReport> {
  const database = await openDatabase<Tables>(url ?? '', migrations);
  try {
    yield* work(database);
  } finally {
    await database.close();
  }
}

async function* oneByOne(
  files: readonly string[],
  work: (file: string) => Promise<ImportReport>,
): AsyncGenerator<ImportReport> {
  for (const file of files) yield await work(file);
}
