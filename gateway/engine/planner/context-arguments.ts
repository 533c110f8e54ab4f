// Apollo's context rewrites in our terms: which variable takes its value from which objects above an entity.
import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import type { ContextArgument, ContextSource, RewriteSegment } from './plan.js';

/** One level up, past the lists in between. */
const up = '..';

/** @param segment reads one step of a rewrite's path */
export function contextArguments(
  rewrites: readonly FetchDataKeyRenamer[],
  segment: (text: string) => RewriteSegment,
): ContextArgument[] {
  const sources = new Map<string, ContextSource[]>();
  for (const { path, renameKeyTo } of rewrites) {
    const below = path.filter((step) => step !== up);
    const source = { levelsUp: path.length - below.length, path: below.map(segment) };
    sources.set(renameKeyTo, [...(sources.get(renameKeyTo) ?? []), source]);
  }
  return [...sources].map(([variable, from]) => ({ variable, sources: from }));
}
