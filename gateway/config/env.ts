// The one place of the gateway that touches the process environment: it reads, and judges nothing.

/** What the environment says, as text. Options given in code or on the command line come before it. */
export interface Environment {
  readonly port: string | undefined;
  readonly host: string | undefined;
  readonly engine: string | undefined;
  readonly planner: string | undefined;
  readonly plannerPlacement: string | undefined;
  readonly planTimeLimit: string | undefined;
  readonly concurrentPlans: string | undefined;
  readonly filterKeyLimit: string | undefined;
  readonly logLevel: string | undefined;
  readonly subgraphDeadlineMs: string | undefined;
  readonly subgraphDeadlines: string | undefined;
  readonly subgraphMaximumAnswerBytes: string | undefined;
  readonly subgraphRetries: string | undefined;
}

export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    port: env['PORT'],
    host: env['HOST'],
    engine: env['ENGINE'],
    filterKeyLimit: env['FILTER_KEY_LIMIT'],
    subgraphDeadlineMs: env['SUBGRAPH_DEADLINE_MS'],
    subgraphDeadlines: env['SUBGRAPH_DEADLINES'],
    subgraphMaximumAnswerBytes: env['SUBGRAPH_MAXIMUM_ANSWER_BYTES'],
    subgraphRetries: env['SUBGRAPH_RETRIES'],
    planner: env['PLANNER'],
    plannerPlacement: env['PLANNER_PLACEMENT'],
    planTimeLimit: env['PLAN_TIME_LIMIT'],
    concurrentPlans: env['CONCURRENT_PLANS'],
    logLevel: env['LOG_LEVEL'],
  };
}
