import autocannon from 'autocannon';

/**
 * Requests per second, and percentiles in milliseconds. The `requestsOf` a connection are sent in turn.
 * @throws if any response is not 200.
 */
export async function load({ url, requestsOf, connections }, seconds) {
  let connected = 0;
  const milliseconds = [];
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => client.setRequests(requestsOf(connected++)),
  });
  running.on('response', (_client, _status, _bytes, took) => milliseconds.push(took));
  const { requests: sent, errors, timeouts, non2xx } = await running;
  if (errors + timeouts + non2xx > 0) {
    throw new Error(
      `${url} failed under load: ${errors} errors, ${timeouts} timeouts, ${non2xx} not answered with 200.`,
    );
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(milliseconds, part));
  return { rps: sent.average, p50, p95, p99 };
}

/** The smallest value, to a tenth, that at least this share of values does not exceed. */
export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(10 * sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]) / 10;
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
