import { readFileSync, readdirSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nx } from '../preparing/build.mjs';
import { begin, end, listen } from '../processes/children.mjs';
import { answers } from '../processes/ports.mjs';
import { waitUntil } from '../processes/process-table.mjs';
import { runProgram } from './programs.mjs';
import { root } from '../shared/project.mjs';

const web = join(root, 'apps', 'web');

/** Projects that api and worker load: those which SWC builds. */
function serverProjects() {
  const folders = ['apps', 'libs'].flatMap((place) => readdirSync(join(root, place)).map((name) => join(place, name)));
  return [...folders, 'migrations'].flatMap((folder) => {
    try {
      const { name, scripts } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return scripts?.build?.startsWith('swc') ? [{ name, source: join(root, folder, 'src') }] : [];
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

/** Collects what changes and, after a quiet moment, calls `rebuild` with it; never twice at once. */
function watchSources(projects, rebuild) {
  const changed = new Set();
  let timer;
  let busy = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(async () => {
        const names = [...changed];
        changed.clear();
        if (names.length) await rebuild(names);
      });
    }, 150);
  };
  const watchers = projects.map(({ name, source }) =>
    watch(source, { recursive: true }, () => {
      changed.add(name);
      soon();
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Development: Vite serves the pages and passes the rest to the API; a change in the server's code restarts it. */
export async function reload({ host, port, api, services, env, say }) {
  const pages = await serveWeb({ host, port, api, say });
  const unwatch = watchSources(serverProjects(), async (names) => {
    say(`Changed: ${names.join(', ')}`);
    try {
      await nx(['run-many', '-t', 'build', '-p', names.join(','), '--outputStyle=static']);
      if (names.some((name) => name.endsWith('/migrations'))) await runProgram('migrate', env(), say);
      await Promise.all(services.map((service) => service.restart()));
      say('Reloaded');
    } catch (error) {
      say(error.message);
    }
  });
  return {
    stop() {
      unwatch();
      return end(pages);
    },
  };
}
