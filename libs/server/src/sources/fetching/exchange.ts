import type { ClientRequest, IncomingMessage } from 'node:http';

/** One request of a fetch and its answer, byte for byte as they were sent and received. */
export interface Exchange {
  readonly address: string;
  /** The IP address that answered. */
  readonly ip: string;
  readonly at: Date;
  readonly status: number;
  readonly request: Buffer;
  /** The answer; only its head if it was a redirect, whose body is not read. */
  readonly response: Buffer;
  /** The body of the answer without its transfer coding; null if it was not read. */
  readonly body: Buffer | null;
}

/** More bytes than the limit arrived. */
export class TooMuch extends Error {}

/**
 * Keeps the bytes of an answer as they arrive, before they are decoded. Limited, because a small body can arrive in very
 * many bytes: in chunks with long extensions, or after many interim answers.
 */
export class Recording {
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #message: IncomingMessage | null = null;

  constructor(
    request: ClientRequest,
    private readonly most: number,
  ) {
    request.on('response', (arrived) => (this.#message = arrived));
    request.on('socket', (socket) =>
      // Before the parser, which may close the socket.
      socket.prependListener('data', (chunk: Buffer) => {
        if (this.#add(chunk)) return;
        (this.#message ?? request).destroy(new TooMuch());
      }),
    );
  }

  #add(chunk: Buffer): boolean {
    this.#size += chunk.length;
    if (this.#size > this.most) return false;
    this.#chunks.push(chunk);
    return true;
  }

  /** The final answer, without interim ones (RFC 9110, 15.2), and without bytes after its end. */
  get answer(): Buffer {
    const bytes = this.#final;
    const start = headLength(bytes);
    const { 'transfer-encoding': coding, 'content-length': length } = this.#message?.headers ?? {};
    if (coding) return /chunked$/i.test(coding) ? bytes.subarray(0, chunksEnd(bytes, start)) : bytes;
    return length ? bytes.subarray(0, start + Number(length)) : bytes;
  }

  get #final(): Buffer {
    let bytes: Buffer = Buffer.concat(this.#chunks);
    while (/^HTTP\/1\.\d 1\d\d/.test(bytes.toString('latin1', 0, 12))) bytes = bytes.subarray(headLength(bytes));
    return bytes;
  }

  /** The status line and the fields of the final answer. */
  get head(): Buffer {
    const bytes = this.#final;
    return bytes.subarray(0, headLength(bytes));
  }
}

function headLength(bytes: Buffer): number {
  const end = bytes.indexOf('\r\n\r\n');
  return end < 0 ? bytes.length : end + 4;
}

/** Where chunks that begin at `at` end: after the trailer section that follows the chunk of size 0 (RFC 9112, 7.1). */
function chunksEnd(bytes: Buffer, at: number): number {
  for (let start = at; ; ) {
    const line = bytes.indexOf('\r\n', start);
    const size = Number.parseInt(bytes.toString('latin1', start, line), 16);
    if (size > 0) {
      start = line + 2 + size + 2;
      continue;
    }
    const end = bytes.indexOf('\r\n\r\n', line);
    return end < 0 ? bytes.length : end + 4;
  }
}

/** The fields of every request, as an array because Node then sends exactly these. */
export function requestFields(url: URL): readonly string[] {
  return [
    ...['Host', url.host],
    ...['Accept', 'text/html, text/plain'],
    ...['Accept-Encoding', 'identity'],
    ...['User-Agent', 'Followthrough'],
    ...['Connection', 'close'],
  ];
}

/** The bytes of a request with these fields, as Node sends them. */
export function requestBytes(url: URL, fields: readonly string[]): Buffer {
  const lines = [`GET ${url.pathname}${url.search} HTTP/1.1`];
  for (let at = 0; at < fields.length; at += 2) lines.push(`${fields[at]!}: ${fields[at + 1]!}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
