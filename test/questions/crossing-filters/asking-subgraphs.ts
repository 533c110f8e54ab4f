// Key sets from the subgraphs themselves: the half of a crossing filter that is theirs.
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import type { AskForKeys } from './with-keys.js';

/** @throws where a subgraph refuses, or does not give all keys */
export function askingSubgraphs(subgraphs: Readonly<Record<string, Subgraph>>): AskForKeys {
  return async ({ subgraph, field, filter }, where) => {
    const query = `query Keys($where: ${filter}!) { answer: ${field}(where: $where, limit: 1000) { keys matched isTruncated } }`;
    const result = await subgraphs[subgraph]?.execute({ query, variables: { where }, headers: {} });
    const answer = result?.data?.['answer'] as
      { keys: string[]; matched: number; isTruncated: boolean } | null | undefined;
    if (!answer) throw new Error(`${subgraph} gives no keys: ${JSON.stringify(result?.errors)}`);
    if (answer.isTruncated || answer.matched !== answer.keys.length)
      throw new Error(`${field} gives not all keys.`);
    return answer.keys;
  };
}
