import { daysBetween } from '@followthrough/domain/days';
import { parseEdtf } from '@followthrough/domain/edtf';
import { isProblem } from '@followthrough/domain/problems';
import { dateLocale } from '@followthrough/ui/date-locale';
import { Mark } from '@followthrough/ui/mark';
import { lengthOfDays } from '@followthrough/ui/relative-time';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { today } from '../platform/days/today.js';
import { UnprovenMark } from './unproven-mark.js';

export const LatenessCommitment = graphql(`
  fragment Lateness_commitment on Commitment {
    id
    datePassed
    overdue
    stale
    stalled
    disputed
    reversed
    isOverride
    overriddenBy {
      id
      name
    }
    dueEdtf
  }
`);

/**
 * What must always accompany a status: that auditors dispute it, that it was delivered before, or agreed without evidence,
 * that the date has passed, by how much, and that there has been no progress or no news.
 */
export function Lateness({ of }: { readonly of: FragmentType<typeof LatenessCommitment> }) {
  const { t, i18n } = useLingui();
  const { datePassed, overdue, stale, stalled, disputed, reversed, isOverride, overriddenBy, dueEdtf } =
    getFragmentData(LatenessCommitment, of);
  const days = daysLate(dueEdtf ?? null);
  const length = days === null ? null : lengthOfDays(days, dateLocale(i18n.locale));
  return (
    <>
      {disputed && <Mark kind="disputed" />}
      {reversed && <Mark kind="reversed" />}
      {isOverride && <UnprovenMark by={overriddenBy} quiet={false} />}
      {overdue && <Mark kind="overdue" {...(length && { says: t`Overdue by ${length}` })} />}
      {datePassed && <Mark kind="datePassed" {...(length && { says: t`Date passed ${length} ago` })} />}
      {stalled && <Mark kind="stalled" />}
      {stale && <Mark kind="stale" />}
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
