import { formatEdtf } from '@followthrough/domain/edtf-format';
import { isProblem } from '@followthrough/domain/problems';
import { publishedOn } from '@followthrough/domain/sources';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useDateWords } from '@followthrough/ui/date-words';
import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { SourceDraft } from '../facts/source-draft.js';
import classes from './confirm.module.css';

export const parts = ['title', 'issuer', 'published', 'language'] as const;
export type PartName = (typeof parts)[number];

interface ConfirmSentenceProps {
  readonly facts: SourceDraft;
  readonly open: PartName | null;
  readonly onOpen: (name: PartName) => void;
}

/** The details of a document as one sentence, each part of which can be corrected. */
export function ConfirmSentence({ facts, open, onOpen }: ConfirmSentenceProps) {
  const words = usePartWords();
  const part = (name: PartName) => ({ name, value: words(name, facts[name].value), isOpen: open === name, onOpen });
  return (
    <p className={classes.sentence}>
      <Trans>
        <Part {...part('title')} /> by <Part {...part('issuer')} />, <Part {...part('published')} />,{' '}
        <Part {...part('language')} />
      </Trans>
    </p>
  );
}

interface PartProps {
  readonly name: PartName;
  readonly value: string;
  readonly isOpen: boolean;
  readonly onOpen: (name: PartName) => void;
}

function Part({ name, value, isOpen, onOpen }: PartProps) {
  const { t } = useLingui();
  const labels = { title: t`Title`, issuer: t`Issuer`, published: t`Date`, language: t`Language` };
  const gaps = { title: t`Add title`, issuer: t`Add issuer`, published: t`Add date`, language: t`Add language` };
  return (
    <button
      type="button"
      className={classes.part}
      data-name={name}
      data-empty={value === '' || undefined}
      aria-expanded={isOpen}
      title={t`Correct`}
      onClick={() => onOpen(name)}
    >
      {value === '' ? (
        gaps[name]
      ) : (
        <>
          <VisuallyHidden>{labels[name]}: </VisuallyHidden>
          <bdi>{value}</bdi>
        </>
      )}
    </button>
  );
}

/** A part in words: a date in its usual format, a language by name. */
function usePartWords(): (name: PartName, value: string) => string {
  const { i18n } = useLingui();
  const dateWords = useDateWords();
  const locale = dateLocale(i18n.locale);
  return (name, value) => {
    if (name === 'published' && value.trim() !== '') {
      const date = publishedOn(value);
      return isProblem(date) ? value : formatEdtf(date.edtf, locale, dateWords);
    }
    return name === 'language' ? languageName(value, i18n.locale) : value.trim();
  };
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
