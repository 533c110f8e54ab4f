/** Keeps Apollo's libraries from reporting to their maker. Call it before they are loaded. */
export function silenceApolloTelemetry(env: NodeJS.ProcessEnv = process.env): void {
  env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
