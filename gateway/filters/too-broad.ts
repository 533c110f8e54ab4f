// The answer to a filter with more keys than may be carried: which condition, how many, and what would narrow it.
import type { GraphQLError } from 'graphql';
import { graphError } from '../../schema/errors/graph-error.js';
import { countKeys, type AskKeys, type KeysQuestion } from './ask-keys.js';
import type { Gap } from './filter-tree.js';

/**
 * @param gaps of a filter that could not be filled
 * @param field such as `placements`, in whose arguments the gaps are
 */
export async function filterTooBroad(
  gaps: readonly Gap[],
  field: string,
  { ask, keyLimit }: { readonly ask: AskKeys; readonly keyLimit: number },
): Promise<GraphQLError> {
  const gap = innermostOpen(gaps);
  const question = gap?.tooMany ?? gap?.tooManyBeside;
  if (gap === undefined || question === undefined) throw new Error('nothing was asked in vain');
  const [matched, beside] = await Promise.all([
    countKeys(ask, question),
    gap.tooManyBeside && countKeys(ask, gap.tooManyBeside),
  ]);
  const condition = `${field}(${gap.label})`;
  const advice =
    beside === undefined
      ? 'Narrow it, or add conditions beside it'
      : `The conditions beside it leave ${amount(beside)} to choose from: narrow it or them`;
  return graphError(
    'FILTER_TOO_BROAD',
    `\`${condition}\` matches ${amount(matched)} of ${question.keySet.entity}; at most ${amount(keyLimit)} can be handed from one subgraph to another. ${advice}.`,
    { condition, matched, limit: keyLimit },
  );
}

/** @param condition such as `placements(orderBy.person)` */
export async function orderTooBroad(
  condition: string,
  question: KeysQuestion,
  ask: AskKeys,
): Promise<GraphQLError> {
  const { limit, keySet } = question;
  const matched = await countKeys(ask, question);
  return graphError(
    'FILTER_TOO_BROAD',
    `\`${condition}\` would order by ${amount(matched)} of ${keySet.entity}; at most ${amount(limit)} can be ordered across subgraphs. Narrow the \`where\` beside it.`,
    { condition, matched, limit },
  );
}

function amount(value: number): string {
  return value.toLocaleString('en-GB');
}

/** The one to speak of: an outer condition is not to blame for one within it. */
function innermostOpen(gaps: readonly Gap[]): Gap | undefined {
  const gap = gaps.find(({ keys }) => keys === undefined);
  return gap && (innermostOpen(gap.innerGaps) ?? gap);
}
