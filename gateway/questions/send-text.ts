// Sends a text with an entity tag, so that what a client still has is not sent again: RFC 9110, sections 8.8.3 and 13.1.2.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const tagBytes = 18;

/** @param contentType with its character set */
export function sendText(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  text: string,
  contentType = 'application/json; charset=utf-8',
): void {
  if (reply.statusCode === 200) {
    const tag = entityTag(text);
    void reply.header('etag', tag);
    if (isHeld(tag, headers['if-none-match'])) {
      void reply.code(304).send();
      return;
    }
  }
  void reply.type(contentType).send(text);
}

function entityTag(text: string): string {
  return `"${createHash('sha256').update(text).digest().subarray(0, tagBytes).toString('base64url')}"`;
}

/** @param header `if-none-match` as it was sent */
function isHeld(tag: string, header: string | undefined): boolean {
  if (header === undefined) return false;
  return header.split(',').some((held) => ['*', tag, `W/${tag}`].includes(held.trim()));
}
