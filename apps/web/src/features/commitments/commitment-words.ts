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
import { useEditWords } from './edit-words.js';

type CommitmentEvent =
  | Extract<EventAbout<'commitment'>, `${'commitment' | 'scope'}.${string}`>
  | EventAbout<'commitmentLink'>;

/** Labels of the fields of a commitment, by their names in events and stale edits. */
export function useFieldNames(): (field: string) => string {
  const { t, i18n } = useLingui();
  const words = useWords();
  const names: Readonly<Record<string, string>> = {
    currency: t`currency`,
    responsibility: t`responsibility`,
    // The name in events recorded before responsibility had three states.
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

/** The wording of a commitment’s events. */
export function useCommitmentWords(id: string): EventWords<CommitmentEvent> {
  const { t, i18n } = useLingui();
  const words = useWords();
  const dateWords = useDateWords();
  const nameOf = useFieldNames();
  const date = (edtf: string | null) => (edtf ? formatEdtf(edtf, dateLocale(i18n.locale), dateWords) : t`no date`);
  const editWords = useEditWords(nameOf);
  const names = (ids: readonly (string | null)[]) => ids.filter(Boolean).join(', ');
  const kindOfLink = ({ fromId, kind }: { readonly fromId: string; readonly kind: LinkKind }) =>
    words(fromId === id ? linkKinds[kind].label : linkKinds[kind].inverse);
  return {
    'commitment.created': () => t`Created`,
    'commitment.edited': editWords,
    'commitment.stated': () => t`A statement was added`,
    'scope.narrowed': () => t`Marked the scope as narrowed`,
    'scope.markWithdrawn': () => t`Withdrew a mark that the scope narrowed`,
    'commitment.dueDateChanged': ({ data }) =>
      data.moved || data.from
        ? t`Due date: ${date(data.from)} → ${date(data.to)}`
        : t`Due date set to ${date(data.to)}`,
    'commitment.dueResolved': ({ data }) =>
      data.fields.includes('due')
        ? t`Due date after a source correction: ${date(data.from)} → ${date(data.to)}`
        : t`Milestone dates recalculated after a source correction`,
    'commitment.partiesIdentified': ({ data, nameOf: called }) =>
      t`A party was matched by its name to ${called(data.organisationId) ?? '…'}`,
    'commitment.milestonesSet': ({ data: { added, edited, removed } }) => {
      const counts = [
        added.length > 0 && t`${added.length} added`,
        edited.length > 0 && t`${edited.length} edited`,
        removed.length > 0 && t`${removed.length} removed`,
      ].filter((count) => count !== false);
      return counts.length > 0 ? t`Milestones: ${counts.join(', ')}` : t`Milestones edited`;
    },
    'commitment.readersSet': ({ data, nameOf: called }) => {
      const [added, removed] = [names(data.added.map(called)), names(data.removed.map(called))];
      if (added && removed) return t`Named readers: added ${added}; removed ${removed}`;
      if (added) return t`Named readers: added ${added}`;
      return removed ? t`Named readers: removed ${removed}` : t`Named readers changed`;
    },
    'commitment.backgroundAdded': () => t`A background note was added`,
    'commitment.backgroundRemoved': () => t`A background note was removed`,
    'commitment.archived': () => t`Archived`,
    'commitment.restored': () => t`Restored`,
    'commitment.markedDuplicate': () => t`Marked as a duplicate`,
    'commitment.unmarkedDuplicate': () => t`No longer marked as a duplicate`,
    'commitment.reassigned': ({ data, nameOf: called }) => {
      const [from, to] = [called(data.from) ?? '…', called(data.to) ?? '…'];
      return data.isMerge
        ? t`Lead team: ${from} → ${to}, because the teams were merged`
        : t`Lead team: ${from} → ${to}`;
    },
    'commitmentLink.created': ({ data }) => t`Linked: ${kindOfLink(data)}`,
    'commitmentLink.removed': ({ data }) => t`Link removed: ${kindOfLink(data)}`,
  };
}
