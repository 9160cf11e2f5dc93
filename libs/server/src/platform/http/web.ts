import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { resolve } from 'node:path';

/** Serves the built web. An address that is no file is a page of the web, which says itself what it does not know. */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(statics, {
    root: resolve(folder),
    wildcard: false,
    // The build leaves compressed forms beside the files.
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
    cacheControl: false,
    setHeaders(response, path) {
      // Built files carry a hash in their names; the page that names them must be asked for anew.
      const isHashed = path.includes('/assets/');
      response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    // A later build has files that were not there when the server began, and its page names them.
    const file = request.params['*'];
    if (file.startsWith('assets/')) return reply.sendFile(file);
    const isPage = (request.headers.accept ?? '').includes('text/html');
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.code(404).send({ message: 'There is nothing at this address.' });
  });
}
