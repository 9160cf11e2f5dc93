import { useLingui } from '@lingui/react';

/**
 * Says the vocabulary of `@followthrough/domain` in the reader's language. Its labels and definitions are data there,
 * and their English words are their ids in the catalogue.
 */
export function useWords(): (english: string) => string {
  const { i18n } = useLingui();
  // What reads as its own id is left out of the catalogue; asking for it all the same would warn each time.
  return (english) => (Object.hasOwn(i18n.messages, english) ? i18n._(english) : english);
}
