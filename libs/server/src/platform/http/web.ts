import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { resolve } from 'node:path';

/**
 * Serves the built web app. An address that is not a file is a page of the app, which handles unknown addresses itself.
 */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(statics, {
    root: resolve(folder),
    wildcard: false,
    // The build writes compressed versions beside the files.
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
    cacheControl: false,
    setHeaders(response, path) {
      // Built files have a hash in their names; the page that refers to them must be requested again each time.
      const isHashed = path.includes('/assets/');
      response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    // A later build may have added files since the server started.
    const file = request.params['*'];
    if (file.startsWith('assets/')) return reply.sendFile(file);
    const isPage = (request.headers.accept ?? '').includes('text/html');
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.code(404).send({ message: 'There is nothing at this address.' });
  });
}
