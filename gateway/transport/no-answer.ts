// Why no whole answer came, where the HTTP client says so. What is not HTTP, or too much of it, is no better at a second
// try; a connection that ends may be.
import { SubgraphFailure } from './subgraph-transport.js';

/** @param hasBegun whether the answer's headers have come */
export function noAnswer(hasBegun: boolean, cause: Error): SubgraphFailure {
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new SubgraphFailure('The answer’s headers are larger than the gateway takes.', { cause });
  // The parser calls an end that comes too early an error of HTTP as well.
  if (cause.name === 'HTTPParserError' && !/\bEOF\b/i.test(cause.message))
    return new SubgraphFailure('The answer is not HTTP.', { cause });
  return new SubgraphFailure(
    hasBegun ? 'The connection ended in the middle of the answer.' : 'No answer came.',
    { kind: 'unreachable', cause },
  );
}
