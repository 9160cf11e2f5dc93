import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { parseReference } from '@followthrough/domain/reference';
import type { Commitment } from '../commitments/commitment.entity.js';
import { movedWithoutLeave } from '../commitments/due-dates/due-date-move.view.js';
import { isInherited } from '../commitments/scope/inherited.view.js';
import { isScopeNarrowed } from '../commitments/scope/scope-mark.view.js';
import { isMissing } from '../delivery/checkability/checkability.js';
import { hasTest } from '../delivery/delivery-tests/delivery-test.view.js';
import {
  isDatePassed,
  isDisputed,
  isOverdue,
  isOverride,
  isReversed,
  isStale,
  isStalled,
  stands,
} from '../delivery/standing.js';
import { visibleAs } from '../commitments/commitment.view.js';
import { hasOpenRequest } from '../requests/commitment-request.view.js';
import { partsOf } from '../organisations/parts.js';
import type { BoundReader } from '../platform/views/reader.js';
import { askedOfFacts } from '../platform/schema/facts.js';
import { refuseTooMany } from '../platform/schema/filter-values.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, always, join, never, sql, type Sql } from '../platform/sql/sql.js';
import type { FieldReading } from '../platform/views/view.js';
import { Inclusion, type CommitmentFilter } from './commitment-filter.inputs.js';
import { fits, textOf } from './commitment-words.js';

/** The arguments of every field with a filter. */
export interface Filtered {
  readonly filter?: CommitmentFilter | null;
}

type Condition = Sql | null | undefined | false | '';

/** The condition of a filter on a commitment. */
export function chosen(c: Row<Commitment>, reading: FieldReading<Filtered>): Sql {
  const filter = filterOf(reading);
  // A reference finds its commitment even if it is archived.
  const usual = referenceIn(filter) === null ? allOf(leavingOut(c, reading).map((such) => sql`not (${such})`)) : always;
  return allOf([asked(c, reading), usual]);
}

/** Matches that the filter leaves out because it did not ask for them. */
export function leftOutOf(c: Row<Commitment>, reading: FieldReading<Filtered>): Sql {
  const filter = filterOf(reading);
  const such = leavingOut(c, reading);
  if (such.length === 0 || referenceIn(filter) !== null) return never;
  return allOf([asked(c, reading), sql`(${join(such, ') or (')})`]);
}

/** Only other bodies are undertakers. */
export const isOfOthers = (c: Row<Commitment>): Sql => sql`${c.responsibility} = 'EXTERNAL'`;

/**
 * Archived, or a duplicate of a commitment that the reader can see. Duplicates are few, so all originals are looked up
 * once: PostgreSQL would take a look-up per row for expensive, and read every row through an index to avoid it.
 */
export const isPutAway = (c: Row<Commitment>, reader: BoundReader): Sql =>
  sql`${c.archivedAt} is not null or ${c.duplicateOfId} is not null and ${c.duplicateOfId} in (
    select original.id from commitments original join commitments duplicate on duplicate.duplicate_of_id = original.id
    where duplicate.duplicate_of_id is not null and ${visibleAs('original', reader)})`;

/** What is left out unless the filter mentions it. */
function leavingOut(c: Row<Commitment>, reading: FieldReading<Filtered>): readonly Sql[] {
  const { responsibilities, archived } = filterOf(reading);
  return [
    ...(responsibilities ? [] : [isOfOthers(c)]),
    ...((archived ?? Inclusion.NONE) === Inclusion.NONE ? [isPutAway(c, reading.reader)] : []),
  ];
}

/** The explicit conditions of the filter, without the defaults. */
function asked(c: Row<Commitment>, reading: FieldReading<Filtered>): Sql {
  const filter = filterOf(reading);
  refuseTooMany(filter);
  const text = textOf(filter);
  const others = (row: Row<Commitment>) => askedBesidesText(row, reading);
  return allOf([others(c), text && (hasReference(c, filter) ?? fits(c, text, reading, others))]);
}

function askedBesidesText(c: Row<Commitment>, reading: FieldReading): Sql {
  const filter = filterOf(reading);
  return allOf([
    ...askedOfFacts(commitmentFacts, c, filter),
    filter.statuses && stands(c, reading, (_, s) => sql`${s}.status = any(${filter.statuses})`),
    filter.stages && stands(c, reading, (_, s) => sql`${s}.stage = any(${filter.stages})`),
    filter.partyIds && hasParty(c, filter.partyIds),
    filter.teamIds && sql`${c.leadTeamId} = any(${filter.teamIds}::uuid[])`,
    filter.accountableIds && sql`${c.accountableId} = any(${filter.accountableIds}::uuid[])`,
    filter.assigneeIds && isAssigned(c, filter.assigneeIds),
    filter.changedFrom && sql`${c.changedAt} >= ${filter.changedFrom}::date::timestamp at time zone 'UTC'`,
    filter.dueFrom && sql`${c.dueLatest} >= ${filter.dueFrom}::date`,
    filter.dueUntil && sql`${c.dueLatest} <= ${filter.dueUntil}::date`,
    is(filter.datePassed, () => stands(c, reading, isDatePassed)),
    is(filter.overdue, () => stands(c, reading, isOverdue)),
    is(filter.stale, () => stands(c, reading, isStale)),
    is(filter.stalled, () => stands(c, reading, isStalled)),
    is(filter.disputed, () => stands(c, reading, isDisputed)),
    is(filter.reversed, () => stands(c, reading, isReversed)),
    is(filter.isOverride, () => stands(c, reading, isOverride)),
    filter.missing && isMissing(c, filter.missing),
    is(filter.hasTest, () => hasTest(c)),
    is(filter.requested, () => hasOpenRequest(c)),
    is(filter.scopeNarrowed, () => isScopeNarrowed(c)),
    is(filter.inherited, () => isInherited(c, reading)),
    is(filter.movedWithoutLeave, () => movedWithoutLeave(c)),
    filter.responsibilities && sql`${c.responsibility} = any(${filter.responsibilities})`,
    filter.archived === Inclusion.ONLY && isPutAway(c, reading.reader),
  ]);
}

export function filterOf({ args }: FieldReading<Filtered>): CommitmentFilter {
  return args.filter ?? {};
}

function hasParty(c: Row<Commitment>, partyIds: readonly string[]): Sql {
  return sql`exists (select 1 from parties p where p.commitment_id = ${c.id} and p.removed_at is null
    and p.organisation_id = any(array(${partsOf(sql`${partyIds}::uuid[]`)})))`;
}

function isAssigned(c: Row<Commitment>, assigneeIds: readonly string[]): Sql {
  return sql`exists (${openFollowUps(c)} and coalesce(f.assignee_id, f.team_id) = any(${assigneeIds}::uuid[]))`;
}

export const openFollowUps = (c: Row<Commitment>): Sql =>
  sql`select 1 from follow_ups f where f.commitment_id = ${c.id} and f.state in ('OPEN', 'STARTED')`;

/** A reference matches only that commitment, and no similar one. */
function hasReference(c: Row<Commitment>, filter: CommitmentFilter): Sql | null {
  const number = referenceIn(filter);
  return number === null ? null : sql`${c.number} = ${number}::bigint`;
}

function referenceIn(filter: CommitmentFilter): number | null {
  return parseReference(filter.text ?? '');
}

function is(wanted: boolean | null | undefined, condition: () => Sql): Condition {
  if (wanted === null || wanted === undefined) return null;
  return wanted ? condition() : sql`not (${condition()})`;
}
