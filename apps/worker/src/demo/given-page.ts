import { requestBytes, requestFields } from '@followthrough/server/sources/fetching/exchange';
import type { RecordedPage } from '@followthrough/server/sources/fetching/page-fetcher';

/** An address reserved for documentation (RFC 5737). */
const ip = '192.0.2.1';

/** A page of an invented site as if it had been fetched, because the demo has no network. */
export function givenPage(address: string, at: Date, lines: readonly string[]): RecordedPage {
  const url = new URL(address);
  const text = `${lines.join('\n')}\n`;
  const body = Buffer.from(text, 'utf8');
  const head = ['HTTP/1.1 200 OK', 'Content-Type: text/plain; charset=utf-8', `Content-Length: ${body.length}`];
  const response = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
  const request = requestBytes(url, requestFields(url));
  return { text, isPage: false, address, exchanges: [{ address, ip, at, status: 200, request, response, body }] };
}
