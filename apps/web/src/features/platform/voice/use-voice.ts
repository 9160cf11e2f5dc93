import { Voice } from '@followthrough/domain/vocabulary';
import { useRouterState } from '@tanstack/react-router';
import { readVoice, voiceOf } from './voice-address.js';

/** The voice in the address of this page. */
export function useVoice(): Voice {
  return useRouterState({ select: ({ location }) => voiceOf(readVoice(location.search as Record<string, unknown>)) });
}
