import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './application.js';

/** A request as the outside reader received it. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** The body. */
  readonly body: Json;
  /** The words of a source that it was given. */
  readonly text: string;
}

export type Answering = (asked: Asked, response: ServerResponse) => void;

export interface SmallReader {
  readonly url: string;
  readonly host: string;
  /** The requests, the oldest first. */
  readonly asked: Asked[];
  /** How it answers from now on. */
  answering: Answering;
  close(): void;
}

/** Answers with these words, as a server of chat completions does. */
export const saying =
  (words: string): Answering =>
  (_, response) =>
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: words } }] }));

/** Answers with these suggestions. */
export const suggesting = (...commitments: readonly object[]): Answering => saying(JSON.stringify({ commitments }));

/** A small server of chat completions on this machine. */
export async function smallReader(): Promise<SmallReader> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json;
      const { text } = JSON.parse(body.messages[1].content as string) as { text: string };
      const asked = { path: request.url!, headers: request.headers, body, text };
      reader.asked.push(asked);
      reader.answering(asked, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const reader: SmallReader = {
    host,
    url: `http://${host}/v1`,
    asked: [],
    answering: suggesting(),
    close: () => (server.closeAllConnections(), void server.close()),
  };
  return reader;
}
