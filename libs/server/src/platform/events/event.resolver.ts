import { open } from '@followthrough/ledger/sealed-text';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Event, EventText } from './event.entity.js';

/** As the view reads it: hexadecimal, the key null where it was destroyed. */
interface Sealed {
  readonly field: string;
  readonly hmac: string;
  readonly sealed: string;
  readonly key: string | null;
}

@Resolver(() => Event)
export class EventResolver {
  @ResolveField(() => [EventText], { description: 'What was written in it.' })
  texts(@Parent() event: { readonly texts: readonly Sealed[] }): EventText[] {
    return event.texts.map(({ field, hmac, sealed, key }) => ({
      field,
      text: key && open({ hmac: fromHex(hmac), sealed: fromHex(sealed), key: fromHex(key) }),
    }));
  }
}

function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
