import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { addDays, type IsoDay } from '@followthrough/domain/days';
import type { CommitmentFilter as FilterInput } from '../../../generated/graphql.js';
import { given, type CommitmentFilter, type Included, type Judging, type Lateness } from './commitment-filter.js';
import { dueRange } from './due-range.js';
import { factFacets } from './fact-facets.js';

const inclusion = (included: Included | undefined) => included && ({ with: 'ANY', only: 'ONLY' } as const)[included];

/** The filter of an address as input for the server. Days are counted from today, so that a link stays valid. */
export function filterInput(filter: CommitmentFilter, today: IsoDay): FilterInput {
  const due = filter.due === undefined ? null : dueRange(filter.due, today);
  const has = (which: Lateness) => filter.late?.includes(which) || undefined;
  const isNotLate = has('not-late') ? false : undefined;
  const isJudged = (which: Judging) => filter.judged?.includes(which) || undefined;
  const isRequest = (which: string) => filter.request?.some((state) => state === which) || undefined;
  return given({
    text: filter.q,
    kinds: filter.kind && [...filter.kind],
    partyIds: filter.party && [...filter.party],
    policyAreas: filter.area && [...filter.area],
    statuses: filter.status && [...filter.status],
    stages: filter.stage && [...filter.stage],
    dueFrom: due?.from ?? undefined,
    dueUntil: due?.until ?? undefined,
    datePassed: has('date-passed') ?? isNotLate,
    overdue: has('overdue') ?? isNotLate,
    stale: has('stale'),
    stalled: has('stalled'),
    requested: isRequest('open'),
    reversed: isJudged('reversed'),
    isOverride: isJudged('unproven'),
    scopeNarrowed: isJudged('narrowed'),
    inherited: isJudged('inherited'),
    // Both together do not restrict.
    hasTest: isJudged('with-test') === isJudged('no-test') ? undefined : (isJudged('with-test') ?? false),
    missing: filter.missing && [...filter.missing],
    movedWithoutLeave: isRequest('without-leave'),
    disputed: filter.dispute && filter.dispute === 'disputed',
    teamIds: filter.team && [...filter.team],
    accountableIds: filter.owner && [...filter.owner],
    assigneeIds: filter.assignee && [...filter.assignee],
    changedFrom: filter.changed === undefined ? undefined : addDays(today, -filter.changed),
    responsibilities: filter.responsibility && [...filter.responsibility],
    archived: inclusion(filter.archived),
    ...Object.fromEntries(factFacets.map((name) => [commitmentFacts[name].filter, filter[name] && [...filter[name]]])),
  });
}
