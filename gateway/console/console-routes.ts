// The console at `/`: our own pages from our own disk, and the questions they open on. Nothing comes from elsewhere.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuseNotReady } from '../server/refuse-request.js';
import { notBuiltPage } from './not-built-page.js';
import type { Question } from '../questions/question-library.js';

export interface ConsoleOptions {
  /** The folder of the built pages. */
  readonly pages: string;
  /** The questions to show now; undefined while there is no graph to put them to. */
  readonly questions: () => readonly Question[] | undefined;
}

const securityHeaders = {
  // The editor writes its own styles and makes its workers from blobs; everything else comes from this server.
  'content-security-policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const immutable = 'public, max-age=31536000, immutable';

export function registerConsole(fastify: FastifyInstance, { pages, questions }: ConsoleOptions): void {
  void fastify.register((console, _options, done) => {
    console.addHook('onRequest', (_request, reply, pass) => {
      void reply.headers(securityHeaders);
      pass();
    });
    console.get('/console/operations.json', (_request, reply) => {
      const shown = questions();
      if (shown === undefined) refuseNotReady(reply);
      else void noCache(reply).send(shown);
    });
    if (existsSync(join(pages, 'index.html'))) {
      void console.register(fastifyStatic, {
        root: pages,
        // Everything but the page itself is named after its content.
        setHeaders: (response, path) => {
          response.setHeader('cache-control', path.endsWith('.html') ? 'no-cache' : immutable);
        },
        cacheControl: false,
        // No page asks for a part of a file.
        acceptRanges: false,
      });
    } else {
      console.get('/', (_request, reply) =>
        noCache(reply).type('text/html; charset=utf-8').send(notBuiltPage),
      );
    }
    done();
  });
}

function noCache(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache');
}
