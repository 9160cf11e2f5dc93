import { fill } from '@followthrough/domain/refusals/fill';
import type { Wording } from '@followthrough/domain/refusals/parameters';
import { useLingui } from '@lingui/react';

/**
 * Translates the texts of `@followthrough/domain`: labels, definitions and refusals. Their English text is their id in
 * the catalogue. `values` replace the names in braces.
 */
export function useWords(): Wording['say'] {
  const { i18n } = useLingui();
  return (english, values = {}) => {
    // A text equal to its id is left out of the catalogue; looking it up would log a warning each time.
    if (!Object.hasOwn(i18n.messages, english)) return fill(english, values);
    // Filled in afterwards, because the catalogue would decode “\u0041” in users’ text.
    const names = Object.keys(values).map((name) => [name, `{${name}}`]);
    return fill(i18n._(english, Object.fromEntries(names) as Record<string, string>), values);
  };
}
