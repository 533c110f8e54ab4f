// When a client disconnects before its answer is out, nobody needs the answer any more.
import type { ServerResponse } from 'node:http';
import { createCancellation, type CancelSignal } from '../transport/cancel-signal.js';

/** Aborts when the client's connection closes before the whole answer was sent. */
export function disconnectSignal(response: ServerResponse): CancelSignal {
  const { signal, cancel } = createCancellation();
  response.once('close', () => {
    if (!response.writableFinished) cancel();
  });
  return signal;
}
