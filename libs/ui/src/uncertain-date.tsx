import { exactInterval, formatEdtf } from '@followthrough/domain/edtf-format';
import { useLingui } from '@lingui/react';
import { dateLocale } from './date-locale.js';
import { Explained } from './explained.js';
import { useDateWords } from './date-words.js';

interface UncertainDateProps {
  /** `2026-06`, `2026-21`, `2024-11-07`… */
  readonly edtf: string;
  /** The source’s wording, shown on hover with the exact days. */
  readonly statedAs?: string | null;
  readonly quiet?: boolean;
}

/** A date in words, with the exact days on hover or focus. */
export function UncertainDate({ edtf, statedAs, quiet = true }: UncertainDateProps) {
  const { i18n } = useLingui();
  const words = useDateWords();
  const locale = dateLocale(i18n.locale);
  const said = formatEdtf(edtf, locale, words);
  const exact = exactInterval(edtf, locale, words);
  const detail = [exact === said ? '' : exact, statedAs ? `“${statedAs}”` : ''].filter(Boolean).join(' · ');
  return (
    <Explained words={detail} quiet={quiet}>
      <time dateTime={/^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : undefined} className="ft-numbers">
        {said}
      </time>
    </Explained>
  );
}
