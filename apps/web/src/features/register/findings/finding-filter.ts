import { isCode } from '@followthrough/domain/terms';
import { FindingDelay, FindingSeverity, FindingState } from '@followthrough/domain/finding-terms';
import type { FindingFilter as FilterInput } from '../../../generated/graphql.js';
import { given, isUuid, known, searchedText } from '../filter/commitment-filter.js';

/** A filter of findings in the address of a page: `?state=TO_CHECK&severity=HIGH`. */
export interface FindingFilter {
  readonly q?: string;
  /** By default, the open ones. */
  readonly state?: readonly FindingState[];
  readonly severity?: readonly FindingSeverity[];
  readonly late?: readonly FindingDelay[];
  /** Lead teams of the commitments. */
  readonly team?: readonly string[];
}

/** The open states. */
export const usualStates: readonly FindingState[] = [
  FindingState.DRAFT,
  FindingState.UNANSWERED,
  FindingState.TO_DO,
  FindingState.TO_CHECK,
];

/** Invalid parameters are left out, so that an old or mistyped link still opens. */
export function readFindingFilter(search: Readonly<Record<string, unknown>>): FindingFilter {
  return given({
    q: searchedText(search.q),
    state: known(search.state, (one): one is FindingState => isCode(FindingState, one)),
    severity: known(search.severity, (one): one is FindingSeverity => isCode(FindingSeverity, one)),
    late: known(search.late, (one): one is FindingDelay => isCode(FindingDelay, one)),
    team: known(search.team, isUuid),
  });
}

/** The input for the server. */
export function findingFilterInput({ q, state, severity, late, team }: FindingFilter): FilterInput {
  return {
    text: q ?? null,
    states: [...(state ?? usualStates)],
    severities: severity ? [...severity] : null,
    delays: late ? [...late] : null,
    teamIds: team ? [...team] : null,
  };
}
