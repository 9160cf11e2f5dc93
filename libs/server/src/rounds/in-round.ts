import { Voice } from '@followthrough/domain/vocabulary';
import type { Commitment } from '../commitments/commitment.entity.js';
import { seesOriginal } from '../commitments/commitment.view.js';
import { isOpen, ofReported, ofStanding, stands } from '../delivery/standing.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import type { Reading } from '../platform/views/view.js';
import type { BoundReader } from '../platform/views/reader.js';
import { isOfOthers, isPutAway } from '../register/commitment-filter.js';
import type { RoundValue } from './round-value.entity.js';
import type { Round } from './round.entity.js';

type RoundRow = Pick<Row<Round>, 'teamId' | 'since'>;

/**
 * Whether a round is about a commitment: of its team or of all teams, in use as far as the reader can see, and not of other bodies
 * only. So a duplicate of a hidden commitment is in it for that reader, as in the register. For nobody, all duplicates are.
 */
export const isInRound = (c: Row<Commitment>, round: RoundRow, reader: BoundReader): Sql =>
  allOf([
    sql`not (${isPutAway(c, reader)}) and not ${isOfOthers(c)}`,
    sql`${round.teamId}::uuid is null or ${c.leadTeamId} = ${round.teamId}::uuid`,
  ]);

/**
 * Whether a frozen value counts for a reader: that of a duplicate does only for people who may not see the original, so that its
 * absence tells them nothing.
 */
export const countsFor = (v: Pick<Row<RoundValue>, 'duplicateOfId'>, reader: BoundReader): Sql =>
  sql`(${v.duplicateOfId} is null or not ${seesOriginal(v, reader)})`;

/** Whether there is a report of the day that the round asks for, or a later one. */
export const isReported = (c: Pick<Row<Commitment>, 'id'>, round: RoundRow): Sql =>
  sql`exists (select 1 from counting_judgements reported where reported.commitment_id = ${c.id}
    and reported.voice = ${Voice.REPORTED} and reported.effective_on >= ${round.since}::date)`;

/** Whether a manager agreed to the current report, and that is one the round asks for. */
export const isAgreed = (c: Pick<Row<Commitment>, 'id'>, round: RoundRow, reading: Reading): Sql =>
  sql`exists (${ofStanding(c, { ...reading, voice: Voice.AGREED }, sql`1`)} and s.judged_on >= ${round.since}::date
    and s.judgement_id = (${ofReported(c, reading, sql`s.judgement_id`)}))`;

/** Whether the round still lacks a report about an open commitment. */
export const isOwed = (c: Row<Commitment>, round: RoundRow, reading: Reading): Sql =>
  allOf([
    isInRound(c, round, reading.reader),
    stands(c, { ...reading, voice: Voice.REPORTED }, (_, s) => isOpen(s)),
    sql`not ${isReported(c, round)}`,
  ]);

/** Whether a round has not ended. */
export const isInProgress = (round: Pick<Row<Round>, 'state'>): Sql =>
  sql`${round.state} ${raw("in ('OPEN', 'FREEZING')")}`;

/** The team that has the work of a team now: itself, or the last in the chain of teams it was merged into (`mergedInto`). */
export const workTeam = (teamId: Sql): Sql => sql`(with recursive work as (
    select ${teamId} as id, 0 as step
    union all select t.merged_into_id, work.step + 1 from work join teams t on t.id = work.id
      where t.merged_into_id is not null)
  select work.id from work order by work.step desc limit 1)`;
