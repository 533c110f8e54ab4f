// The one place of the gateway that touches the process environment: it reads, and judges nothing.

/** What the environment says, as text. Options given in code or on the command line come before it. */
export interface Environment {
  readonly port: string | undefined;
  readonly host: string | undefined;
  readonly engine: string | undefined;
  readonly logLevel: string | undefined;
}

export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return { port: env['PORT'], host: env['HOST'], engine: env['ENGINE'], logLevel: env['LOG_LEVEL'] };
}

/** Keeps Apollo's libraries from reporting to their maker. To be called before they are loaded. */
export function silenceApolloTelemetry(env: NodeJS.ProcessEnv = process.env): void {
  env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
