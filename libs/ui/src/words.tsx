import { fill } from '@followthrough/domain/refusals/fill';
import type { Wording } from '@followthrough/domain/refusals/parameters';
import { useLingui } from '@lingui/react';

/**
 * Says the words of `@followthrough/domain` in the reader's language: labels, definitions and refusals. They are data
 * there, and their English is their id in the catalogue. `values` are filled in where the words name them.
 */
export function useWords(): Wording['say'] {
  const { i18n } = useLingui();
  return (english, values = {}) => {
    // What reads as its own id is left out of the catalogue; asking for it would warn each time.
    if (!Object.hasOwn(i18n.messages, english)) return fill(english, values);
    // Filled in afterwards: the catalogue would read “\u0041” in what people wrote as a character.
    const names = Object.keys(values).map((name) => [name, `{${name}}`]);
    return fill(i18n._(english, Object.fromEntries(names) as Record<string, string>), values);
  };
}
