import { join } from 'node:path';
import { root } from '../shared/project.mjs';

const everywhere = new Set(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::']);
const bracketed = (host) => (host.includes(':') ? `[${host}]` : host);

/** The address to open in a browser. */
export const addressOf = (host, port) => `http://${everywhere.has(host) ? 'localhost' : bracketed(host)}:${port}`;

/** The address for health checks on this machine. */
export function healthAddress(host, port) {
  const own = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${bracketed(own)}:${port}/healthz`;
}

/** The environment of API, worker, migrations and demo. */
export function serviceEnvironment({ host, port, data, urls, mode }) {
  return {
    ...process.env,
    DATABASE_URL_SUPERUSER: '',
    NODE_ENV: process.env.NODE_ENV ?? mode,
    HOST: host,
    PORT: String(port),
    DATABASE_URL: urls.runtime,
    DATABASE_URL_OWNER: urls.owner,
    DATABASE_URL_WORKER: urls.worker,
    FOLLOWTHROUGH_DATA: process.env.FOLLOWTHROUGH_DATA ?? join(data, 'files'),
    FOLLOWTHROUGH_WEB: join(root, 'apps', 'web', 'dist'),
  };
}

/** Only the migrations get the superuser, to create the logins; API and worker sign in with limited ones. */
export const asSuperuser = ({ superuser }) => (superuser ? { DATABASE_URL_SUPERUSER: superuser } : {});
