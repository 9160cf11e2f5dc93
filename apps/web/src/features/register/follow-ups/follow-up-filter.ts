import { FollowUpState } from '@followthrough/domain/vocabulary';
import type { IsoDay } from '@followthrough/domain/days';
import { isCode } from '@followthrough/domain/terms';
import type { FollowUpFilter as FilterInput } from '../../../generated/graphql.js';
import { given, isUuid, known, searchedText } from '../filter/commitment-filter.js';
import { dueRange, isDue } from '../filter/due-range.js';

/** A filter of follow-ups in the address of a page: `?assignee=…&due=before-today`. */
export interface FollowUpFilter {
  readonly q?: string;
  /** By default, open ones. */
  readonly state?: readonly FollowUpState[];
  /** A person or a team. */
  readonly assignee?: string;
  /** Lead teams of the commitments. */
  readonly team?: readonly string[];
  readonly due?: string;
}

/** The open states. */
export const usualStates: readonly FollowUpState[] = [FollowUpState.OPEN, FollowUpState.STARTED];

type Search = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Invalid parameters are left out, so that an old or mistyped link still opens. */
export function readFollowUpFilter(search: Search): FollowUpFilter {
  const [assignee] = known(search.assignee, isUuid) ?? [];
  const due = text(search.due);
  return given({
    q: searchedText(search.q),
    state: known(search.state, (one): one is FollowUpState => isCode(FollowUpState, one)),
    assignee,
    team: known(search.team, isUuid),
    due: due !== undefined && isDue(due) ? due : undefined,
  });
}

/** The input for the server. */
export function followUpFilterInput({ q, state, assignee, team, due }: FollowUpFilter, today: IsoDay): FilterInput {
  const { from, until } = due === undefined ? { from: null, until: null } : dueRange(due, today);
  return {
    text: q ?? null,
    states: [...(state ?? usualStates)],
    assigneeIds: assignee === undefined ? null : [assignee],
    teamIds: team ? [...team] : null,
    dueFrom: from,
    dueUntil: until,
  };
}
