// A generated question put to the graph, page by page.
import { astFromValue, print, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import type { StartedEngine } from '../../support/graph/graph-in-process.js';
import type { GeneratedQuestion } from './generated-filters.js';

export type Answer =
  | {
      readonly kind: 'items';
      readonly items: readonly string[];
      readonly isWhole: boolean;
      readonly count: number | undefined;
    }
  | { readonly kind: 'refused'; readonly code: string; readonly details: Readonly<Record<string, unknown>> };

interface Page {
  readonly nodes: readonly { readonly item: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number | { readonly value: number | null };
}

/** More pages tell nothing new. */
const mostPages = 6;

export async function askInPages(
  engine: StartedEngine,
  question: GeneratedQuestion,
  presented: GraphQLSchema,
): Promise<Answer> {
  const { query, variables } = written(question, presented);
  const items: string[] = [];
  let count: number | undefined;
  let after: string | null = null;
  for (let number = 0; number < mostPages; number += 1) {
    const { data, errors }: FormattedExecutionResult = await engine.ask(query, { ...variables, after });
    const [error] = errors ?? [];
    if (error) {
      const { code, ...details } = error.extensions ?? {};
      return { kind: 'refused', code: String(code), details: { ...details, message: error.message } };
    }
    const page = data?.['list'] as Page;
    items.push(...page.nodes.map(({ item }) => item));
    const total = page.totalCount;
    count = (typeof total === 'object' ? total.value : total) ?? undefined;
    if (!page.pageInfo.hasNextPage) return { kind: 'items', items, isWhole: true, count };
    after = page.pageInfo.endCursor;
  }
  return { kind: 'items', items, isWhole: false, count };
}

function written(
  { root, where, byPerson, pageSize, written: way }: GeneratedQuestion,
  presented: GraphQLSchema,
): { query: string; variables: Record<string, unknown> } {
  const variables: Record<string, unknown> = {};
  const definitions = ['$after: String'];
  const variable = (name: string, type: string, value: unknown): string => {
    definitions.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };
  const type = presented.getType(root.type);
  if (type === undefined || !('getFields' in type)) throw new Error(`There is no ${root.type}.`);
  const fields = type.getFields();
  const filter =
    way === 'variable'
      ? variable('where', root.type, where)
      : `{ ${Object.entries(where)
          .map(([name, value]) => {
            const inner = fields[name]!.type as Parameters<typeof astFromValue>[1];
            return `${name}: ${way === 'parts' ? variable(name, String(inner), value) : print(astFromValue(value, inner)!)}`;
          })
          .join(', ')} }`;
  const order = byPerson === undefined ? '' : `, orderBy: { person: { displayName: ${byPerson} } }`;
  const counted = { none: '', plain: 'totalCount', suppressible: 'totalCount { value }' }[root.counts];
  return {
    query: `query (${definitions.join(', ')}) { list: ${root.field}(where: ${filter}${order}, first: ${pageSize}, after: $after) { nodes { item: ${root.key} } ${counted} pageInfo { hasNextPage endCursor } } }`,
    variables,
  };
}
