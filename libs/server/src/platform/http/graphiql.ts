import type { FastifyInstance } from 'fastify';

/** The page is one file with its script and its workers inside, which the policy for pages of the product forbids. */
const policy = "default-src 'self' 'unsafe-inline' blob: data:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:";

/** GraphiQL at /graphiql, for those who develop: from the package, asking nothing of the network. */
export function serveGraphiql(fastify: FastifyInstance): void {
  fastify.get('/graphiql', async (_, reply) => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const page = renderGraphiQL({ title: 'Followthrough', endpoint: '/graphql' });
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page);
  });
}
