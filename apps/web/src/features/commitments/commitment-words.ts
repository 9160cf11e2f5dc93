import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import type { EventAbout } from '@followthrough/domain/events/event-types';
import { formatEdtf } from '@followthrough/domain/edtf-format';
import { isCode } from '@followthrough/domain/terms';
import { linkKinds, type LinkKind } from '@followthrough/domain/vocabulary';
import { useDateWords } from '@followthrough/ui/date-words';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { EventWords } from '../platform/trail.js';

type CommitmentEvent = Extract<EventAbout<'commitment'>, `commitment.${string}`> | EventAbout<'commitmentLink'>;

/** What the fields of a commitment are called, by the names that events and stale edits give them. */
export function useFieldNames(): (field: string) => string {
  const { t, i18n } = useLingui();
  const words = useWords();
  const names: Readonly<Record<string, string>> = {
    currency: t`currency`,
    responsibility: t`responsibility`,
    // What events recorded before responsibility had three states.
    isExternal: t`responsibility`,
    due: t`due date`,
    milestones: t`milestones`,
    namedReaders: t`named readers`,
  };
  return (field) =>
    isCode(commitmentFacts, field)
      ? words(commitmentFacts[field].label).toLocaleLowerCase(i18n.locale)
      : (names[field] ?? field);
}

/** What happens to a commitment, in words. */
export function useCommitmentWords(): EventWords<CommitmentEvent> {
  const { t, i18n } = useLingui();
  const words = useWords();
  const dateWords = useDateWords();
  const nameOf = useFieldNames();
  const date = (edtf: string | null) => (edtf ? formatEdtf(edtf, dateLocale(i18n.locale), dateWords) : t`no date`);
  const list = (fields: readonly string[]) => fields.map(nameOf).join(', ');
  const kindOfLink = (kind: LinkKind) => words(linkKinds[kind].label);
  return {
    'commitment.created': () => t`Entered`,
    'commitment.edited': ({ data }) => t`Edited: ${list(data.fields)}`,
    'commitment.stated': () => t`A statement was added`,
    'commitment.dueDateChanged': ({ data }) =>
      data.moved ? t`Due date moved from ${date(data.from)} to ${date(data.to)}` : t`Due date set to ${date(data.to)}`,
    'commitment.dueResolved': ({ data }) =>
      data.fields.includes('due')
        ? t`Due date read again, as its source was corrected: from ${date(data.from)} to ${date(data.to)}`
        : t`Dates of milestones read again, as their source was corrected`,
    'commitment.partiesIdentified': () => t`A party was matched to an organisation by its name`,
    'commitment.milestonesSet': () => t`Milestones edited`,
    'commitment.readersSet': () => t`Named readers changed`,
    'commitment.backgroundAdded': () => t`A noted passage was added as background`,
    'commitment.backgroundRemoved': () => t`A noted passage was taken from the background`,
    'commitment.archived': () => t`Archived`,
    'commitment.restored': () => t`Restored`,
    'commitment.markedDuplicate': () => t`Marked as a duplicate`,
    'commitment.unmarkedDuplicate': () => t`No longer marked as a duplicate`,
    'commitment.reassigned': () => t`Lead team changed`,
    'commitmentLink.created': ({ data }) => t`Linked: ${kindOfLink(data.kind)}`,
    'commitmentLink.removed': ({ data }) => t`Link removed: ${kindOfLink(data.kind)}`,
  };
}
