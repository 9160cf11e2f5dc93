import { limits } from '@followthrough/domain/limits';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { isWebAddress } from '@followthrough/domain/web-address';
import { Inject, Injectable } from '@nestjs/common';
import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { AllowedHosts } from '../../people/deployment/allowed-hosts.service.js';
import { decoded } from './decoded.js';
import { isOutward } from './outward-address.js';

/** A fetched page. */
export interface FetchedText {
  readonly text: string;
  readonly isPage: boolean;
  /** Its address after redirects. */
  readonly address: string;
}

/** The IP addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** How a fetch reaches the network; tests replace it. */
export interface Outside {
  readonly resolve: Resolve;
  readonly isAllowedPort: (port: number) => boolean;
  readonly isOutward: (address: string) => boolean;
}

const redirectsAtMost = 5;
const atOnce = 4;

const internet: Outside = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isAllowedPort: (port) => port === 80 || port === 443,
  isOutward,
};

const refusal = (code: FetchCode) => problem(code, {}, 'address');
type FetchCode =
  | 'FETCH_NOT_ALLOWED'
  | 'FETCH_FAILED'
  | 'FETCH_REDIRECTS'
  | 'FETCH_TOO_LARGE'
  | 'FETCH_NOT_TEXT'
  | 'FETCH_TOO_SLOW'
  | 'FETCH_BUSY';

/**
 * Fetches pages from the hosts that the deployment allows, and connects nowhere else, whatever a page or name server
 * says.
 */
@Injectable()
export class PageFetcher {
  outside: Outside = internet;
  /** The time limit of one fetch in milliseconds, including redirects. */
  patience = 15_000;
  #running = 0;

  constructor(@Inject(AllowedHosts) private readonly allowed: Pick<AllowedHosts, 'now'>) {}

  /** Whether the deployment allows the host of an address. */
  async mayFetch(address: string): Promise<boolean> {
    return this.#isAllowed(address, await this.allowed.now());
  }

  #isAllowed(address: string, hosts: readonly string[]): boolean {
    const url = isWebAddress(address) ? URL.parse(address) : null;
    if (!url) return false;
    const host = url.hostname.toLowerCase();
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    return this.outside.isAllowedPort(port) && hosts.includes(host) && isIP(host) === 0;
  }

  async fetch(address: string): Promise<FetchedText | RuleProblem> {
    const hosts = await this.allowed.now();
    if (!this.#isAllowed(address, hosts)) return refusal('FETCH_NOT_ALLOWED');
    if (this.#running >= atOnce) return refusal('FETCH_BUSY');
    this.#running += 1;
    const signal = AbortSignal.timeout(this.patience);
    try {
      return await this.#follow(new URL(address), hosts, signal);
    } catch {
      return refusal(signal.aborted ? 'FETCH_TOO_SLOW' : 'FETCH_FAILED');
    } finally {
      this.#running -= 1;
    }
  }

  async #follow(first: URL, hosts: readonly string[], signal: AbortSignal): Promise<FetchedText | RuleProblem> {
    let url = first;
    for (let step = 0; step <= redirectsAtMost; step += 1) {
      const answer = await this.#get(url, signal);
      if (answer === null) return refusal('FETCH_NOT_ALLOWED');
      const { statusCode = 0, headers } = answer;
      if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
        answer.destroy();
        const next = URL.parse(headers.location, url);
        if (!next || !this.#isAllowed(next.href, hosts)) return refusal('FETCH_NOT_ALLOWED');
        url = next;
        continue;
      }
      return statusCode === 200 ? readAnswer(answer, url) : (answer.destroy(), refusal('FETCH_FAILED'));
    }
    return refusal('FETCH_REDIRECTS');
  }

  /**
   * The name is resolved once, and the connection goes to that address: a different second answer of the name server
   * has no effect.
   */
  async #get(url: URL, signal: AbortSignal): Promise<IncomingMessage | null> {
    const found = await Promise.race([this.outside.resolve(url.hostname), aborted(signal)]);
    const [address] = found;
    if (!address || !found.every((one) => this.outside.isOutward(one))) return null;
    const family = isIP(address);
    const pinned: LookupFunction = (_name, options, done) =>
      options.all ? done(null, [{ address, family }]) : done(null, address, family);
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const asked = send(
        url,
        {
          lookup: pinned,
          signal,
          agent: false,
          maxHeaderSize: 16_384,
          headers: { accept: 'text/html, text/plain', 'accept-encoding': 'identity', 'user-agent': 'Followthrough' },
        },
        resolve,
      );
      asked.on('error', reject);
      asked.end();
    });
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
}

async function readAnswer(answer: IncomingMessage, url: URL): Promise<FetchedText | RuleProblem> {
  const type = answer.headers['content-type'] ?? '';
  const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  const refuse = (code: FetchCode) => (answer.destroy(), refusal(code));
  if (!isPage && !/^text\/plain\b/i.test(type)) return refuse('FETCH_NOT_TEXT');
  if (!/^(?:identity)?$/i.test(answer.headers['content-encoding'] ?? '')) return refuse('FETCH_FAILED');
  if (Number(answer.headers['content-length'] ?? 0) > limits.sourceBytes) return refuse('FETCH_TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.sourceBytes) return refuse('FETCH_TOO_LARGE');
    chunks.push(chunk);
  }
  const text = decoded(Buffer.concat(chunks), type);
  return text === null ? refusal('FETCH_NOT_TEXT') : { text, isPage, address: url.href };
}
