import { aspects, type Aspect } from '@followthrough/domain/checkability';
import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { kinds, type Kind } from '@followthrough/domain/kinds';
import { Stage } from '@followthrough/domain/ladders';
import { limits } from '@followthrough/domain/limits';
import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { isCode } from '@followthrough/domain/terms';
import { responsibilities, type Responsibility } from '@followthrough/domain/vocabulary';
import { isDue } from './due-range.js';
import { factFacets, type FactChoices } from './fact-facets.js';

/** Late: the date has passed, or there has been no news or no progress. The first is for a date that has not. */
export const lateness = ['not-late', 'date-passed', 'overdue', 'stale', 'stalled'] as const;
export type Lateness = (typeof lateness)[number];

/** Not late and late exclude each other: what was chosen last stays. Stale and stalled go with both. */
export function chosenLateness(chosen: readonly Lateness[], before: readonly Lateness[]): readonly Lateness[] {
  const isLate = (one: Lateness) => one === 'date-passed' || one === 'overdue';
  if (!chosen.includes('not-late') || !chosen.some(isLate)) return chosen;
  return before.includes('not-late')
    ? chosen.filter((one) => one !== 'not-late')
    : chosen.filter((one) => !isLate(one));
}

/** Requests and what happens without them. */
export const requestStates = ['open', 'without-leave'] as const;
export type RequestState = (typeof requestStates)[number];

/** Whether auditors and the lead team differ. */
export const disputeStates = ['disputed', 'undisputed'] as const;
export type DisputeState = (typeof disputeStates)[number];
/** Whether there is a test of delivery, and what became of a delivery. */
export const judgings = ['with-test', 'no-test', 'reversed', 'unproven', 'narrowed', 'inherited'] as const;
export type Judging = (typeof judgings)[number];

/** Included, or shown alone. Left out if absent from the address. */
export const inclusions = ['with', 'only'] as const;
export type Included = (typeof inclusions)[number];

/** A filter in the address of a page: `?kind=AGREEMENT&due=this-year`. Absent parameters do not restrict. */
export interface CommitmentFilter extends FactChoices {
  readonly q?: string;
  readonly kind?: readonly Kind[];
  readonly party?: readonly string[];
  readonly area?: readonly string[];
  readonly status?: readonly DeliveryStatus[];
  readonly stage?: readonly Stage[];
  /** A preset of due-range.ts, or two days: `2026-01-01/2026-06-30`, either of which may be empty. */
  readonly due?: string;
  readonly late?: readonly Lateness[];
  readonly request?: readonly RequestState[];
  readonly dispute?: DisputeState;
  readonly judged?: readonly Judging[];
  /** What must be known for judging it, and is not. */
  readonly missing?: readonly Aspect[];
  readonly team?: readonly string[];
  /** Accountable people. */
  readonly owner?: readonly string[];
  /** People and teams with open follow-ups. */
  readonly assignee?: readonly string[];
  /** Changed within this number of days. */
  readonly changed?: number;
  readonly responsibility?: readonly Responsibility[];
  readonly archived?: Included;
}

type Search = Readonly<Record<string, unknown>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: string): value is string => uuid.test(value);
const isTag = (value: string): value is string => value.trim() !== '' && value.length <= limits.tag;

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

/** The words to search for; undefined if there are none. */
export function searchedText(value: unknown): string | undefined {
  return texts(value)[0]?.trim() || undefined;
}

/** The valid values without duplicates; undefined if there are none. Addresses may be typed by hand. */
export function known<T extends string>(value: unknown, means: (one: string) => one is T): readonly T[] | undefined {
  const found = [...new Set(texts(value))].filter(means).slice(0, limits.filterValues);
  return found.length > 0 ? found : undefined;
}

/** Whether a text is one of these. */
export function among<T extends string>(allowed: readonly T[]) {
  return (one: string): one is T => allowed.includes(one as T);
}

/** An object without its undefined values. */
export function given<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}

/** Reads the filter of an address; invalid parameters are left out, so that an old or mistyped link still opens. */
export function readFilter(search: Search): CommitmentFilter {
  return given({
    q: searchedText(search.q),
    kind: known(search.kind, (one): one is Kind => isCode(kinds, one)),
    party: known(search.party, isUuid),
    area: known(search.area, isTag),
    status: known(search.status, (one): one is DeliveryStatus => isCode(deliveryStatuses, one)),
    stage: known(search.stage, (one): one is Stage => isCode(Stage, one)),
    due: texts(search.due).find(isDue),
    late: known(search.late, among(lateness)),
    request: known(search.request, among(requestStates)),
    dispute: texts(search.dispute).find(among(disputeStates)),
    judged: known(search.judged, among(judgings)),
    missing: known(search.missing, (one): one is Aspect => isCode(aspects, one)),
    team: known(search.team, isUuid),
    owner: known(search.owner, isUuid),
    assignee: known(search.assignee, isUuid),
    changed: daysIn(search.changed),
    responsibility: known(search.responsibility, (one): one is Responsibility => isCode(responsibilities, one)),
    archived: texts(search.archived).find(among(inclusions)),
    ...factChoices(search),
  });
}

/** A generous maximum. */
const mostDays = 3_650;

function daysIn(value: unknown): number | undefined {
  const days = Number([value].flat().find((one) => typeof one === 'string' || typeof one === 'number') ?? NaN);
  return Number.isInteger(days) && days > 0 && days <= mostDays ? days : undefined;
}

function factChoices(search: Search): FactChoices {
  return Object.fromEntries(
    factFacets.map((name) => [
      name,
      known(search[name], (one): one is string => isCode(commitmentFacts[name].choices, one)),
    ]),
  );
}

/** Whether the filter is empty. */
export function isEmpty(filter: CommitmentFilter): boolean {
  return Object.keys(filter).length === 0;
}
