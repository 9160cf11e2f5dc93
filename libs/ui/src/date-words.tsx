import type { DateWords } from '@followthrough/domain/edtf-format';
import { useLingui } from '@lingui/react/macro';

/** The words around an uncertain date, in the reader's language. */
export function useDateWords(): DateWords {
  const { t } = useLingui();
  return {
    seasons: [t`spring`, t`summer`, t`autumn`, t`winter`],
    season: (name, year) => t`${name} ${year}`,
    about: (date) => t`about ${date}`,
    possibly: (date) => t`possibly ${date}`,
    between: (from, to) => t`${from} to ${to}`,
    from: (date) => t`from ${date}`,
    until: (date) => t`until ${date}`,
    unknownEnd: (date) => t`${date} to an unknown date`,
    unknownStart: (date) => t`an unknown date to ${date}`,
  };
}
