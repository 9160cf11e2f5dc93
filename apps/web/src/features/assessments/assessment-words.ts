import { formatIsoDay } from '@followthrough/domain/edtf-format';
import type { CommitmentSubject } from '@followthrough/domain/events/event-kind';
import type { EventAbout } from '@followthrough/domain/events/event-types';
import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';
import { confidences, replyEndings } from '@followthrough/domain/vocabulary';

type AssessmentEvent = Extract<EventAbout<CommitmentSubject>, `assessment.${string}`>;

/** The wording of this feature’s events on a commitment. */
export function useAssessmentWords(): EventWords<AssessmentEvent> {
  const { t, i18n } = useLingui();
  const words = useWords();
  const status = (code: DeliveryStatus) => words(deliveryStatuses[code].label);
  const day = (iso: string) => formatIsoDay(iso, dateLocale(i18n.locale));
  return {
    'assessment.drafted': ({ data, text }) => {
      const confidence = words(confidences[data.confidence].label).toLocaleLowerCase(i18n.locale);
      return [
        data.unmetMilestoneIds.length > 0
          ? t`Drafted an assessment without accepted evidence: “${status(data.status)}”, ${confidence} confidence`
          : t`Drafted an assessment: “${status(data.status)}”, ${confidence} confidence`,
        t`Reply due by ${day(data.replyDue)}`,
        ...[text('rationale'), text('override')].filter((said) => said !== null),
      ];
    },
    'assessment.replyExtended': ({ data }) => [
      t`Gave back ${plural(data.days, { one: '# day', other: '# days' })} for the reply to the draft assessment “${status(data.status)}”, because the commitment was archived`,
      t`Reply due by ${day(data.replyDue)}`,
    ],
    'assessment.draftWithdrawn': ({ data }) => t`Withdrew the draft assessment “${status(data.status)}”`,
    'assessment.tookEffect': ({ data, text }) => {
      const ending = words(replyEndings[data.ending].label);
      const said = text('reply');
      return [
        t`${ending} (${day(data.on)}), and the assessment took effect: “${status(data.status)}”`,
        ...(said === null ? [] : [said]),
      ];
    },
    'assessment.withdrawn': ({ data }) => t`Withdrew the assessment “${status(data.status)}”`,
  };
}
