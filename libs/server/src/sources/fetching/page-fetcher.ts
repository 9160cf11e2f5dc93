import { fetchProblem, type FetchFailure } from '@followthrough/domain/fetching';
import { limits } from '@followthrough/domain/limits';
import type { RuleProblem } from '@followthrough/domain/problems';
import { isWebAddress } from '@followthrough/domain/web-address';
import { Inject, Injectable } from '@nestjs/common';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { requestedAddress } from '@followthrough/domain/web-address';
import { AllowedHosts } from '../../people/deployment/allowed-hosts.service.js';
import { Clock } from '../../platform/ground/clock.js';
import { allowedAddresses, internet, pinnedTo, type Network } from '../../platform/outward/network.js';
import { decoded } from './decoded.js';
import { Recording, requestBytes, requestFields, TooMuch, type Exchange } from './exchange.js';

/** A fetched page. */
export interface FetchedText {
  readonly text: string;
  readonly isPage: boolean;
  /** Its address after redirects. */
  readonly address: string;
}

/** A fetched page with everything that was sent and received for it, redirects included. */
export interface RecordedPage extends FetchedText {
  readonly exchanges: readonly Exchange[];
}

/** How a fetch reaches the network; tests replace it. */
export interface Outside extends Network {
  readonly isAllowedPort: (port: number) => boolean;
}

const redirectsAtMost = 5;
const atOnce = 4;

const usualPorts = (port: number): boolean => port === 80 || port === 443;

/** Bytes of an answer on the wire: those of the largest source, with its head and its transfer coding. */
const wireBytesAtMost = 2 * limits.sourceBytes;

/**
 * Fetches pages from the hosts that the deployment allows, and connects nowhere else, whatever a page or name server
 * says.
 */
@Injectable()
export class PageFetcher {
  outside: Outside = { ...internet, isAllowedPort: usualPorts };
  /** The time limit of one fetch in milliseconds, including redirects. */
  patience = 15_000;
  #running = 0;

  constructor(
    @Inject(AllowedHosts) private readonly allowed: Pick<AllowedHosts, 'now'>,
    private readonly clock: Clock,
  ) {}

  /** Whether the deployment allows the host of an address. */
  async mayFetch(address: string, hosts = this.allowed.now()): Promise<boolean> {
    return this.#isAllowed(address, await hosts);
  }

  #isAllowed(address: string, hosts: readonly string[]): boolean {
    const url = isWebAddress(address) ? URL.parse(address) : null;
    if (!url) return false;
    const host = url.hostname.toLowerCase();
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    return this.outside.isAllowedPort(port) && hosts.includes(host) && isIP(host) === 0;
  }

  async fetch(address: string): Promise<FetchedText | RuleProblem> {
    const page = await this.record(address);
    if ('why' in page) return fetchProblem(page);
    const { text, isPage } = page;
    return { text, isPage, address: page.address };
  }

  /** Fetches a page, and keeps what was sent and received. */
  async record(address: string): Promise<RecordedPage | FetchFailure> {
    const hosts = await this.allowed.now();
    if (!this.#isAllowed(address, hosts)) return { why: 'NOT_ALLOWED' };
    if (this.#running >= atOnce) return { why: 'BUSY' };
    this.#running += 1;
    const signal = AbortSignal.timeout(this.patience);
    try {
      return await this.#follow(requestedAddress(address), hosts, signal);
    } catch (error) {
      return { why: signal.aborted ? 'TOO_SLOW' : error instanceof TooMuch ? 'TOO_LARGE' : 'FAILED' };
    } finally {
      this.#running -= 1;
    }
  }

  async #follow(first: URL, hosts: readonly string[], signal: AbortSignal): Promise<RecordedPage | FetchFailure> {
    let url = first;
    const exchanges: Exchange[] = [];
    for (let step = 0; step <= redirectsAtMost; step += 1) {
      const got = await this.#get(url, signal);
      if (got === null) return { why: 'NOT_ALLOWED' };
      const { answer, recording, ...asked } = got;
      const { statusCode: status = 0, headers } = answer;
      if ([301, 302, 303, 307, 308].includes(status) && headers.location) {
        answer.destroy();
        const next = URL.parse(headers.location, url.href);
        if (!next || !this.#isAllowed(next.href, hosts)) return { why: 'NOT_ALLOWED' };
        exchanges.push({ ...asked, status, response: recording.head, body: null });
        url = next;
        continue;
      }
      if (status !== 200) return (answer.destroy(), { why: 'STATUS', httpStatus: status });
      const read = await readAnswer(answer);
      if ('why' in read) return (answer.destroy(), read);
      exchanges.push({ ...asked, status, response: recording.answer, body: read.body });
      return { text: read.text, isPage: read.isPage, address: url.href, exchanges };
    }
    return { why: 'REDIRECTS' };
  }

  /**
   * The name is resolved once, and the connection goes to that address: a different second answer of the name server
   * has no effect.
   */
  async #get(url: URL, signal: AbortSignal): Promise<Got | null> {
    const found = await allowedAddresses(url.hostname, this.outside, signal);
    if (!found) return null;
    const [ip] = found;
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const headers = requestFields(url);
    const at = this.clock.now();
    return new Promise((resolve, reject) => {
      const asked = send(url, { lookup: pinnedTo([ip]), signal, agent: false, maxHeaderSize: 16_384, headers });
      const recording = new Recording(asked, wireBytesAtMost);
      const request = requestBytes(url, headers);
      asked.on('response', (answer) => resolve({ answer, recording, address: url.href, ip, at, request }));
      asked.on('error', reject);
      asked.end();
    });
  }
}

/** A request that was answered, and the answer, of which the body is still to be read. */
interface Got extends Pick<Exchange, 'address' | 'ip' | 'at' | 'request'> {
  readonly answer: IncomingMessage;
  readonly recording: Recording;
}

type Read = Pick<FetchedText, 'text' | 'isPage'> & { readonly body: Buffer };

/** Reads the body of an answer if it is text and not too large. */
async function readAnswer(answer: IncomingMessage): Promise<Read | FetchFailure> {
  const type = answer.headers['content-type'] ?? '';
  const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  if (!isPage && !/^text\/plain\b/i.test(type)) return { why: 'NOT_TEXT' };
  if (!/^(?:identity)?$/i.test(answer.headers['content-encoding'] ?? '')) return { why: 'FAILED' };
  if (Number(answer.headers['content-length'] ?? 0) > limits.sourceBytes) return { why: 'TOO_LARGE' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.sourceBytes) return { why: 'TOO_LARGE' };
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const text = decoded(body, type);
  return text === null ? { why: 'NOT_TEXT' } : { text, isPage, body };
}
