// The one place of the gateway that touches the process environment: it reads, and judges nothing.
import type { Environment } from './setting.js';

/** The variables that are set. An empty one is not: deployments pass on what they have no value for. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}
