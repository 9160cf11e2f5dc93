import { readFileSync, readdirSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { npm } from '../preparing/install.mjs';
import { nx } from '../preparing/build.mjs';
import { begin, end, listen } from '../processes/children.mjs';
import { answers } from '../processes/ports.mjs';
import { waitUntil } from '../processes/process-table.mjs';
import { root } from '../shared/project.mjs';

const web = join(root, 'apps', 'web');
const documents = [
  { name: 'pages', folder: join(web, 'src'), counts: touchesDocuments },
  { name: 'schema', folder: join(root, 'libs', 'contract'), counts: touchesDocuments },
];

/** The projects that api and worker load: those built by SWC. */
function serverProjects() {
  const folders = ['apps', 'libs'].flatMap((place) => readdirSync(join(root, place)).map((name) => join(place, name)));
  return [...folders, 'migrations'].flatMap((folder) => {
    try {
      const { name, scripts } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return scripts?.build?.startsWith('swc') ? [{ name, folder: join(root, folder, 'src') }] : [];
    } catch {
      return [];
    }
  });
}

async function serveWeb({ host, port, api, say }) {
  const require = createRequire(join(web, 'package.json'));
  const vite = join(require.resolve('vite/package.json'), '..', 'bin', 'vite.js');
  const env = { ...process.env, API_URL: `http://${api.host}:${api.port}` };
  const args = [vite, '--host', host, '--port', String(port), '--strictPort', '--clearScreen', 'false'];
  const child = begin(process.execPath, args, { cwd: web, env });
  listen(child, { out: (line) => line.trim() && say(`web: ${line}`) });
  await waitUntil(() => answers(port, host), 30);
  return child;
}

/** Whether a change affects generated types: the schema, or queries in a page. */
function touchesDocuments(path) {
  if (path.endsWith('.graphql')) return true;
  if (!/\.tsx?$/.test(path) || path.includes(`${sep}generated${sep}`)) return false;
  try {
    return /\bgraphql\(|\bgql`/.test(readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
}

/** Collects the names of changed files and, after a pause, calls `heed` with them; never twice at once. */
function watchSources(sources, heed, say) {
  const changed = new Set();
  let timer;
  let busy = Promise.resolve();
  const work = async () => {
    const names = [...changed];
    changed.clear();
    if (names.length) await heed(names).catch((error) => say(error.message));
  };
  const watchers = sources.map(({ name, folder, counts = () => true }) =>
    watch(folder, { recursive: true }, (_, file) => {
      if (file && !counts(join(folder, file))) return;
      changed.add(name);
      clearTimeout(timer);
      timer = setTimeout(() => (busy = busy.then(work)), 150);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

const generate = () => npm(['run', '--silent', 'generate'], { cwd: web, what: 'generate' });

async function rebuild(names, { services, migrate, say }) {
  say(`Changed: ${names.join(', ')}`);
  await nx(['run-many', '-t', 'build', '-p', names.join(','), '--outputStyle=static']);
  if (names.some((name) => name.endsWith('/migrations'))) await migrate();
  await Promise.all(services.map((service) => service.restart()));
  say('Reloaded');
}

/** Development: Vite serves the pages and proxies the rest to the API; a change in server code restarts it. */
export async function reload({ host, port, api, services, migrate, say }) {
  const pages = await serveWeb({ host, port, api, say });
  const unwatch = [
    watchSources(serverProjects(), (names) => rebuild(names, { services, migrate, say }), say),
    watchSources(documents, generate, say),
  ];
  return {
    stop() {
      for (const ignore of unwatch) ignore();
      return end(pages);
    },
  };
}
