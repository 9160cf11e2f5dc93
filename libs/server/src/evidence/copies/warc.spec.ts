import { createHash } from 'node:crypto';
import type { Exchange } from '../../sources/fetching/exchange.js';
import { warcFile } from './warc.js';

const at = new Date('2026-03-03T10:00:00.123Z');
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const asked = 'GET /one HTTP/1.1\r\nHost: ferries.example\r\nConnection: close\r\n\r\n';
const page: Exchange = {
  address: 'https://ferries.example/one',
  ip: '93.184.216.34',
  at,
  status: 200,
  request: Buffer.from(asked),
  response: Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nhello world'),
  body: Buffer.from('hello world'),
};
const redirect: Exchange = {
  ...page,
  address: 'http://ferries.example/one',
  status: 301,
  response: Buffer.from('HTTP/1.1 301 Moved Permanently\r\nLocation: https://ferries.example/one\r\n\r\n'),
  body: null,
};

function written(...exchanges: Exchange[]): Buffer {
  let made = 0;
  return warcFile(exchanges, { fileName: 'ferries.example.warc', at, newId: () => uuid((made += 1)) });
}

interface ReadRecord {
  readonly version: string;
  readonly fields: Record<string, string>;
  readonly block: Buffer;
}

/** Reads a file as ISO 28500 describes it, without anything of the writer. */
function readRecords(file: Buffer): ReadRecord[] {
  const records: ReadRecord[] = [];
  for (let at = 0; at < file.length; ) {
    const end = file.indexOf('\r\n\r\n', at);
    const [version, ...lines] = file.subarray(at, end).toString('utf8').split('\r\n');
    const fields = Object.fromEntries(lines.map((line) => /^([\w-]+): (.*)$/.exec(line)!.slice(1, 3)));
    const start = end + 4;
    const block = file.subarray(start, start + Number(fields['Content-Length']));
    expect(file.subarray(start + block.length, start + block.length + 4).toString()).toBe('\r\n\r\n');
    records.push({ version: version!, fields, block });
    at = start + block.length + 4;
  }
  return records;
}

/** The bytes that base32 stands for, bit by bit (RFC 4648). */
function fromBase32(text: string): Buffer {
  let value = 0n;
  for (const letter of text) value = (value << 5n) | BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  return Buffer.from(value.toString(16).padStart((text.length * 5) / 4, '0'), 'hex');
}

const sha1 = (bytes: Buffer | string) => createHash('sha1').update(bytes).digest();
const digestIn = (field: string | undefined) => fromBase32(/^sha1:([A-Z2-7]{32})$/.exec(field ?? '')![1]!);

describe('a WARC file', () => {
  it('is written byte for byte as the standard says', () => {
    const info = [
      'software: Followthrough\r\n',
      'format: WARC File Format 1.1\r\n',
      'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n',
    ].join('');
    expect(written(page).toString()).toBe(
      [
        'WARC/1.1',
        'WARC-Type: warcinfo',
        `WARC-Record-ID: <urn:uuid:${uuid(1)}>`,
        'WARC-Date: 2026-03-03T10:00:00.123Z',
        'WARC-Filename: ferries.example.warc',
        'WARC-Block-Digest: sha1:X5F5L2MNHSGYOEUF5HVYQAW5LSNEXVZV',
        'Content-Type: application/warc-fields',
        `Content-Length: ${info.length}`,
        '',
        info,
        '',
        'WARC/1.1',
        'WARC-Type: request',
        `WARC-Record-ID: <urn:uuid:${uuid(3)}>`,
        'WARC-Date: 2026-03-03T10:00:00.123Z',
        'WARC-Target-URI: https://ferries.example/one',
        'WARC-IP-Address: 93.184.216.34',
        `WARC-Warcinfo-ID: <urn:uuid:${uuid(1)}>`,
        `WARC-Concurrent-To: <urn:uuid:${uuid(2)}>`,
        'WARC-Block-Digest: sha1:MVD4SXSAQULVYHY27MTODBYQ4R26JBX6',
        'Content-Type: application/http;msgtype=request',
        `Content-Length: ${asked.length}`,
        '',
        asked,
        '',
        'WARC/1.1',
        'WARC-Type: response',
        `WARC-Record-ID: <urn:uuid:${uuid(2)}>`,
        'WARC-Date: 2026-03-03T10:00:00.123Z',
        'WARC-Target-URI: https://ferries.example/one',
        'WARC-IP-Address: 93.184.216.34',
        `WARC-Warcinfo-ID: <urn:uuid:${uuid(1)}>`,
        // As published for “hello world”.
        'WARC-Payload-Digest: sha1:FKXGYNOJJ7H3IFO35FPUBC445EPOQRXN',
        'WARC-Block-Digest: sha1:5V5FG7DNY22HUCEMY34NNG2E5V6YGD2V',
        'Content-Type: application/http;msgtype=response',
        'Content-Length: 55',
        '',
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nhello world',
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('is read back by another reader: every block and payload matches its digest', () => {
    const records = readRecords(written(redirect, page));
    expect(records.map(({ version, fields }) => [version, fields['WARC-Type'], fields['WARC-Target-URI']])).toEqual([
      ['WARC/1.1', 'warcinfo', undefined],
      ['WARC/1.1', 'request', redirect.address],
      ['WARC/1.1', 'response', redirect.address],
      ['WARC/1.1', 'request', page.address],
      ['WARC/1.1', 'response', page.address],
    ]);
    for (const { fields, block } of records) {
      expect(digestIn(fields['WARC-Block-Digest'])).toEqual(sha1(block));
      expect(fields['WARC-Date']).toBe('2026-03-03T10:00:00.123Z');
    }
    const ids = records.map(({ fields }) => fields['WARC-Record-ID']);
    expect(new Set(ids).size).toBe(5);
    expect(records[3]!.fields['WARC-Concurrent-To']).toBe(ids[4]);
    expect(records.slice(1).every(({ fields }) => fields['WARC-Warcinfo-ID'] === ids[0])).toBe(true);
    expect(records[4]!.block).toEqual(page.response);
    expect(digestIn(records[4]!.fields['WARC-Payload-Digest'])).toEqual(sha1('hello world'));
  });

  it('says that the body of a redirect is missing, and gives no digest of it', () => {
    const [, , { fields }] = readRecords(written(redirect, page)) as [ReadRecord, ReadRecord, ReadRecord];
    expect(fields['WARC-Truncated']).toBe('length');
    expect(fields).not.toHaveProperty('WARC-Payload-Digest');
  });

  it('says of no body that it is missing if the head of the redirect says that there is none', () => {
    const head = redirect.response.toString().replace(/\r\n$/, 'Content-Length: 0\r\n\r\n');
    const [, , { fields, block }] = readRecords(written({ ...redirect, response: Buffer.from(head) }, page)) as [
      ReadRecord,
      ReadRecord,
      ReadRecord,
    ];
    expect(block.toString()).toContain('\r\nContent-Length: 0\r\n\r\n');
    expect(fields).not.toHaveProperty('WARC-Truncated');
  });

  it('digests the payload without its transfer coding, and keeps the block as it arrived', () => {
    const response = Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\nhello world\r\n0\r\n\r\n');
    const { fields, block } = readRecords(written({ ...page, response }))[2]!;
    expect(block).toEqual(response);
    expect(fields['WARC-Payload-Digest']).toBe('sha1:FKXGYNOJJ7H3IFO35FPUBC445EPOQRXN');
  });

  it('keeps bytes that are no text, and blocks that look like records', () => {
    const body = Buffer.concat([
      Buffer.from([0, 0xff, 0x0d, 0x0a, 0x0d, 0x0a]),
      Buffer.from('WARC/1.1\r\nWARC-Type: x'),
    ]);
    const response = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), body]);
    const records = readRecords(written({ ...page, response, body }, page));
    expect(records).toHaveLength(5);
    expect(records[2]!.block).toEqual(response);
  });
});
