import type { Voice } from '@followthrough/domain/vocabulary';

/** The voices that an address can name; the team’s is the default. */
const named = { agreed: 'AGREED', assessed: 'ASSESSED' } as const satisfies Record<string, Voice>;

export interface VoiceAddress {
  readonly voice?: keyof typeof named;
}

/** The voice in an address, such as `?voice=agreed`. */
export function readVoice({ voice }: Readonly<Record<string, unknown>>): VoiceAddress {
  return typeof voice === 'string' && Object.hasOwn(named, voice) ? { voice: voice as keyof typeof named } : {};
}

export const voiceOf = ({ voice }: VoiceAddress): Voice => (voice ? named[voice] : 'REPORTED');

/** The address of a voice. `undefined` removes it, which leaving it out would not. */
export function voiceAddress(voice: Voice): { readonly voice: VoiceAddress['voice'] | undefined } {
  return { voice: Object.entries(named).find(([, one]) => one === voice)?.[0] as VoiceAddress['voice'] };
}

/** The voices that a page can be read in, the default first. */
export const readableVoices: readonly Voice[] = ['REPORTED', ...Object.values(named)];
