import { open } from '@followthrough/ledger/sealed-text';
import { log } from '../ground/log.js';

/** As stored: hexadecimal, with a null key if it was destroyed. */
interface Sealed {
  readonly event: string;
  readonly field: string;
  readonly hmac: string;
  readonly sealed: string;
  readonly key: string | null;
}

/** The text; null if it was erased or is broken. A tampered text does not hide the others, nor the page. */
export function textIn(kept: unknown): string | null {
  const { event, field } = kept as Sealed;
  const { text, error } = tryToOpen(kept as Sealed);
  if (error) log.error({ err: error, event, field }, 'A text is not what the record committed to.');
  return text;
}

/** Whether the stored text does not match the commitment in the record. */
export function isBroken(kept: unknown): boolean {
  return tryToOpen(kept as Sealed).error !== null;
}

function tryToOpen({ hmac, sealed, key }: Sealed): { readonly text: string | null; readonly error: unknown } {
  if (key === null) return { text: null, error: null };
  try {
    return { text: open({ hmac: fromHex(hmac), sealed: fromHex(sealed), key: fromHex(key) }), error: null };
  } catch (error) {
    return { text: null, error };
  }
}

function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
