import { open } from '@followthrough/ledger/sealed-text';
import { log } from '../ground/log.js';
import type { EventText } from './event.entity.js';

/** As it is kept: hexadecimal, the key null where it was destroyed. */
interface Sealed {
  readonly event: string;
  readonly field: string;
  readonly hmac: string;
  readonly sealed: string;
  readonly key: string | null;
}

/** One text that was tampered with does not hide the others, nor the page. */
export function openedText(kept: unknown): Pick<EventText, 'text' | 'isBroken'> {
  const { event, field, hmac, sealed, key } = kept as Sealed;
  if (key === null) return { text: null, isBroken: false };
  try {
    return { text: open({ hmac: fromHex(hmac), sealed: fromHex(sealed), key: fromHex(key) }), isBroken: false };
  } catch (error) {
    log.error({ err: error, event, field }, 'A text is not what the record committed to.');
    return { text: null, isBroken: true };
  }
}

function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
