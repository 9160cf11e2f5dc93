import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Beginning, mediaTypeOf } from './media-type.js';

describe('what a file is', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), 'application/pdf'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      'image/png',
    ],
    ['words', Buffer.from('Crossings fell.\r\n\tBy 36 %, “on last year”.'), 'text/plain'],
    ['no bytes at all', Buffer.alloc(0), 'text/plain'],
    ['a page', Buffer.from('\n<!DOCTYPE html><script>alert(1)</script>'), 'text/html'],
    ['a page without a doctype', Buffer.from('<HTML lang="en">'), 'text/html'],
    ['words about <html>', Buffer.from('The tag <html> begins a page.'), 'text/plain'],
    ['bytes with a NUL', Buffer.from('a\0b'), 'application/octet-stream'],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0xfe, 0x62]), 'application/octet-stream'],
    ['words cut within a letter', Buffer.from('naïve').subarray(0, 3), 'text/plain'],
  ])('%s', async (_, bytes, type) => expect(await mediaTypeOf(bytes)).toBe(type));

  it('is judged by the beginning alone, while all of it passes', async () => {
    const bytes = Buffer.alloc(200_000, 'x');
    const beginning = new Beginning();
    const passed = await buffer(beginning.of(Readable.from([bytes.subarray(0, 65_000), bytes.subarray(65_000)])));
    expect(passed.equals(bytes)).toBe(true);
    expect(beginning.bytes.length).toBe(65_536);
  });
});
