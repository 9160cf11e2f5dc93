import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { limits } from '@followthrough/domain/limits';
import { isSeenWithin, lastLook } from '../assessments/looks/look.view.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { beganAt, isDatePassed, isDisputed, isOpen, isOverdue, isStalled, stands } from '../delivery/standing.js';
import { isAmong, WorkOf } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, always, sql, type Sql } from '../platform/sql/sql.js';
import { page, reads } from '../platform/views/reads.js';
import type { FieldReading } from '../platform/views/view.js';
import { isOfOthers, isPutAway } from './commitment-filter.js';
import { commitmentOrders } from './commitment-orders.js';

export const CommitmentNeed = {
  REPORT: 'REPORT',
  LATE: 'LATE',
  WEAK_EVIDENCE: 'WEAK_EVIDENCE',
  NO_EVIDENCE: 'NO_EVIDENCE',
  DISPUTED: 'DISPUTED',
  STALLED: 'STALLED',
} as const;
export type CommitmentNeed = keyof typeof CommitmentNeed;
registerEnumType(CommitmentNeed, {
  name: 'CommitmentNeed',
  description: 'Reason why a commitment needs attention. All but DISPUTED are about open ones.',
  valuesMap: {
    REPORT: { description: 'No report for 90 days, or its due date has passed without one.' },
    LATE: { description: 'Its due date has passed.' },
    WEAK_EVIDENCE: {
      description: 'Reported in the last 30 days as anything but unclear, with no evidence above grade D.',
    },
    NO_EVIDENCE: { description: 'No evidence, and not reported as unclear.' },
    DISPUTED: { description: 'Its current assessment differs from its current report.' },
    STALLED: { description: 'No change of stage and no accepted evidence for nine months.' },
  },
});

@ArgsType()
class NeedingArgs extends PageArgs {
  @Field(() => CommitmentNeed, { description: 'The need to filter by.' })
  need!: CommitmentNeed;

  @Field(() => WorkOf, { nullable: true, description: 'Everyone’s by default.' })
  of?: WorkOf | null;
}

/** How long a judgement counts as recent, in days. */
const latelyDays = 30;

type Need = Parameters<typeof stands>[2];

const daysSince = (at: Sql, today: unknown): Sql => sql`(${today}::date - (${at} at time zone 'UTC')::date)`;

const hasEvidence = (c: Row<Commitment>): Sql => sql`exists (select 1 from evidence e where e.commitment_id = ${c.id}
  and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id))`;

const hasGoodEvidence = (c: Row<Commitment>): Sql => sql`exists (select 1 from counting_supports good
  where good.commitment_id = ${c.id} and good.role = 'SUPPORTS' and good.grade < 'D')`;

const needs: Record<CommitmentNeed, Need> = {
  REPORT: (c, s, reading) => sql`(${isDatePassed(c, s, reading)}
    or ${daysSince(sql`coalesce(${s}.judged_at, ${beganAt(c, reading)})`, reading.today)} >= ${limits.staleDays}::integer)`,
  LATE: (c, s, reading) => sql`(${isDatePassed(c, s, reading)} or ${isOverdue(c, s, reading)})`,
  WEAK_EVIDENCE: (c, s, { today }) => sql`(${s}.status <> 'UNCLEAR'
    and ${daysSince(sql`${s}.judged_at`, today)} <= ${latelyDays}::integer and not ${hasGoodEvidence(c)})`,
  DISPUTED: isDisputed,
  STALLED: isStalled,
  NO_EVIDENCE: (c, s) => sql`(${s}.status <> 'UNCLEAR' and not ${hasEvidence(c)})`,
};

/** Without an accountable person, it belongs to everyone in its lead team. */
function isOf(c: Row<Commitment>, { args: { of }, reader }: FieldReading<NeedingArgs>): Sql {
  if (!of) return always;
  const isTeams = sql`${c.leadTeamId} = any(${reader.teamIds})`;
  const isTheirs = isAmong(c.accountableId, WorkOf.MINE, reader);
  return of === WorkOf.TEAMS
    ? sql`(${isTeams} or ${isTheirs})`
    : sql`(${isTheirs} or ${c.accountableId} is null and ${isTeams})`;
}

reads({
  commitmentsNeeding: page(commitmentView, 'Commitments with a need, earliest due date first.', {
    args: NeedingArgs,
    orders: { DUE: { by: (c, reading) => commitmentOrders.DUE.by(c, { ...reading, args: {} }), type: 'date' } },
    few: true,
    where: (c, reading) =>
      allOf([
        isOf(c, reading),
        sql`not (${isOfOthers(c)})`,
        sql`not (${isPutAway(c, reading.reader)})`,
        stands(c, reading, (row, s, read) => {
          const { need } = reading.args;
          return allOf([need !== CommitmentNeed.DISPUTED && isOpen(s), needs[need](row, s, read)]);
        }),
      ]),
  }),
  commitmentsUnseen: page(
    commitmentView,
    'For auditors: commitments not assessed, signed off or opened by an auditor for 90 days, longest first. None as at a past day: looks are kept as of today.',
    {
      args: PageArgs,
      orders: {
        LOOK: { by: (c) => sql`coalesce(${lastLook(c)}, '-infinity'::timestamptz)`, type: 'timestamptz' },
      },
      few: true,
      where: (c, { reader, today, asAt }) =>
        allOf([
          asAt && sql`false`,
          sql`${reader.isAuditor}::boolean`,
          sql`not (${isOfOthers(c)})`,
          sql`not (${isPutAway(c, reader)})`,
          sql`not (${isSeenWithin(c, limits.unseenDays, today)})`,
        ]),
    },
  ),
});
