import { addDays, isIsoDay, type IsoDay } from '@followthrough/domain/days';
import { given, isUuid, known } from '../register/filter/commitment-filter.js';

/** Since when, in ways that stay true tomorrow. */
export const spans = ['visit', '7', '30'] as const;
type Span = (typeof spans)[number];

/** Which changes, as the address says it: `?since=30&party=…`. Those since the last visit, where it says nothing. */
export interface ChangesAddress {
  /** A span or a day. */
  readonly since?: Exclude<Span, 'visit'> | IsoDay;
  readonly team?: readonly string[];
  readonly party?: string;
  readonly commitment?: string;
}

export function readChanges(search: Readonly<Record<string, unknown>>): ChangesAddress {
  const since = typeof search.since === 'number' ? String(search.since) : search.since;
  return given({
    since: typeof since === 'string' && (since === '7' || since === '30' || isIsoDay(since)) ? since : undefined,
    team: known(search.team, isUuid),
    party: known(search.party, isUuid)?.[0],
    commitment: known(search.commitment, isUuid)?.[0],
  });
}

/** As the server takes it. Spans begin with a day, so that the same question is asked all day long. */
export function changesVariables({ since, team, party, commitment }: ChangesAddress, today: IsoDay) {
  const day = since === '7' || since === '30' ? addDays(today, -Number(since)) : since;
  return {
    since: day === undefined ? null : `${day}T00:00:00Z`,
    teams: team ? [...team] : null,
    party: party ?? null,
    commitment: commitment ?? null,
  };
}
