// A loader for each request, made when the request first needs it.
import DataLoader from 'dataloader';
import type { RequestContext } from '../../kit/execution/request-context.js';

/** Gives the request's own loader of something. */
export type RequestLoader<Key, Value> = (context: RequestContext) => DataLoader<Key, Value, unknown>;

/**
 * @param batch the value of each key, in the order of the keys
 * @param cacheKey what makes two keys the same, where they are objects
 */
export function requestLoader<Key, Value>(
  batch: (keys: readonly Key[], context: RequestContext) => Promise<readonly Value[]>,
  cacheKey: (key: Key) => unknown = (key) => key,
): RequestLoader<Key, Value> {
  const identity = {};
  return (context) =>
    context.loader(
      identity,
      () =>
        new DataLoader<Key, Value, unknown>((keys) => batch(keys, context), {
          cacheKeyFn: cacheKey,
        }) as DataLoader<Key, Value>,
    );
}
