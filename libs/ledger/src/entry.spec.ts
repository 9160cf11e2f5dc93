import canonicalize from 'canonicalize';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes, EntryRefused, leafHash, type Entry } from './entry.js';

const shared = process.env['FOLLOWTHROUGH_SHARED'] ?? join(process.cwd(), '../../../shared');
const vectors = join(shared, 'vectors/jcs/testdata');

const entry = (data: Record<string, unknown> = {}): Entry =>
  ({
    v: 1,
    id: '0192f0c4-0000-7000-8000-000000000001',
    type: 'status.reported',
    subject: { type: 'commitment', id: '0192f0c4-0000-7000-8000-000000000002', version: 3 },
    actor: null,
    at: '2026-11-22T10:00:00.000Z',
    data,
    texts: {},
  }) as Entry;

describe('the bytes of an entry', () => {
  it('do not depend on the order in which members were written', () => {
    expect(canonicalBytes(entry({ b: 1, a: 'x' }))).toEqual(canonicalBytes(entry({ a: 'x', b: 1 })));
  });

  it('keep every character of a text', () => {
    const text = '\u202e עברית é e\u0301 😀 \u0000';
    expect(JSON.parse(canonicalBytes(entry({ text })).toString('utf8')).data.text).toBe(text);
  });

  it.each([
    ['undefined', undefined],
    ['undefined deep inside', { a: [1, { b: undefined }] }],
    ['NaN', Number.NaN],
    ['infinity', Infinity],
    ['a lone surrogate', 'a\ud800b'],
    ['a big integer', 10n],
  ])('refuse %s', (_, value) => {
    expect(() => canonicalBytes(entry({ value }))).toThrow(EntryRefused);
  });

  it('refuse a lone surrogate in a member name', () => {
    expect(() => canonicalBytes(entry({ ['\udc00']: 1 }))).toThrow(EntryRefused);
  });

  it('hold at most 65,535 bytes', () => {
    const room = 65_535 - canonicalBytes(entry({ text: '' })).length;
    expect(canonicalBytes(entry({ text: 'x'.repeat(room) }))).toHaveLength(65_535);
    expect(() => canonicalBytes(entry({ text: 'x'.repeat(room + 1) }))).toThrow(EntryRefused);
  });

  it('hash to the leaf of RFC 6962', () => {
    expect(leafHash(new Uint8Array()).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  if (existsSync(vectors)) {
    it.each(readdirSync(join(vectors, 'input')))('agree with the RFC 8785 vector %s', (name) => {
      const input: unknown = JSON.parse(readFileSync(join(vectors, 'input', name), 'utf8'));
      const output = readFileSync(join(vectors, 'output', name), 'utf8').trim();
      expect(canonicalize(input)).toBe(output);
    });
  } else {
    it.skip(`agree with the RFC 8785 vectors (skipped: ${vectors} is not there)`, () => undefined);
  }
});
