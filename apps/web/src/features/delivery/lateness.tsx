import { daysBetween } from '@followthrough/domain/days';
import { parseEdtf } from '@followthrough/domain/edtf';
import { isProblem } from '@followthrough/domain/problems';
import { dateLocale } from '@followthrough/ui/date-locale';
import type { MarkKind } from '@followthrough/ui/mark';
import { lengthOfDays } from '@followthrough/ui/relative-time';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { today } from '../platform/days/today.js';
import { StatusMark, statusMarksOf } from './status-marks.js';

export const LatenessCommitment = graphql(`
  fragment Lateness_commitment on Commitment {
    id
    dueEdtf
    ...StatusMarks_commitment
  }
`);

/** The marks of a status, and by how much the date has passed. */
export function Lateness({ of: masked }: { readonly of: FragmentType<typeof LatenessCommitment> }) {
  const { t, i18n } = useLingui();
  const of = getFragmentData(LatenessCommitment, masked);
  const days = daysLate(of.dueEdtf ?? null);
  const length = days === null ? null : lengthOfDays(days, dateLocale(i18n.locale));
  const says = (kind: MarkKind) => {
    if (length === null) return undefined;
    if (kind === 'overdue') return t`Overdue by ${length}`;
    return kind === 'datePassed' ? t`Date passed ${length} ago` : undefined;
  };
  return (
    <>
      {statusMarksOf(of).map((kind) => (
        <StatusMark key={kind} of={of} kind={kind} quiet={false} says={says(kind)} />
      ))}
    </>
  );
}

/** Counted from the last day of the date. */
function daysLate(dueEdtf: string | null): number | null {
  const date = dueEdtf === null ? null : parseEdtf(dueEdtf);
  if (!date || isProblem(date) || date.latest === null) return null;
  const days = daysBetween(date.latest, today());
  return days > 0 ? days : null;
}
