import { createServer } from 'vite';
import { fileURLToPath } from 'node:url';

const web = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * What pages ask of the API, as they send it: each page is loaded from its source and told to preload, by the real client.
 * `places` are pages, each with the parameters and the search of its address.
 * @returns for each place the bodies that are posted, as text.
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
  // Pages begin to fetch a face as well, where a browser can be asked.
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
  // An answer without data is an error to the client, which only has to ask.
  await preload({ client: new ApolloClient({ cache: createCache(), link }), params, search }).catch(() => undefined);
  if (sent.length === 0) throw new Error(`${page} asked for nothing.`);
  return sent;
}
