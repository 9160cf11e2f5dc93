import { createServer } from 'vite';
import { fileURLToPath } from 'node:url';

const web = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The requests that pages send to the API: each page is loaded from its source and preloaded by the real client. `places`
 * are pages, each with the parameters and search of its address.
 * @returns for each place the requests it posts, with bodies as text: `body` to a server that knows the document, `whole` to
 * one that does not; `headers` say the voice that the address names.
 */
export async function requestsOfPages(places) {
  return requestsWith((vite) => places.map((place) => () => requestsOfPage(vite, place)));
}

/** The same for one document, a member of a module under `src`, asked with each of these variables. */
export async function requestsOfDocument({ module, name }, all) {
  return requestsWith((vite) =>
    all.map((variables) => async () => {
      const { [name]: query } = await vite.ssrLoadModule(module);
      return requestsOf(vite, (client) => client.query({ query, variables }));
    }),
  );
}

async function requestsWith(make) {
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
    for (const ask of make(vite)) requests.push(await ask());
    return requests;
  } finally {
    delete globalThis.document;
    await vite.close();
  }
}

async function requestsOfPage(vite, { page, params = {}, search = {} }) {
  const { preload } = await vite.ssrLoadModule(`/src/pages/${page}.tsx`);
  const sent = await requestsOf(vite, (client) => preload({ client, params, search }), search);
  if (sent.length === 0) throw new Error(`${page} asked for nothing.`);
  return sent;
}

async function requestsOf(vite, ask, search = {}) {
  const { createCache } = await vite.ssrLoadModule('/src/app/cache.ts');
  const { ChosenReading, readingLink } = await vite.ssrLoadModule('/src/app/chosen-reading.ts');
  const { createTransport } = await vite.ssrLoadModule('/src/app/transport.ts');
  const { readVoice, voiceOf } = await vite.ssrLoadModule('/src/features/platform/voice/voice-address.ts');
  const { keptDayOf } = await vite.ssrLoadModule('/src/features/platform/past-day/past-day-address.ts');
  const { ApolloClient } = await vite.ssrLoadModule('@apollo/client');
  const [sent, byHash] = [[], new Map()];
  // Responds like a server that does not know any document yet.
  const fetch = async (_, { body, headers }) => {
    const { query, operationName } = JSON.parse(body);
    if (query === undefined) byHash.set(operationName, body);
    else sent.push({ body: byHash.get(operationName) ?? body, whole: body, headers: readingIn(headers) });
    return Response.json(query === undefined ? { errors: [{ message: 'PersistedQueryNotFound' }] } : { data: null });
  };
  const reading = new ChosenReading();
  const link = readingLink(reading).concat(createTransport({ uri: 'http://localhost/graphql', fetch }));
  const client = new ApolloClient({ cache: createCache(), link });
  reading.choose({ voice: voiceOf(readVoice(search)), past: keptDayOf({ search }) }, client);
  // The client treats an answer without data as an error, which does not matter here.
  await Promise.resolve(ask(client)).catch(() => undefined);
  return sent;
}

function readingIn(headers) {
  const sent = new Headers(headers);
  const names = ['followthrough-voice', 'followthrough-as-at', 'followthrough-as-at-by'].filter((name) =>
    sent.has(name),
  );
  return Object.fromEntries(names.map((name) => [name, sent.get(name)]));
}
