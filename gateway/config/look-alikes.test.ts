// Which names of variables are taken for typing errors, and which are somebody else's.
import { describe, expect, it } from 'vitest';
import { gatewayVariables, misnamedForGateway } from './config.js';
import { lookAlikes } from './look-alikes.js';

const meant = (name: string): string | undefined =>
  /Did you mean (.+)\?/.exec(misnamedForGateway({ [name]: '5' }).join())?.[1];

describe('a name that is not known', () => {
  it.each([
    ['SUBGRAPH_DEADLINE', 'SUBGRAPH_DEADLINES or SUBGRAPH_DEADLINE_MS'],
    ['SUBGRAPH_DEADLINES_MS', 'SUBGRAPH_DEADLINE_MS'],
    ['SUBGRAPHS_DEADLINES', 'SUBGRAPH_DEADLINES'],
    ['SUBGRAPH_RETRY', 'SUBGRAPH_RETRIES'],
    ['SUBGRAPH_MAX_ANSWER_BYTES', 'SUBGRAPH_MAXIMUM_ANSWER_BYTES'],
    ['PLANER', 'PLANNER'],
    ['PLANNER_PLACE', 'PLANNER_PLACEMENT'],
    ['PLAN_TIMELIMIT', 'PLAN_TIME_LIMIT'],
    ['PLAN_TIME_LIMIT_MS', 'PLAN_TIME_LIMIT'],
    ['CONCURENT_PLANS', 'CONCURRENT_PLANS'],
    ['FILTER_KEYS_LIMIT', 'FILTER_KEY_LIMIT'],
    ['FITLER_KEY_LIMIT', 'FILTER_KEY_LIMIT'],
    ['LOG_LEVLE', 'LOG_LEVEL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['ENGIN', 'ENGINE'],
    ['LIMIT_ROW', 'LIMIT_ROWS'],
    ['SUBGRAPH_TIMEOUT', 'SUBGRAPH_DEADLINE_MS'],
    ['SUBGRAPH_TIMEOUTS', 'SUBGRAPH_DEADLINES'],
    ['SUBGRAPH_ATTEMPTS', 'SUBGRAPH_RETRIES'],
    ['PLAN_TIMEOUT', 'PLAN_TIME_LIMIT'],
    ['CONCURRENT_PLANNING', 'CONCURRENT_PLANS'],
    ['LIMIT_ROOT', 'LIMIT_ROOT_FIELDS'],
    ['LIMIT_FIELDS_ROOT', 'LIMIT_ROOT_FIELDS'],
    ['ROWS_LIMIT', 'LIMIT_ROWS'],
    ['DEPTH_LIMIT', 'LIMIT_DEPTH'],
    ['PLAN_LIMIT_TIME', 'PLAN_TIME_LIMIT'],
    ['limit_rows', 'LIMIT_ROWS'],
    ['Subgraph-Retries', 'SUBGRAPH_RETRIES'],
    ['PROT', 'PORT'],
    ['HSOT', 'HOST'],
  ])('%s is refused, and %s suggested', (name, suggestion) => {
    expect(meant(name)).toBe(suggestion);
  });

  it.each([
    [
      'SUBGRAPH_MEMORY',
      'SUBGRAPH_DEADLINE_MS, SUBGRAPH_DEADLINES, SUBGRAPH_MAXIMUM_ANSWER_BYTES, SUBGRAPH_RETRIES',
    ],
    ['PLANNER_ENGINE', 'PLANNER, PLANNER_PLACEMENT'],
    ['LIMIT_', gatewayVariables.filter((name) => name.startsWith('LIMIT_')).join(', ')],
    ['LIMIT_COMPLEXITY', gatewayVariables.filter((name) => name.startsWith('LIMIT_')).join(', ')],
  ])('%s is refused, and those that begin alike are listed', (name, listed) => {
    expect(misnamedForGateway({ [name]: '5' })).toEqual([
      `${name} is not a setting. Use one of ${listed}, or remove it.`,
    ]);
  });

  it.each([
    'PATH HOME SHELL USER PWD TERM LANG LC_ALL TZ HOSTNAME HOSTTYPE HOSTS PORTS SPORT EDITOR PAGER TMPDIR SHLVL _',
    'CI NODE_ENV NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_COMPILE_CACHE NO_COLOR FORCE_COLOR DEBUG',
    'npm_config_port npm_config_loglevel npm_package_config_engine npm_lifecycle_event INIT_CWD',
    'DATABASE_URL DATABASE_HOST DATABASE_PORT DATABASE_USER DATABASE_PASSWORD DATA_DIR PGHOST PGPORT XDG_DATA_DIRS',
    'OTEL_SERVICE_NAME OTEL_EXPORTER_OTLP_ENDPOINT OTEL_LOG_LEVEL OTEL_TRACES_SAMPLER',
    'GITHUB_ACTIONS GITHUB_REF RUNNER_OS HTTP_PROXY https_proxy NO_PROXY SSL_CERT_FILE AWS_REGION',
    'KUBERNETES_SERVICE_HOST KUBERNETES_SERVICE_PORT KUBERNETES_SERVICE_PORT_HTTPS KUBERNETES_PORT KUBERNETES_PORT_443_TCP',
    'SUBGRAPH_SERVICE_HOST SUBGRAPH_PEOPLE_SERVICE_PORT_HTTP SUBGRAPH_PEOPLE_PORT SUBGRAPH_PEOPLE_PORT_4101_TCP_ADDR',
    'PLANNER_SERVICE_HOST PLANNER_PORT ENGINE_API_KEY GRAPHQL_URL GRAPHQL_PORT APOLLO_KEY APOLLO_GRAPH_REF',
    'port host engine planner ROW_LIMIT TOKEN_LIMIT RATE_LIMIT',
    'GRAPH_URL PEOPLE_DATABASE_URL MYSQL_URL REDIS_URL LIMIT_NOFILE LIMIT_CPU LIMIT_MEMORY LIMITS PLAN PLANET SCANNER SPANNER ROUTE',
  ])('in an ordinary environment is let through: %s', (names) => {
    const environment = Object.fromEntries(names.split(' ').map((name) => [name, 'x']));
    expect(misnamedForGateway(environment)).toEqual([]);
  });

  it('is never one of ours', () => {
    const environment = Object.fromEntries(gatewayVariables.map((name) => [name, 'x']));
    expect(misnamedForGateway(environment)).toEqual([]);
  });
});

it('takes several slips in a long name, one in a shorter one, and none where the name is a word', () => {
  const known = ['MAXIMUM_OF_SOMETHING', 'TABLE_SIZE', 'SIZE'];
  const taken = (name: string) => lookAlikes([name], known).length === 1;
  expect(['MAXIMUM_SOMETHIG', 'MAXMUM_OF_SOMETHIN', 'TABLE_SIZES', 'SIEZ'].map(taken)).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(['TABLES_SIZES', 'SIZES', 'PRIZE'].map(taken)).toEqual([false, false, false]);
});
