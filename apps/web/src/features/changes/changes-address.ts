import { addDays, isIsoDay, type IsoDay } from '@followthrough/domain/days';
import { given, isUuid, known } from '../register/filter/commitment-filter.js';

/** Relative start times, which stay valid tomorrow. */
export const spans = ['visit', '7', '30'] as const;
type Span = (typeof spans)[number];
/** A number of days ago, or a day. */
export type Since = Exclude<Span, 'visit'> | IsoDay;

/** The filter in the address: `?since=30&party=…`. By default, changes since the last visit. */
export interface ChangesAddress {
  /** A relative start or a day. */
  readonly since?: Since;
  readonly team?: readonly string[];
  readonly party?: string;
  readonly commitment?: string;
}

export function readChanges(search: Readonly<Record<string, unknown>>): ChangesAddress {
  return given({
    since: readSince(search.since),
    team: known(search.team, isUuid),
    party: known(search.party, isUuid)?.[0],
    commitment: known(search.commitment, isUuid)?.[0],
  });
}

/** Undefined if invalid. A number of days is a number in the address. */
export function readSince(value: unknown): Since | undefined {
  const since = typeof value === 'number' ? String(value) : value;
  return typeof since === 'string' && (since === '7' || since === '30' || isIsoDay(since)) ? since : undefined;
}

/** The start time: a day at midnight, so that the query stays the same all day. */
export function instantOf(since: Since | undefined, today: IsoDay): string | null {
  const day = since === '7' || since === '30' ? addDays(today, -Number(since)) : since;
  return day === undefined ? null : `${day}T00:00:00Z`;
}

/** The variables for the server. */
export function changesVariables({ since, team, party, commitment }: ChangesAddress, today: IsoDay) {
  return {
    since: instantOf(since, today),
    teams: team ? [...team] : null,
    party: party ?? null,
    commitment: commitment ?? null,
  };
}
