// The entries by which an operation comes in, each with the way to send it there.

export interface SentRequest {
  readonly query: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

export interface EntryAnswer {
  readonly status: number;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export type EntryName = 'POST' | 'GET' | 'CSV' | 'NDJSON' | 'Arrow' | 'dry run' | 'question';

type Send = (url: string, request: SentRequest) => Promise<EntryAnswer>;

const strict = 'application/graphql-response+json';

export const entries: Readonly<Record<EntryName, Send>> = {
  POST: (url, request) => post(url, request, strict),
  GET: (url, request) => get(`${url}graphql${addressOf(request)}`, strict),
  CSV: (url, request) => post(url, request, 'text/csv'),
  NDJSON: (url, request) => get(`${url}graphql${addressOf(request)}`, 'application/x-ndjson'),
  Arrow: (url, request) => get(`${url}graphql${addressOf(request)}`, 'application/vnd.apache.arrow.stream'),
  'dry run': (url, request) => {
    const extensions = { ...(request.extensions as object | undefined), dryRun: true };
    return post(url, { ...request, extensions }, strict);
  },
  question: (url, { variables = {} }) => {
    const query = new URLSearchParams(variables as Record<string, string>);
    return get(`${url}questions/ships?${query.toString()}`, strict);
  },
};

async function post(url: string, request: SentRequest, accept: string): Promise<EntryAnswer> {
  return answerOf(
    await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(request),
    }),
  );
}

async function get(address: string, accept: string): Promise<EntryAnswer> {
  return answerOf(await fetch(address, { headers: { accept } }));
}

function addressOf({ query, operationName, variables, extensions }: SentRequest): string {
  const parameters = new URLSearchParams();
  if (query !== undefined) parameters.set('query', query as string);
  if (operationName !== undefined) parameters.set('operationName', operationName as string);
  if (variables !== undefined) parameters.set('variables', JSON.stringify(variables));
  if (extensions !== undefined) parameters.set('extensions', JSON.stringify(extensions));
  return `?${parameters.toString()}`;
}

async function answerOf(response: Response): Promise<EntryAnswer> {
  const text = await response.text();
  const isAnswer = /^application\/(graphql-response\+)?json/.test(response.headers.get('content-type') ?? '');
  const { errors = [] } = isAnswer ? (JSON.parse(text) as Partial<EntryAnswer>) : {};
  return { status: response.status, errors };
}
