import { addDays, isIsoDay, type IsoDay } from '@followthrough/domain/days';
import { given, isUuid, known } from '../register/filter/commitment-filter.js';

/** Since when, in ways that stay true tomorrow. */
export const spans = ['visit', '7', '30'] as const;
type Span = (typeof spans)[number];
/** A number of days ago, or a day. */
export type Since = Exclude<Span, 'visit'> | IsoDay;

/** Which changes, as the address says it: `?since=30&party=…`. Those since the last visit, where it says nothing. */
export interface ChangesAddress {
  /** A span or a day. */
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

/** Undefined for what is no time. An address holds a number of days as a number. */
export function readSince(value: unknown): Since | undefined {
  const since = typeof value === 'number' ? String(value) : value;
  return typeof since === 'string' && (since === '7' || since === '30' || isIsoDay(since)) ? since : undefined;
}

/** The instant at which it begins: with a day, so that the same question is asked all day long. */
export function instantOf(since: Since | undefined, today: IsoDay): string | null {
  const day = since === '7' || since === '30' ? addDays(today, -Number(since)) : since;
  return day === undefined ? null : `${day}T00:00:00Z`;
}

/** As the server takes it. */
export function changesVariables({ since, team, party, commitment }: ChangesAddress, today: IsoDay) {
  return {
    since: instantOf(since, today),
    teams: team ? [...team] : null,
    party: party ?? null,
    commitment: commitment ?? null,
  };
}
