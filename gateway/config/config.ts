// From what was asked for to a configuration that can be relied on: every problem is reported at once.
import { z } from 'zod';
import { engineNames } from '../engine/engines.js';
import {
  defaultPlannerSettings,
  plannerKinds,
  plannerPlacements,
  type PlannerSettings,
} from '../engine/planner/planner-settings.js';
import type { Environment } from './env.js';
import { StartError } from './start-error.js';
import { transportSettingNames, transportSettingsSchema } from './transport-schema.js';

/** What the gateway's command takes; text as it stands on a command line is welcome. */
export interface RequestedOptions {
  readonly supergraph?: string | undefined;
  readonly port?: string | number | undefined;
  readonly host?: string | undefined;
  readonly operations?: string | undefined;
  readonly engine?: string | undefined;
  readonly planner?: string | undefined;
  readonly plannerPlacement?: string | undefined;
  readonly planTimeLimit?: string | number | undefined;
  readonly concurrentPlans?: string | number | undefined;
  readonly filterKeyLimit?: string | number | undefined;
  readonly logLevel?: string | undefined;
}

export const defaultPort = 4000;
export const defaultHost = '127.0.0.1';
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Subgraphs give no more keys than this at once. */
const mostFilterKeys = 100_000;

const portMessage = 'must be a whole number from 0 to 65535 (0 takes any free port)';

function wholeNumber(least: number, most: number, unit: string) {
  const message = `must be a whole number of ${unit} from ${least} to ${most}`;
  return z
    .union([z.number(), z.string().regex(/^\d+$/, message).transform(Number)], message)
    .pipe(z.number(message).int(message).min(least, message).max(most, message));
}

const configSchema = z.object({
  supergraph: z
    .string('must name the file with the supergraph')
    .min(1, 'must name the file with the supergraph'),
  port: z
    .union([z.number(), z.string().regex(/^\d+$/, portMessage).transform(Number)], portMessage)
    .pipe(z.number(portMessage).int(portMessage).min(0, portMessage).max(65_535, portMessage))
    .default(defaultPort),
  host: z.string().min(1, 'must name an address of this machine').default(defaultHost),
  operations: z.string().min(1, 'must name a folder of .graphql files').optional(),
  engine: z.enum(engineNames, `must be one of ${engineNames.join(', ')}`).default('compiled'),
  planner: z.enum(plannerKinds, `must be one of ${plannerKinds.join(', ')}`).optional(),
  plannerPlacement: z.enum(plannerPlacements, `must be one of ${plannerPlacements.join(', ')}`).optional(),
  planTimeLimit: wholeNumber(10, 60_000, 'milliseconds').optional(),
  concurrentPlans: wholeNumber(1, 64, 'plans').optional(),
  filterKeyLimit: wholeNumber(1, mostFilterKeys, 'keys').optional(),
  logLevel: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  transport: transportSettingsSchema,
});

type Settings = z.output<typeof configSchema>;

export interface GatewayConfig extends Omit<
  Settings,
  'planner' | 'plannerPlacement' | 'planTimeLimit' | 'concurrentPlans'
> {
  readonly planner: PlannerSettings;
}

/** How each setting is given, to name it in a message. */
const settings: Readonly<Record<string, string>> = {
  ...transportSettingNames,
  supergraph: '--supergraph',
  port: '--port (or PORT)',
  host: '--host (or HOST)',
  operations: '--operations',
  engine: '--engine (or ENGINE)',
  planner: '--planner (or PLANNER)',
  plannerPlacement: '--planner-placement (or PLANNER_PLACEMENT)',
  planTimeLimit: '--plan-time-limit (or PLAN_TIME_LIMIT)',
  concurrentPlans: '--concurrent-plans (or CONCURRENT_PLANS)',
  filterKeyLimit: 'FILTER_KEY_LIMIT',
  logLevel: 'LOG_LEVEL',
};

/**
 * The configuration from options and, where they are silent, the environment.
 *
 * @throws StartError with exit code 2 that lists every problem
 */
export function gatewayConfig(options: RequestedOptions, environment: Environment): GatewayConfig {
  const parsed = configSchema.safeParse({
    supergraph: options.supergraph,
    port: options.port ?? environment.port,
    host: options.host ?? environment.host,
    operations: options.operations,
    engine: options.engine ?? environment.engine,
    planner: options.planner ?? environment.planner,
    plannerPlacement: options.plannerPlacement ?? environment.plannerPlacement,
    planTimeLimit: options.planTimeLimit ?? environment.planTimeLimit,
    concurrentPlans: options.concurrentPlans ?? environment.concurrentPlans,
    filterKeyLimit: options.filterKeyLimit ?? environment.filterKeyLimit,
    logLevel: options.logLevel ?? environment.logLevel,
    transport: {
      deadlineMs: environment.subgraphDeadlineMs,
      deadlinesMs: environment.subgraphDeadlines,
      maximumAnswerBytes: environment.subgraphMaximumAnswerBytes,
      retries: environment.subgraphRetries,
    },
  });
  if (parsed.success) return withPlanner(parsed.data);
  const problems = parsed.error.issues.map(
    ({ path, message }) => `  ${settings[String(path.at(-1))] ?? path.join('.')} ${message}`,
  );
  throw new StartError(`The gateway cannot start with these settings:\n${problems.join('\n')}`, 2);
}

function withPlanner({
  planner: kind = defaultPlannerSettings.kind,
  plannerPlacement: placement = defaultPlannerSettings.placement,
  planTimeLimit: timeLimitMs = defaultPlannerSettings.timeLimitMs,
  concurrentPlans: maximumConcurrent = defaultPlannerSettings.maximumConcurrent,
  ...others
}: Settings): GatewayConfig {
  return { ...others, planner: { kind, placement, timeLimitMs, maximumConcurrent } };
}
