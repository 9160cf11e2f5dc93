import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** JSON that an entry may contain. Decimals, dates and integers beyond 2^53 are strings. */
export type EntryValue =
  | null
  | boolean
  | number
  | string
  | readonly EntryValue[]
  | { readonly [key: string]: EntryValue };

/** One line of the record, before it is encoded. */
export interface Entry {
  readonly v: 1;
  readonly id: string;
  readonly type: string;
  readonly subject: { readonly type: string; readonly id: string; readonly version: number };
  /** The pseudonym of the actor; null for the system. */
  readonly actor: string | null;
  /** RFC 3339 in UTC with milliseconds. */
  readonly at: string;
  readonly data: { readonly [key: string]: EntryValue };
  /** For each erasable text, the HMAC that represents it (hexadecimal). */
  readonly texts: { readonly [field: string]: string };
}

/** The largest entry a tile of the log can carry (C2SP tlog-tiles). */
export const maximumEntryBytes = 65_535;

export class EntryRefused extends Error {
  override name = 'EntryRefused';
}

/**
 * The bytes of an entry: RFC 8785 (JCS), UTF-8.
 * @throws EntryRefused for undefined, NaN, infinities, lone surrogates and entries above 65,535 bytes.
 */
export function canonicalBytes(entry: Entry): Buffer {
  refuseUndefined(entry, 'entry');
  let text: string | undefined;
  try {
    text = canonicalize(entry);
  } catch (error) {
    throw new EntryRefused(error instanceof Error ? error.message : String(error));
  }
  if (text === undefined || !text.isWellFormed()) throw new EntryRefused('An entry must be well-formed JSON.');
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > maximumEntryBytes) {
    throw new EntryRefused(`An entry holds at most ${maximumEntryBytes} bytes; this one has ${bytes.length}.`);
  }
  return bytes;
}

/** The leaf hash of RFC 6962 section 2.1: SHA-256(0x00 ‖ bytes). */
export function leafHash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest();
}

/** JCS would silently drop an undefined member, and the record would lose information. */
function refuseUndefined(value: unknown, path: string): void {
  if (value === undefined) throw new EntryRefused(`${path} is undefined.`);
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') {
    throw new EntryRefused(`${path} is a ${typeof value}, which JSON cannot hold.`);
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) refuseUndefined(member, `${path}.${key}`);
}
