import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { daysBetween, type IsoDay } from '@followthrough/domain/days';
import type { CommitmentFilter as FilterInput } from '../../../generated/graphql.js';
import { readFilter, type CommitmentFilter } from './commitment-filter.js';
import { factFacets } from './fact-facets.js';
import { filterInput } from './filter-input.js';

const inclusions: Readonly<Record<string, string>> = { ANY: 'with', ONLY: 'only' };

/**
 * A filter that the server recorded on a day, in the form of an address; null if an address cannot say all of it, which is
 * so only for filters of other programs.
 */
export function recordedFilter(recorded: FilterInput, day: IsoDay): CommitmentFilter | null {
  const { datePassed, overdue, stale, stalled, requested, movedWithoutLeave, reversed, isOverride } = recorded;
  const { scopeNarrowed, inherited, dueFrom, dueUntil, disputed, hasTest, changedFrom } = recorded;
  const filter = readFilter({
    q: recorded.text,
    kind: recorded.kinds,
    party: recorded.partyIds,
    area: recorded.policyAreas,
    status: recorded.statuses,
    stage: recorded.stages,
    due: dueFrom || dueUntil ? `${dueFrom ?? ''}/${dueUntil ?? ''}` : undefined,
    late: [
      datePassed === false && 'not-late',
      datePassed && 'date-passed',
      overdue && 'overdue',
      stale && 'stale',
      stalled && 'stalled',
    ],
    request: [requested && 'open', movedWithoutLeave && 'without-leave'],
    dispute: disputed ? 'disputed' : disputed === false ? 'undisputed' : undefined,
    judged: [
      hasTest && 'with-test',
      hasTest === false && 'no-test',
      reversed && 'reversed',
      isOverride && 'unproven',
      scopeNarrowed && 'narrowed',
      inherited && 'inherited',
    ],
    missing: recorded.missing,
    team: recorded.teamIds,
    owner: recorded.accountableIds,
    assignee: recorded.assigneeIds,
    changed: changedFrom ? daysBetween(changedFrom, day) : undefined,
    responsibility: recorded.responsibilities,
    archived: inclusions[recorded.archived ?? ''],
    ...Object.fromEntries(
      factFacets.map((name) => [name, (recorded as Record<string, unknown>)[commitmentFacts[name].filter]]),
    ),
  });
  return isSame(filterInput(filter, day), recorded) ? filter : null;
}

/** The server keeps the conditions of a filter in an order of its own. */
function isSame(one: FilterInput, other: FilterInput): boolean {
  const sorted = (filter: FilterInput) => JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
