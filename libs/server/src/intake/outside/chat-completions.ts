import type { OutsideFailure } from '@followthrough/domain/outside-readings';
import { Injectable } from '@nestjs/common';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import type { OutsideReader } from '../../platform/ground/outside-reader.js';
import { allowedAddresses, internet, pinnedTo, type Network } from '../../platform/outward/network.js';
import { isLoopback } from '../../platform/outward/outward-address.js';
import type { Message } from './question.js';

export interface Failed {
  readonly failure: OutsideFailure;
  readonly httpStatus?: number;
}

const answerBytes = 200_000;
const longestWait = 10_000;
const busy = [429, 503];

/** Too many bytes arrived. */
class TooLarge extends Error {}

/**
 * Asks an OpenAI-compatible server for a chat completion. It connects only to the address of the reader, on this machine if
 * that is where it is and otherwise on the public internet, and follows no redirect.
 */
@Injectable()
export class ChatCompletions {
  network: Network = internet;
  /** The time limit of one request in milliseconds. */
  patience = 60_000;
  /** How long it waits before it asks a busy server again, unless the server says how long, in milliseconds. */
  pause = 2_000;
  /** Whether the server refused the full form of a question and then answered the plain one. */
  #isPlain = false;

  /**
   * The words of the answer, or why there are none. A busy server is asked once more, and so is one that refuses the
   * question (400), in plain form: some know no response_format, some no temperature.
   * @throws if `signal` aborts
   */
  async ask(reader: OutsideReader, messages: readonly Message[], signal: AbortSignal): Promise<string | Failed> {
    const first = await this.#patiently(reader, bodyOf(reader, messages, this.#isPlain), signal);
    if (this.#isPlain || typeof first === 'string' || first.httpStatus !== 400) return first;
    const second = await this.#patiently(reader, bodyOf(reader, messages, true), signal);
    this.#isPlain = typeof second === 'string';
    return second;
  }

  async #patiently(reader: OutsideReader, body: Buffer, signal: AbortSignal): Promise<string | Failed> {
    const first = await this.#try(reader, body, signal);
    if (typeof first === 'string' || !busy.includes(first.httpStatus ?? 0)) return first;
    await wait(Math.min(first.retryAfter ?? this.pause, longestWait), undefined, { signal });
    return this.#try(reader, body, signal);
  }

  async #try(
    reader: OutsideReader,
    body: Buffer,
    stopping: AbortSignal,
  ): Promise<string | (Failed & { readonly retryAfter?: number | undefined })> {
    stopping.throwIfAborted();
    const late = AbortSignal.timeout(this.patience);
    const signal = AbortSignal.any([stopping, late]);
    try {
      const answer = await this.#post(reader, body, signal);
      if (!answer) return { failure: 'NOT_ALLOWED' };
      const { statusCode: httpStatus = 0, headers } = answer;
      if (httpStatus !== 200) {
        answer.destroy();
        if (httpStatus >= 300 && httpStatus < 400) return { failure: 'REDIRECTED' };
        return { failure: 'REFUSED', httpStatus, retryAfter: millisecondsOf(headers['retry-after']) };
      }
      return contentOf(await bytesOf(answer)) ?? { failure: 'NOT_UNDERSTOOD' };
    } catch (error) {
      stopping.throwIfAborted();
      if (error instanceof TooLarge) return { failure: 'TOO_LARGE' };
      return { failure: late.aborted ? 'TOO_SLOW' : 'UNREACHABLE' };
    }
  }

  /** Null if the address is not allowed. */
  async #post(
    { url, isLocal, key }: OutsideReader,
    body: Buffer,
    signal: AbortSignal,
  ): Promise<IncomingMessage | null> {
    const target = new URL(`${url}/chat/completions`);
    const network = isLocal ? { ...this.network, isOutward: isLoopback } : this.network;
    const ips = await allowedAddresses(target.hostname.replace(/^\[|\]$/g, ''), network, signal);
    if (!ips) return null;
    const send = target.protocol === 'https:' ? requestHttps : requestHttp;
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      Accept: 'application/json',
      'Accept-Encoding': 'identity',
      'User-Agent': 'Followthrough',
      Connection: 'close',
      ...(key && { Authorization: `Bearer ${key}` }),
    };
    const options = { method: 'POST', lookup: pinnedTo(ips), signal, agent: false, maxHeaderSize: 16_384, headers };
    return new Promise((resolve, reject) => {
      const asked = send(target, options);
      asked.on('response', resolve);
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

function bodyOf({ model }: OutsideReader, messages: readonly Message[], isPlain: boolean): Buffer {
  const options = { temperature: 0, response_format: { type: 'json_object' } };
  return Buffer.from(JSON.stringify({ model, messages, ...(!isPlain && options) }));
}

function millisecondsOf(retryAfter: string | undefined): number | undefined {
  return retryAfter && /^\d{1,6}$/.test(retryAfter) ? 1_000 * Number(retryAfter) : undefined;
}

/** @throws TooLarge */
async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > answerBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

interface Completion {
  readonly choices?: readonly ({ readonly message?: { readonly content?: unknown } | null } | null)[];
}

/** The words of a completion; null if the bytes are none. */
function contentOf(bytes: Buffer): string | null {
  try {
    const completion = JSON.parse(bytes.toString('utf8')) as Completion | null;
    const content = completion?.choices?.[0]?.message?.content;
    return typeof content === 'string' ? content : null;
  } catch {
    return null;
  }
}
