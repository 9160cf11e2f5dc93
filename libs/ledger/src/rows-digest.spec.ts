import { createHash } from 'node:crypto';
import { RowsDigest, type DigestRow } from './rows-digest.js';

const sha256 = (...parts: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const digestOf = (...rows: readonly DigestRow[]) => {
  const digest = new RowsDigest();
  for (const row of rows) digest.add(row);
  return digest.hex();
};

describe('the digest of rows', () => {
  it('is the SHA-256 of the digests of their canonical forms, in order', () => {
    const [one, other] = [sha256('{"a":1,"b":"é"}'), sha256('{"a":null,"b":true}')];
    expect(digestOf({ b: 'é', a: 1 }, { a: null, b: true })).toBe(sha256(one, other).toString('hex'));
    expect(digestOf({ a: null, b: true }, { b: 'é', a: 1 })).toBe(sha256(other, one).toString('hex'));
    expect(digestOf()).toBe(sha256('').toString('hex'));
  });

  it('differs when a value moves to another row or member', () => {
    const digests = [
      digestOf({ a: '1' }, { a: '2' }),
      digestOf({ a: '12' }, { a: '' }),
      digestOf({ a: 1 }, { a: 2 }),
      digestOf({ b: '1' }, { a: '2' }),
    ];
    expect(new Set(digests).size).toBe(4);
  });

  it.each([[{ a: NaN }], [{ a: '\ud800' }], [{ a: undefined }]])('refuses %p', (row) => {
    expect(() => new RowsDigest().add(row as unknown as DigestRow)).toThrow();
  });
});
