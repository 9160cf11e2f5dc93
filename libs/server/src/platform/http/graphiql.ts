import type { FastifyInstance } from 'fastify';

/** The page is one file that includes its script and workers, which the policy for the product’s own pages forbids. */
const policy = "default-src 'self' 'unsafe-inline' blob: data:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:";

/** GraphiQL at /graphiql, for developers: served from the package, without network access. */
export function serveGraphiql(fastify: FastifyInstance): void {
  fastify.get('/graphiql', async (_, reply) => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const page = renderGraphiQL({ title: 'Followthrough', endpoint: '/graphql' });
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page);
  });
}
