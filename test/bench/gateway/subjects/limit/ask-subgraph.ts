// One subgraph over undici's lowest interface: a body that is text already, an answer parsed whole.
import { Pool, type Dispatcher } from 'undici';

export type Ask = <Data>(body: string) => Promise<Data>;

export function askSubgraph(url: string): Ask {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin);
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return <Data>(body: string) =>
    new Promise<Data>((resolve, reject) => {
      pool.dispatch({ path: pathname, method: 'POST', headers, body }, handler(resolve as never, reject));
    });
}

function handler(
  resolve: (data: unknown) => void,
  reject: (error: Error) => void,
): Dispatcher.DispatchHandler {
  const received: Buffer[] = [];
  return {
    onRequestStart: () => undefined,
    onResponseStart: () => undefined,
    onResponseData: (_controller, bytes) => received.push(bytes),
    onResponseEnd: () => {
      const body = received.length === 1 ? received[0] : Buffer.concat(received);
      resolve((JSON.parse(String(body)) as { data: unknown }).data);
    },
    onResponseError: (_controller, error) => reject(error),
  };
}
