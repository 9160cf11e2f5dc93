import { createServer } from 'vite';
import { fileURLToPath } from 'node:url';

const web = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The requests that pages send to the API: each page is loaded from its source and preloaded by the real client. `places`
 * are pages, each with the parameters and search of its address.
 * @returns for each place the bodies it posts, as text: `body` to a server that knows the document, `whole` to one that does
 * not.
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
  const { createTransport } = await vite.ssrLoadModule('/src/app/transport.ts');
  const { ApolloClient } = await vite.ssrLoadModule('@apollo/client');
  const { preload } = await vite.ssrLoadModule(`/src/pages/${page}.tsx`);
  const [sent, byHash] = [[], new Map()];
  // Responds like a server that does not know any document yet.
  const fetch = async (_, { body }) => {
    const { query, operationName } = JSON.parse(body);
    if (query === undefined) byHash.set(operationName, body);
    else sent.push({ body: byHash.get(operationName) ?? body, whole: body });
    return Response.json(query === undefined ? { errors: [{ message: 'PersistedQueryNotFound' }] } : { data: null });
  };
  const link = createTransport({ uri: 'http://localhost/graphql', fetch });
  // The client treats an answer without data as an error, which does not matter here.
  await preload({ client: new ApolloClient({ cache: createCache(), link }), params, search }).catch(() => undefined);
  if (sent.length === 0) throw new Error(`${page} asked for nothing.`);
  return sent;
}
