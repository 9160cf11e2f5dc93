import { createHash } from 'node:crypto';
import type { Exchange } from '../../sources/fetching/exchange.js';

/** What identifies a WARC file and the records in it. */
export interface WarcNaming {
  /** Name of the file, with its ending. */
  readonly fileName: string;
  /** When it was written. */
  readonly at: Date;
  /** A new UUID for each record. */
  readonly newId: () => string;
}

/** A named field of a record, or of a `warcinfo` block. */
type NamedField = readonly [name: string, value: string];

interface WarcRecord {
  readonly type: 'warcinfo' | 'request' | 'response';
  /** As in `WARC-Record-ID`. */
  readonly id: string;
  readonly at: Date;
  readonly contentType: string;
  readonly fields: readonly NamedField[];
  readonly block: Uint8Array;
}

const description: readonly NamedField[] = [
  ['software', 'Followthrough'],
  ['format', 'WARC File Format 1.1'],
  ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
];

/**
 * A WARC/1.1 file (ISO 28500:2017) of a fetch: a `warcinfo` record, then a `request` and a `response` record for each
 * exchange, redirects included. Uncompressed, so that its words can be found in it without a tool.
 */
export function warcFile(exchanges: readonly Exchange[], { fileName, at, newId }: WarcNaming): Buffer {
  const named = () => `<urn:uuid:${newId()}>`;
  const info: WarcRecord = {
    type: 'warcinfo',
    id: named(),
    at,
    contentType: 'application/warc-fields',
    fields: [['WARC-Filename', fileName]],
    block: Buffer.from(lines(description)),
  };
  const records = exchanges.flatMap((exchange) => recordsOf(exchange, info.id, named));
  return Buffer.concat([info, ...records].map(recordBytes));
}

function recordsOf(exchange: Exchange, infoId: string, named: () => string): WarcRecord[] {
  const { address, ip, at, request, response, body } = exchange;
  const responseId = named();
  const common: readonly NamedField[] = [
    ['WARC-Target-URI', address],
    ['WARC-IP-Address', ip],
    ['WARC-Warcinfo-ID', infoId],
  ];
  // The body of a redirect is not read: the limit for it is no bytes. Only its head can say that there is none.
  const hasNone = /^content-length:[ \t]*0+[ \t]*\r$/im.test(response.toString('latin1'));
  const unread: readonly NamedField[] = hasNone ? [] : [['WARC-Truncated', 'length']];
  const ending: readonly NamedField[] = body ? [['WARC-Payload-Digest', digestOf(body)]] : unread;
  return [
    {
      type: 'request',
      id: named(),
      at,
      contentType: 'application/http;msgtype=request',
      fields: [...common, ['WARC-Concurrent-To', responseId]],
      block: request,
    },
    {
      type: 'response',
      id: responseId,
      at,
      contentType: 'application/http;msgtype=response',
      fields: [...common, ...ending],
      block: response,
    },
  ];
}

function recordBytes({ type, id, at, contentType, fields, block }: WarcRecord): Buffer {
  const header: readonly NamedField[] = [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ['WARC-Date', at.toISOString()],
    ...fields,
    ['WARC-Block-Digest', digestOf(block)],
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ];
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines(header)}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

function lines(fields: readonly NamedField[]): string {
  return fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}

/** SHA-1 in base32, which the readers of WARC files expect; the file as a whole is recorded by its SHA-256. */
function digestOf(bytes: Uint8Array): string {
  return `sha1:${base32(createHash('sha1').update(bytes).digest())}`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 (RFC 4648) of a number of bytes that is a multiple of five, which needs no padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits
    .match(/.{5}/g)!
    .map((five) => alphabet[Number.parseInt(five, 2)])
    .join('');
}
