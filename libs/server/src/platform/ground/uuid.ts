import { randomBytes, randomUUID } from 'node:crypto';

const counterEnd = 0x1000;
let last = 0;
let counter = 0;

/**
 * A UUID of version 7 (RFC 9562): rows made later sort later, so indexes grow at their end. Within a millisecond a
 * counter stands in rand_a (section 6.2, method 1), so the ids of a process are in the order in which they were made,
 * even when its clock is set back.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  if (now > last) {
    last = now;
    // Its highest bit is left free, so that at least 2,048 ids fit into the millisecond.
    counter = bytes.readUInt16BE(6) & (counterEnd / 2 - 1);
  } else if (++counter === counterEnd) {
    last += 1;
    counter = 0;
  }
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A UUID of version 4, for what several readers share without knowing of each other: it does not tell when it was made. */
export function untimedId(): string {
  return randomUUID();
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
