// What an answer over HTTP is, by its status, its headers and its body.
import { parseExactJson } from '../operation/exact-json.js';
import type { AttemptListener } from './channel.js';
import { SubgraphFailure, answerText } from './subgraph-transport.js';
import { shortened } from '../operation/shortened.js';

export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Statuses by which a proxy says that nobody is there to answer. */
const nobodyThere: ReadonlySet<number> = new Set([502, 503, 504]);

/** Says what an answer was; the body is decoded and has no byte order mark. */
export type ReadAnswer<Answer> = (status: number, body: Buffer, listener: AttemptListener<Answer>) => void;

/** The answer's JSON, parsed. */
export const parsedAnswer: ReadAnswer<unknown> = (status, body, listener) => {
  let answer: unknown;
  try {
    answer = parseExactJson(answerText(body));
  } catch (error) {
    // A status of failure says more.
    if (error instanceof SubgraphFailure && status < 400) {
      listener.failed(error);
      return;
    }
    // A parser's message quotes the text, so nothing of it is kept.
    listener.failed(
      statusFailure(status, body.length === 0 ? ' and an empty body' : ' and a body that is not JSON'),
    );
    return;
  }
  const hasErrors = typeof answer === 'object' && answer !== null && 'errors' in answer;
  if (status >= 400 && !hasErrors) listener.failed(statusFailure(status, ' and no GraphQL errors'));
  else listener.answered(answer);
};

/** The bytes; only where the status is one of failure is it looked at whether they are an answer at all. */
export const answerAsReceived: ReadAnswer<Buffer> = (status, body, listener) => {
  if (status < 400 && body.length > 0) listener.answered(body);
  else {
    const answered = () => {
      listener.answered(body);
    };
    const failed = (failure: SubgraphFailure) => {
      listener.failed(failure);
    };
    parsedAnswer(status, body, { answered, failed });
  }
};

/** Why an answer cannot be used whatever its body is; undefined where the body decides. */
export function headProblem(status: number, headers: AnswerHeaders): SubgraphFailure | undefined {
  if (status >= 300 && status < 400) {
    const location = String(headers['location'] ?? '');
    return new SubgraphFailure(
      `Status ${String(status)}${redirection(location)}. The gateway follows no redirects: correct the routing URL.`,
    );
  }
  const contentType = headers['content-type'];
  switch (contentType) {
    case undefined:
    case 'application/json':
    case 'application/json; charset=utf-8':
    case 'application/graphql-response+json':
    case 'application/graphql-response+json; charset=utf-8':
      return undefined;
    default:
      return contentTypeProblem(status, String(contentType));
  }
}

/** Where a redirect leads: only the host, since a path or credentials may be secret. */
function redirection(location: string): string {
  if (location === '') return ' without a location';
  if (!URL.canParse(location)) return ' to another path';
  const { host } = new URL(location);
  return ` to ${shown(host)}`;
}

function contentTypeProblem(status: number, contentType: string): SubgraphFailure | undefined {
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  if (!isJsonLike(mediaType)) return statusFailure(status, ` and the media type ${shown(mediaType)}`);
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replace(/^"(.*)"$/, '$1');
  if (charset === undefined || utf8Names.has(charset)) return undefined;
  return new SubgraphFailure(`The answer has the charset ${shown(charset)}; JSON is sent as UTF-8.`);
}

/** ASCII is the same bytes. RFC 8259 §8.1 */
const utf8Names: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** Some servers call everything text or bytes; a page or a stream is nothing that JSON could be in. */
function isJsonLike(mediaType: string): boolean {
  if (mediaType === '' || mediaType === 'text/plain' || mediaType === 'application/octet-stream') return true;
  return /[/+]json$/.test(mediaType);
}

const longestShown = 60;

/** A header's value as the log may show it: a subgraph can send anything in one. */
function shown(value: string): string {
  return JSON.stringify(shortened(value, longestShown));
}

function statusFailure(status: number, and: string): SubgraphFailure {
  const kind = nobodyThere.has(status) ? 'unreachable' : 'unusable';
  return new SubgraphFailure(`Status ${String(status)}${and}.`, { kind });
}
