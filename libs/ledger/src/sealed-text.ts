import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A text that is not part of the log. The log contains its HMAC; the text is stored encrypted under its own key.
 * Destroying the key erases the text, and the log still verifies.
 */
export interface SealedText {
  /** 32 random bytes. The HMAC key and the encryption key are derived from it (HKDF, RFC 5869). */
  readonly key: Buffer;
  /** HMAC-SHA-256 of the UTF-8 text, as in the log. */
  readonly hmac: Buffer;
  /** AES-256-GCM: nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes). */
  readonly sealed: Buffer;
}

export class SealBroken extends Error {
  override name = 'SealBroken';
}

/** Encrypts a text under a new key. @throws SealBroken for unpaired surrogates, which UTF-8 cannot represent. */
export function seal(text: string): SealedText {
  if (!text.isWellFormed()) throw new SealBroken('The text holds a lone surrogate and cannot be kept unchanged.');
  const key = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived(key, 'encrypt'), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { key, hmac: commitTo(text, key), sealed: Buffer.concat([nonce, body, cipher.getAuthTag()]) };
}

/** Decrypts a sealed text. @throws SealBroken if key, cipher text and HMAC do not match. */
export function open({ key, hmac, sealed }: SealedText): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', derived(key, 'encrypt'), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
    if (timingSafeEqual(commitTo(text, key), hmac)) return text;
  } catch {
    // Fall through: Node’s own message is not helpful.
  }
  throw new SealBroken('The text does not match what the record committed to.');
}

function commitTo(text: string, key: Buffer): Buffer {
  return createHmac('sha256', derived(key, 'commit')).update(text, 'utf8').digest();
}

function derived(key: Buffer, use: 'encrypt' | 'commit'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `followthrough/v1/${use}`, 32));
}
