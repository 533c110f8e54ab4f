// The media type of an answer, by what the client accepts.
import { expect, it } from 'vitest';
import { responseMediaType } from './response-media-type.js';

const json = 'application/json';
const graphql = 'application/graphql-response+json';

it.each([
  [undefined, json],
  ['', json],
  ['*/*', json],
  ['application/*', json],
  [json, json],
  [`${json}; charset=utf-8`, json],
  [graphql, graphql],
  [graphql.toUpperCase(), graphql],
  [`${graphql}, ${json}`, graphql],
  [`${json}, ${graphql}`, json],
  [`${graphql};q=0.5, ${json};q=0.9`, json],
  [`${graphql}, ${json};q=0.9, */*;q=0.1`, graphql],
  [`*/*, ${graphql}`, graphql],
  [`${json};q=0, */*`, graphql],
  [`multipart/mixed, ${json}`, json],
  ['text/html', null],
  [`${json};q=0`, null],
  ['nonsense', null],
])('accept: %s → %s', (accept, mediaType) => {
  expect(responseMediaType(accept)).toBe(mediaType);
});
