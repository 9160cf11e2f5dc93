import autocannon from 'autocannon';
import { connections } from './connections.mjs';

/** Requests a second and the 99th percentile of milliseconds. `requestsOf` a connection are sent in turn. @throws where anything was answered but with 200. */
export async function load(url, requestsOf, seconds) {
  let connected = 0;
  const {
    requests: sent,
    latency,
    errors,
    timeouts,
    non2xx,
  } = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => client.setRequests(requestsOf(connected++)),
  });
  if (errors + timeouts + non2xx > 0) {
    throw new Error(
      `${url} failed under load: ${errors} errors, ${timeouts} timeouts, ${non2xx} not answered with 200.`,
    );
  }
  return { rps: sent.average, p50: latency.p50, p99: latency.p99 };
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
