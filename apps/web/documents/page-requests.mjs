import { createServer } from 'vite';
import { fileURLToPath } from 'node:url';

const web = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The API requests of pages: each page is loaded from its source and preloaded with the real client. `places` are pages
 * with the parameters and search of their addresses.
 * @returns for each place, the posted bodies as text.
 */
export async function requestsOfPages(places) {
  const vite = await createServer({
    root: web(''),
    configFile: web('vite.config.ts'),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  // Pages also start loading a font, which needs a document.
  globalThis.document = {};
  try {
    const requests = [];
    for (const place of places) requests.push(await requestsOf(vite, place));
    return requests;
  } finally {
    delete globalThis.document;
    await vite.close();
  }
}

async function requestsOf(vite, { page, params = {}, search = {} }) {
  const { createCache } = await vite.ssrLoadModule('/src/app/cache.ts');
  const { ApolloClient, HttpLink } = await vite.ssrLoadModule('@apollo/client');
  const { preload } = await vite.ssrLoadModule(`/src/pages/${page}.tsx`);
  const sent = [];
  const fetch = async (_, { body }) => {
    sent.push(body);
    return Response.json({ data: null });
  };
  const link = new HttpLink({ uri: 'http://localhost/graphql', fetch });
  // The client treats an answer without data as an error, which does not matter here.
  await preload({ client: new ApolloClient({ cache: createCache(), link }), params, search }).catch(() => undefined);
  if (sent.length === 0) throw new Error(`${page} asked for nothing.`);
  return sent;
}
