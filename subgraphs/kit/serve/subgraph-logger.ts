// The log of a subgraph that runs as a process of its own, with the fields of the gateway's: JSON lines on standard error.
import { pino, type Logger } from 'pino';

/** @param service the subgraph's name */
export function createSubgraphLogger(service: string): Logger {
  const standardError = 2;
  return pino({ base: { service } }, pino.destination({ dest: standardError, sync: true }));
}
