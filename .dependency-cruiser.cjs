// Who may import whom: the rooms of the house and the doors between them.
// Each rule says what it protects; a change of shape changes the rule here, in the open.

const tests = '\\.test\\.ts$';
/** The rooms of any subgraph that is not the kit; $1 is its name. */
const subgraph = '^subgraphs/(?!kit/)([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or lack a third. A circle of types alone is gone once compiled.',
      severity: 'error',
      from: { pathNot: `${subgraph}graphql/(types|inputs)/` },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-out-of-the-graphql-types',
      comment:
        'GraphQL types refer to each other by nature (a person has placements, a placement has a person), through ' +
        'functions that are called later. Among the types and inputs of one subgraph a cycle is therefore allowed, ' +
        'but it must not lead through any other room.',
      severity: 'error',
      from: { path: `${subgraph}graphql/(types|inputs)/` },
      to: { circular: true, via: { pathNot: '^subgraphs/$1/graphql/(types|inputs)/' } },
    },
    {
      name: 'a-dialect-is-a-folder',
      comment:
        'What one database does otherwise is behind `DatabaseEngine`; the list of dialects alone names them.',
      severity: 'error',
      from: { pathNot: ['^subgraphs/kit/database/dialects/', '^test/'] },
      to: { path: '^subgraphs/kit/database/dialects/[^/]+/' },
    },
    {
      name: 'dialects-know-nothing-of-each-other',
      severity: 'error',
      from: { path: '^subgraphs/kit/database/dialects/([^/]+)/' },
      to: {
        path: '^subgraphs/kit/database/dialects/[^/]+/',
        pathNot: '^subgraphs/kit/database/dialects/$1/',
      },
    },
    {
      name: 'domain-stands-alone',
      comment:
        'The rules of a subgraph are plain values and functions: they know no database and no GraphQL.',
      severity: 'error',
      from: { path: `${subgraph}domain/`, pathNot: tests },
      to: { pathNot: ['^subgraphs/$1/domain/', '^subgraphs/kit/(vocabulary|domain)/'] },
    },
    {
      name: 'repository-knows-domain-and-database',
      severity: 'error',
      from: { path: `${subgraph}repository/`, pathNot: tests },
      to: {
        path: '^(gateway|subgraphs|schema|scripts|test)/',
        pathNot: ['^subgraphs/$1/(domain|database|repository)/', '^subgraphs/kit/', '^schema/errors/'],
      },
    },
    {
      name: 'database-knows-domain',
      severity: 'error',
      from: { path: `${subgraph}database/`, pathNot: tests },
      to: {
        path: '^(gateway|subgraphs|schema|scripts|test)/',
        pathNot: ['^subgraphs/$1/(domain|database)/', '^subgraphs/kit/'],
      },
    },
    {
      name: 'graphql-reaches-data-through-repositories',
      severity: 'error',
      from: { path: `${subgraph}graphql/`, pathNot: tests },
      to: {
        path: '^(gateway|subgraphs|schema|scripts|test)/',
        pathNot: ['^subgraphs/$1/(domain|graphql|repository)/', '^subgraphs/kit/', '^schema/errors/'],
      },
    },
    {
      name: 'import-fills-through-repositories',
      comment: 'What reads a return knows no GraphQL: the same import runs without the graph.',
      severity: 'error',
      from: { path: `${subgraph}import/`, pathNot: tests },
      to: { path: '^(gateway|scripts|test)/|^subgraphs/[^/]+/graphql/' },
    },
    {
      name: 'no-subgraph-imports-another',
      comment: 'Subgraphs meet in the graph and nowhere else: each can be run, and replaced, alone.',
      severity: 'error',
      from: { path: subgraph, pathNot: tests },
      to: { path: '^subgraphs/(?!kit/)', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'subgraphs-know-no-gateway',
      severity: 'error',
      from: { path: '^subgraphs/', pathNot: tests },
      to: { path: '^(gateway|scripts|test)/|^schema/(?!errors/)' },
    },
    {
      name: 'kit-knows-no-subgraph',
      severity: 'error',
      from: { path: '^subgraphs/kit/', pathNot: tests },
      to: { path: '^subgraphs/(?!kit/)' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment:
        'The gateway serves any Federation 2 supergraph; the registry it talks to over HTTP or an interface.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: tests },
      to: { path: '^(subgraphs|scripts|test)/|^schema/registry/' },
    },
    ...stageRules(),
    {
      name: 'composition-root',
      comment:
        'Only the composition root knows which supergraph is in use: a stage is handed what it needs of it.',
      severity: 'error',
      from: {
        path: '^gateway/',
        pathNot: [tests, '^gateway/[^/]+$', '^gateway/supergraph/', '^gateway/server/'],
      },
      to: { path: '^gateway/supergraph/' },
    },
    {
      name: 'schema-knows-no-gateway',
      severity: 'error',
      from: { path: '^schema/', pathNot: tests },
      to: { path: '^(gateway|scripts|test)/' },
    },
    {
      name: 'program-knows-no-tests',
      comment: 'The benchmarks are commands as well: scripts may call them.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|schema)/', pathNot: tests },
      to: { path: `^test/|${tests}` },
    },
    ...onlyHere('@apollo/(gateway|query-planner|federation-internals)', '^gateway/engine/', 'planner'),
    ...onlyHere('@apollo/composition', '^(schema|scripts)/', 'composition'),
    ...onlyHere('undici', '^gateway/transport/', 'http-client'),
    ...onlyHere('(libsql|mysql2)', '^subgraphs/kit/database/', 'database-driver'),
    ...onlyHere(
      'kysely',
      `^subgraphs/kit/(database|paging|importer)/|${subgraph}(repository|database|import)/`,
      'query-builder',
    ),
    ...onlyHere('type-graphql', `^subgraphs/kit/graphql/|${subgraph}graphql/`, 'schema-classes'),
    {
      name: 'declared-packages-only',
      comment: 'A package that package.json does not name is there by accident and may go any day.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-packages-in-the-program',
      comment:
        'What the program needs to run is a dependency; devDependencies are absent where it is deployed.',
      severity: 'error',
      from: {
        path: '^(gateway|subgraphs|schema)/',
        pathNot: [tests, '^gateway/console/(web/|vite\\.config)'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

/**
 * The stages of a request's way, in their order: each may import those before it, and none after. What is below them all
 * knows no stage.
 */
function stageRules() {
  const below = ['operation', 'telemetry', 'transport', 'limits', 'memory'];
  const stages = [
    ['request'],
    ['identity'],
    ['admission'],
    ['authorization'],
    ['engine'],
    ['filters'],
    ['completion'],
    ['audit'],
    ['presentation'],
    ['export'],
    ['server', 'questions', 'console', 'supergraph'],
  ];
  const all = stages.flat();
  return [
    ...stages.map((stage, index) => ({
      name: `stage-${stage[0]}`,
      comment: `gateway/${stage.join(', gateway/')} may import the stages before it, and none after.`,
      severity: 'error',
      from: { path: `^gateway/(${stage.join('|')})/`, pathNot: tests },
      to: {
        path: `^gateway/(${
          stages
            .slice(index + 1)
            .flat()
            .join('|') || 'none'
        })/`,
      },
    })),
    {
      name: 'below-the-stages',
      comment: `gateway/${below.join(', gateway/')} are for every stage, and know none.`,
      severity: 'error',
      from: { path: `^gateway/(${below.join('|')})/`, pathNot: tests },
      to: { path: `^gateway/(${all.join('|')})/` },
    },
  ];
}

/** One adapter per vendor: a package that is known in one room can be replaced there. */
function onlyHere(packages, rooms, name) {
  return [
    {
      name: `one-adapter-for-the-${name}`,
      comment: `${packages} is known in ${rooms} alone (and in tests and scripts).`,
      severity: 'error',
      from: { pathNot: [rooms, '^(test|scripts)/', tests] },
      to: { path: `(^|/)node_modules/${packages}/` },
    },
  ];
}
