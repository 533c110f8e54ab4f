// The answer where no route is: the address is unknown, or it is known and the method is not.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nothingHere, refuse } from './refuse-request.js';

/** Before the first route, so that it sees all of them. */
export function refuseUnserved(fastify: FastifyInstance) {
  const methods = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    // The files of the console are under a wildcard; only its page is an address that people know.
    const known = url.replace(/\*$/, '');
    methods.set(known, new Set([...(methods.get(known) ?? []), ...[method].flat()]));
  });
  return ({ url, method }: FastifyRequest, reply: FastifyReply): void => {
    const [path = ''] = url.split(/[?#]/, 1);
    const allowed = [...methods].find(([known]) => matches(known, path))?.[1];
    if (allowed === undefined || allowed.has(method)) {
      refuse(reply, 'NOT_FOUND', nothingHere);
      return;
    }
    const names = [...allowed].sort().join(', ');
    refuse(reply.header('allow', names), 'METHOD_NOT_ALLOWED', `This address accepts ${names} only.`);
  };
}

/** @param known the address of a route, whose parameters stand for one part of a path each */
function matches(known: string, path: string): boolean {
  const [parts, given] = [known.split('/'), path.split('/')];
  return (
    parts.length === given.length &&
    parts.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  );
}
