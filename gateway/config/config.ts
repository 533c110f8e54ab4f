// From what was asked for to a configuration that can be relied on: every problem is reported at once.
import { answerSettings } from './answer-settings.js';
import { limitOptions } from './limit-options.js';
import { lookAlikeProblems } from './look-alikes.js';
import { plannerOptions } from './planner-options.js';
import { listenSettings, logSettings } from './server-settings.js';
import {
  readSettings,
  type Environment,
  type GivenOptions,
  type Setting,
  type Settings,
  type ValuesOf,
} from './setting.js';
import { StartError } from './start-error.js';
import type { TokenSettings } from '../identity/token-settings.js';
import { tokenOptions } from './token-options.js';
import { transportOptions } from './transport-options.js';

const concerns = [
  listenSettings,
  logSettings,
  answerSettings,
  plannerOptions,
  transportOptions,
  limitOptions,
  tokenOptions,
];
const settings: readonly Setting[] = concerns.flatMap((concern) => Object.values<Setting>(concern));

/** The variables that the gateway reads. */
export const gatewayVariables: readonly string[] = settings.flatMap(({ variable }) => variable ?? []);
/** The options that the gateway takes, each with a value. */
export const gatewayOptions: readonly string[] = settings.flatMap(({ option }) => option ?? []);

/** What limits a process, as LIMIT_NOFILE, is set for whatever starts it. The names are those of setrlimit(2). */
const processLimits =
  'AS|CORE|CPU|DATA|FSIZE|LOCKS|MEM|MEMLOCK|MEMORY|MSGQUEUE|NICE|NOFILE|NPROC|RSS|RTPRIO|RTTIME|SIGPENDING|STACK';

/** What no other program's variables begin with. Addresses of databases are the command line's to judge. */
const ownPrefix = new RegExp(
  `^(SUBGRAPH(?!.*(DATABASE|DB|MYSQL)_UR[LI]$)|PLANNER_|PLAN_TIME|CONCURRENT_PLAN|FILTER_KEY|TOKEN_(?!LIMIT$)|LIMIT_(?!(${processLimits})$))`,
);

export interface GatewayConfig
  extends ValuesOf<typeof listenSettings>, ValuesOf<typeof logSettings>, ValuesOf<typeof answerSettings> {
  readonly planner: ValuesOf<typeof plannerOptions>;
  readonly transport: ValuesOf<typeof transportOptions>;
  readonly limits: Readonly<Record<string, number>>;
  readonly tokens: TokenSettings | undefined;
}

/**
 * The configuration from options and, where they are silent, the environment.
 *
 * @param others problems that were found elsewhere, to be reported with these
 * @throws StartError with exit code 2 that lists every problem
 */
export function gatewayConfig(
  options: GivenOptions,
  environment: Environment,
  others: readonly string[] = [],
): GatewayConfig {
  const problems: string[] = [];
  const read = <Concern extends Settings>(concern: Concern): ValuesOf<Concern> =>
    readSettings(concern, options, environment, problems);
  const config = {
    ...read(listenSettings),
    ...read(logSettings),
    ...read(answerSettings),
    planner: read(plannerOptions),
    transport: read(transportOptions),
    limits: read(limitOptions),
    tokens: tokensOf(read(tokenOptions), problems),
  };
  problems.push(...misnamedForGateway(environment), ...others);
  if (problems.length > 0) throw new StartError(settingsMessage(problems), 2);
  return config;
}

/** An issuer without its keys, or for anybody's tokens, would be no protection. */
function tokensOf(
  { issuer, audience, keys, algorithms }: ValuesOf<typeof tokenOptions>,
  problems: string[],
): TokenSettings | undefined {
  if (issuer !== undefined && audience !== undefined && keys !== undefined)
    return { issuer, audience, keys, algorithms };
  if (issuer !== undefined || audience !== undefined || keys !== undefined)
    problems.push('TOKEN_ISSUER, TOKEN_AUDIENCE and TOKEN_KEYS must be set together, or none of them');
  return undefined;
}

/** Variables that were probably meant for the gateway, and that it does not know. */
export function misnamedForGateway(environment: Environment): string[] {
  return lookAlikeProblems(Object.keys(environment), gatewayVariables, ownPrefix);
}

/** What a start with wrong settings says, a line a problem. */
export function settingsMessage(problems: readonly string[]): string {
  return ['These settings are wrong:', ...problems.map((problem) => `  ${problem}`)].join('\n');
}
