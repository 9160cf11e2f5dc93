import type { EntryValue } from '@followthrough/ledger/entry';
import { open } from '@followthrough/ledger/sealed-text';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Json } from '../schema/scalars.js';
import { log } from '../ground/log.js';
import { Event, EventText } from './event.entity.js';
import { dataOf } from '../changes/recorded.js';

/** As the view reads it: hexadecimal, the key null where it was destroyed. */
interface Sealed {
  readonly event: string;
  readonly field: string;
  readonly hmac: string;
  readonly sealed: string;
  readonly key: string | null;
}

@Resolver(() => Event)
export class EventResolver {
  @ResolveField(() => Json, { description: 'Its codes, ids and days, which depend on its type.' })
  data(@Parent() event: { readonly data: string }): Readonly<Record<string, EntryValue>> {
    return dataOf(fromHex(event.data));
  }

  @ResolveField(() => [EventText], { description: 'What was written in it.' })
  texts(@Parent() event: { readonly texts: readonly Sealed[] }): EventText[] {
    return event.texts.map(opened);
  }
}

/** One text that was tampered with does not hide the others, nor the page. */
function opened({ event, field, hmac, sealed, key }: Sealed): EventText {
  if (key === null) return { field, text: null, isBroken: false };
  try {
    const text = open({ hmac: fromHex(hmac), sealed: fromHex(sealed), key: fromHex(key) });
    return { field, text, isBroken: false };
  } catch (error) {
    log.error({ err: error, event, field }, 'A text is not what the record committed to.');
    return { field, text: null, isBroken: true };
  }
}

function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
