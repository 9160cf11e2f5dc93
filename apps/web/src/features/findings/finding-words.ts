import { formatIsoDay } from '@followthrough/domain/edtf-format';
import type { CommitmentSubject } from '@followthrough/domain/events/event-kind';
import type { EventAbout } from '@followthrough/domain/events/event-types';
import { findingAnswers, findingClosings, findingSeverities } from '@followthrough/domain/finding-terms';
import { replyEndings } from '@followthrough/domain/vocabulary';
import type { FindingSeverity } from '@followthrough/domain/finding-terms';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

type FindingEvent = Extract<EventAbout<CommitmentSubject>, `finding.${string}`>;

const present = (texts: readonly (string | null)[]): readonly string[] => texts.filter((text) => text !== null);

/** The wording of this feature’s events on a commitment. */
export function useFindingWords(): EventWords<FindingEvent> {
  const { t, i18n } = useLingui();
  const words = useWords();
  const severity = (code: FindingSeverity) => words(findingSeverities[code].label).toLocaleLowerCase(i18n.locale);
  const day = (iso: string) => formatIsoDay(iso, dateLocale(i18n.locale));
  return {
    'finding.raised': ({ data, text }) => [
      t`Raised the finding “${text('title')}” (${severity(data.severity)})`,
      t`Reply due by ${day(data.replyDue)}`,
      ...present([text('condition'), text('recommendation')]),
    ],
    'finding.revised': ({ data, text }) => [
      t`Revised the draft finding “${text('title')}” (${severity(data.severity)})`,
      ...present([text('condition'), text('recommendation')]),
    ],
    'finding.replyExtended': ({ data, text }) => [
      t`Gave back ${plural(data.days, { one: '# day', other: '# days' })} for the reply to the finding “${text('title')}”, because the commitment was archived`,
      t`Reply due by ${day(data.replyDue)}`,
    ],
    'finding.draftWithdrawn': ({ text }) => t`Withdrew the draft finding “${text('title')}”`,
    'finding.tookEffect': ({ data, text }) =>
      t`${words(replyEndings[data.ending].label)} (${day(data.on)}), and the finding took effect: “${text('title')}”`,
    'finding.answered': ({ data, text }) => [
      t`Answered the finding “${text('title')}”: ${words(findingAnswers[data.answer].label)}`,
      ...present([text('answer')]),
    ],
    'finding.closed': ({ data, text }) => [
      t`Closed the finding “${text('title')}”: ${words(findingClosings[data.closing].label)}`,
      ...present([text('check'), text('address')]),
    ],
    'finding.withdrawn': ({ text }) => t`Withdrew the finding “${text('title')}”`,
  };
}
