import { fill } from '@followthrough/domain/refusals/fill';
import type { Wording } from '@followthrough/domain/refusals/parameters';
import { useLingui } from '@lingui/react';

/**
 * Says the words of `@followthrough/domain` in the reader's language: labels, definitions and refusals. They are data
 * there, and their English is their id in the catalogue. `values` are filled in where the words name them.
 */
export function useWords(): Wording['say'] {
  const { i18n } = useLingui();
  // What reads as its own id is left out of the catalogue; asking for it all the same would warn each time.
  return (english, values) => (Object.hasOwn(i18n.messages, english) ? i18n._(english, values) : fill(english, values));
}
