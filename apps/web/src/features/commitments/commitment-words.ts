import { formatEdtf } from '@followthrough/domain/edtf-format';
import { isCode } from '@followthrough/domain/terms';
import { linkKinds } from '@followthrough/domain/vocabulary';
import { useDateWords } from '@followthrough/ui/date-words';
import { dateLocale } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { textIn, textsIn, type EventWords, type Told } from '../platform/trail.js';

/** What the fields of a commitment are called, by the names that events and stale edits give them. */
export function useFieldNames(): (field: string) => string {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    title: t`title`,
    kind: t`kind`,
    kindFields: t`fields of its kind`,
    amount: t`amount`,
    currency: t`currency`,
    amountWords: t`sum in words`,
    accountableId: t`accountable person`,
    policyAreas: t`policy areas`,
    marking: t`marking`,
    handlingInstruction: t`handling instruction`,
    responsibility: t`responsibility`,
    // What events recorded before responsibility had three states.
    isExternal: t`responsibility`,
    parties: t`parties`,
    due: t`due date`,
    milestones: t`milestones`,
    namedReaders: t`named readers`,
  };
  return (field) => names[field] ?? field;
}

/** What happens to a commitment, in words. */
export function useCommitmentWords(): EventWords {
  const { t, i18n } = useLingui();
  const words = useWords();
  const dateWords = useDateWords();
  const nameOf = useFieldNames();
  const date = (event: Told, member: string) => {
    const edtf = textIn(event, member);
    return edtf ? formatEdtf(edtf, dateLocale(i18n.locale), dateWords) : t`no date`;
  };
  const fields = (event: Told) => textsIn(event, 'fields').map(nameOf).join(', ');
  const kindOfLink = (event: Told) => {
    const { kind } = event.data;
    return isCode(linkKinds, kind) ? words(linkKinds[kind].label) : '';
  };
  return {
    'commitment.created': () => t`Entered`,
    'commitment.edited': (event) => t`Edited: ${fields(event)}`,
    'commitment.stated': () => t`A statement was added`,
    'commitment.dueDateChanged': (event) =>
      event.data['moved'] === true
        ? t`Due date moved from ${date(event, 'from')} to ${date(event, 'to')}`
        : t`Due date set to ${date(event, 'to')}`,
    'commitment.dueResolved': (event) =>
      textsIn(event, 'fields').includes('due')
        ? t`Due date read again, as its source was corrected: from ${date(event, 'from')} to ${date(event, 'to')}`
        : t`Dates of milestones read again, as their source was corrected`,
    'commitment.partiesIdentified': () => t`A party was matched to an organisation by its name`,
    'commitment.milestonesSet': () => t`Milestones edited`,
    'commitment.readersSet': () => t`Named readers changed`,
    'commitment.backgroundAdded': () => t`A noted passage was added as background`,
    'commitment.backgroundRemoved': () => t`A noted passage was taken from the background`,
    'commitment.archived': () => t`Archived`,
    'commitment.restored': () => t`Put back to use`,
    'commitment.markedDuplicate': () => t`Marked as a duplicate`,
    'commitment.unmarkedDuplicate': () => t`No longer marked as a duplicate`,
    'commitment.reassigned': () => t`Given to another team`,
    'commitmentLink.created': (event) => t`Linked: ${kindOfLink(event)}`,
    'commitmentLink.removed': (event) => t`Link taken away: ${kindOfLink(event)}`,
  };
}
