import autocannon from 'autocannon';

const connections = 32;

/** Requests a second and the 99th percentile of milliseconds. @throws where anything was answered but with 200. */
export async function load(url, requests, seconds) {
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
    requests,
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
