// What the benchmark's two ends understand of HTTP/1.1.
import { expect, test } from 'vitest';
import { MessageReader } from './message-reader.js';

function read(...pieces: readonly string[]): [head: string, body: string][] {
  const messages: [string, string][] = [];
  const reader = new MessageReader((head, body) => messages.push([head, body.toString()]));
  for (const piece of pieces) reader.push(Buffer.from(piece));
  return messages;
}

const withLength = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n';

test.each([
  ['a length', withLength],
  ['chunks', chunked],
])('a message with %s is read, however it is cut', (_, message) => {
  for (let cut = 1; cut < message.length; cut += 1) {
    const messages = read(message.slice(0, cut), message.slice(cut));
    expect(messages.map(([, body]) => body)).toEqual(['hello']);
  }
  expect(read(...message.match(/[^]/g)!)).toHaveLength(1);
});

test('what comes after a message is the next one', () => {
  expect(read(withLength + withLength.slice(0, 30), withLength.slice(30)).map(([, body]) => body)).toEqual([
    'hello',
    'hello',
  ]);
});

test('the head is given without the empty line, and a body may be missing', () => {
  expect(read('GET / HTTP/1.1\r\nhost: a\r\n\r\n')).toEqual([['GET / HTTP/1.1\r\nhost: a', '']]);
});
