import { commitmentView, isOpenToPerson, visibleAs } from '../commitments/commitment.view.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { dueDateMoveView } from '../commitments/due-dates/due-date-move.view.js';
import { judgementView } from '../delivery/judgement.view.js';
import { stageChangeView } from '../delivery/stage-change.view.js';
import { findingView } from '../findings/finding.view.js';
import { personView } from '../people/persons/person.view.js';
import { teamView } from '../people/teams/team.view.js';
import { contributesTo, isManagedBy, managesSomewhere } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import { TitledArgs } from '../platform/schema/titled.args.js';
import { IdArgs } from '../platform/schema/id.args.js';
import { rowOf, type Row } from '../platform/sql/columns.js';
import { allOf, always, raw, sql, type Sql } from '../platform/sql/sql.js';
import { trail } from '../platform/trail/event.view.js';
import { mentionable } from '../platform/trail/mentions.js';
import { derived, extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy, rowsOf } from '../platform/views/fields.js';
import { findable } from '../platform/views/findable.js';
import { one, page, reads } from '../platform/views/reads.js';
import type { BoundReader } from '../platform/views/reader.js';
import { partOf, signedIn, type FieldReading, type View } from '../platform/views/view.js';
import { commitmentOrders } from '../register/commitment-orders.js';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { countsFor, isInProgress, isOwed, workTeam } from './in-round.js';
import { RoundAmendmentOutcome } from './round-amendment-outcome.entity.js';
import { RoundAmendment } from './round-amendment.entity.js';
import { RoundFigure, roundFigureFields, roundFigures } from './round-figure.js';
import { RoundFreezing } from './round-freezing.entity.js';
import { RoundMove } from './round-move.entity.js';
import { RoundTeam, roundTeamFields, roundTeams } from './round-team.js';
import { RoundValue } from './round-value.entity.js';
import { Round } from './round.entity.js';
import { Uuid } from '../platform/schema/scalars.js';

/** The number of commitments with a missing report that the reader can see. */
export function owing(round: Row<Round>, reading: FieldReading, also: Sql = always): Sql {
  const c = rowOf<Commitment>(commitmentView.table, raw('c'));
  return sql`(select count(*)::integer from commitments c
    where ${isInProgress(round)} and ${isOwed(c, round, reading)} and (${visibleAs('c', reading.reader)})
      and (${also}))`;
}

/** The day as text sorts like the day itself. */
const ownFirst = (c: Row<Commitment>, reading: FieldReading): Sql =>
  sql`(case when ${contributesTo(c.leadTeamId, reading.reader)} then '0 ' else '1 ' end
    || ${commitmentOrders.DUE.by(c, { ...reading, args: {} })}::text)`;

export const roundView: View<Round> = view(Round, {
  subject: 'round',
  visibleTo: signedIn,
  one: {
    team: byId(teamView, 'teamId', 'The team that reports; null for a round of all teams.'),
    openedBy: byId(personView, 'openedBy', 'Person who opened it.', { required: true }),
    remindedBy: byId(personView, 'remindedBy', 'Person who sent the latest reminder.'),
    frozenBy: byId(personView, 'freezingBy', 'Person who froze it, or is freezing it.'),
    cancelledBy: byId(personView, 'cancelledBy', 'Person who cancelled it; null if its team was merged.'),
    mergedInto: byId(
      teamView,
      'mergedIntoId',
      'If it was cancelled because its team was merged: the other team, which has an open round.',
    ),
  },
  computed: {
    owing: computed(() => Int, 'Missing reports, of commitments that you can see; 0 once it has ended.', owing),
    owingOfMine: computed(
      () => Int,
      'Missing reports of teams for which you report; 0 once it has ended.',
      (round, reading) => owing(round, reading, contributesTo(raw('c.lead_team_id'), reading.reader)),
    ),
  },
  rows: {
    teams: rowsOf(
      derived(RoundTeam, { fields: roundTeamFields }),
      'Its teams by name, with their figures.',
      roundTeams,
    ),
    figures: rowsOf(
      derived(RoundFigure, { fields: roundFigureFields }),
      'How many commitments have each status; empty until it is frozen.',
      roundFigures,
    ),
  },
  page: {
    owed: pageBy(commitmentView, null, 'Commitments with a missing report: of your own teams first, by due date.', {
      args: PageArgs,
      orders: { OWN_FIRST: { by: ownFirst, type: 'text' } },
      where: (c, round: Row<Round>, reading) => allOf([isInProgress(round), isOwed(c, round, reading)]),
    }),
  },
});

mentionable(roundView, ({ title }) => ({ name: title }));

const freezingView = view(RoundFreezing, {
  visibleTo: partOf(roundView, 'roundId'),
  computed: {
    percent: computed(
      () => Int,
      'Share of the commitments already saved, in percent; null before it starts and once it has ended.',
      (f) => sql`(select 100 * ${f.done} / nullif(${f.total}, 0) from rounds r
        where r.id = ${f.roundId} and r.state = 'FREEZING')`,
      { nullable: true },
    ),
  },
});

export const roundValueView = view(RoundValue, {
  visibleTo: partOf(commitmentView, 'commitmentId', (v: Row<RoundValue>, reader) => countsFor(v, reader)),
  one: {
    round: byId(roundView, 'roundId', 'The frozen round.', { required: true }),
    commitment: byId(commitmentView, 'commitmentId', 'The commitment as it is today.', { required: true }),
    team: byId(teamView, 'teamId', 'The lead team when it was frozen.', { required: true }),
    judgement: byId(judgementView, 'judgementId', 'The report that the status rests on; null without one.'),
  },
  computed: {
    workTeamId: computed(
      () => Uuid,
      'ID of the team that has the work of that team now: itself, or the one that it was merged into.',
      (value) => workTeam(value.teamId),
    ),
  },
});

/**
 * Whether no manager of the team that has the work, or that leads the commitment now, could decide on an amendment: there is
 * none but the one who proposed it, or none who can see it. Any other manager who sees it decides then.
 */
export const isDecidedElsewhere = (a: Pick<Row<RoundAmendment>, 'valueId' | 'askedBy'>): Sql => {
  const seenByManager = (alias: string) =>
    isOpenToPerson(rowOf<Commitment>(commitmentView.table, raw(alias)), raw('p.id'));
  return sql`not exists (select 1 from round_values v join commitments led on led.id = v.commitment_id
    join memberships m on m.role = 'MANAGER' and m.team_id in (led.lead_team_id, ${workTeam(raw('v.team_id'))})
    join people p on p.id = m.person_id and p.deactivated_at is null and not p.is_auditor
    where v.id = ${a.valueId} and p.id <> ${a.askedBy} and ${seenByManager('led')}
      and not exists (select 1 from commitments original
        where original.id = v.duplicate_of_id and ${seenByManager('original')}))`;
};

export const roundAmendmentView = view(RoundAmendment, {
  visibleTo: partOf(roundValueView, 'valueId'),
  one: {
    round: byId(roundView, 'roundId', 'The frozen round.', { required: true }),
    frozenValue: byId(roundValueView, 'valueId', 'The value that it corrects.', { required: true }),
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it is about.', { required: true }),
    askedBy: byId(personView, 'askedBy', 'Person who proposed it.', { required: true }),
  },
  computed: {
    isDecidedElsewhere: computed(
      () => Boolean,
      'Whether its team has no manager who sees it and could decide on it, so that any other manager who sees it does.',
      isDecidedElsewhere,
    ),
  },
});

const outcomeView = view(RoundAmendmentOutcome, {
  visibleTo: partOf(roundAmendmentView, 'amendmentId'),
  one: { by: byId(personView, 'by', 'The manager.', { required: true }) },
});

extend(roundAmendmentView, {
  first: { outcome: by(outcomeView, 'amendmentId', 'Null while it waits for a decision.') },
});

extend(roundValueView, {
  many: {
    amendments: by(roundAmendmentView, 'valueId', 'Amendments of it, earliest first.', { order: 'sequence' }),
    findings: by(findingView, 'roundValueId', 'Findings about it that you can see, the latest first.', {
      order: '-number',
    }),
  },
});

extend(findingView, {
  one: {
    roundValue: byId(
      roundValueView,
      'roundValueId',
      'What a frozen round says, which it is about; null if it is about something else.',
    ),
  },
});

const byNumber = { NUMBER: { by: (value: { readonly number: Sql }) => value.number, type: 'integer' } } as const;

extend(roundView, {
  first: {
    freezing: by(freezingView, 'roundId', 'Progress of the latest freezing; null if there was none.'),
  },
  page: {
    values: pageBy(roundValueView, 'roundId', 'Frozen values by reference; none until it is frozen.', {
      args: PageArgs,
      orders: byNumber,
    }),
    amendments: pageBy(roundAmendmentView, 'roundId', 'Amendments that you can see, latest proposed first.', {
      args: PageArgs,
      orders: { PROPOSED: { by: (a) => a.sequence, type: 'bigint', descending: true } },
    }),
    events: trail(roundView),
  },
});

const moveView = view(RoundMove, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment as it is today.', { required: true }),
    before: byId(roundValueView, 'beforeId', 'What the earlier round says; null if it is not in that round.'),
    after: byId(roundValueView, 'afterId', 'What the later round says; null if it is not in that round.'),
    dueMove: byId(
      dueDateMoveView,
      'dueMoveId',
      'The move that gave the later round its due date, made since the earlier one was frozen; null if there was none.',
    ),
    stageChange: byId(
      stageChangeView,
      'stageChangeId',
      'The change that gave the later round its stage; null if it is not in that round.',
    ),
  },
});

@ArgsType()
class RoundMovesArgs extends PageArgs {
  @Field(() => Uuid, { description: 'A frozen round.' })
  earlierId!: string;

  @Field(() => Uuid, { description: 'Another frozen round.' })
  laterId!: string;
}

/** Only what a reader of figures would miss: status, stage, due date and lead team, or being in one of the rounds only. */
const hasMoved = (move: Row<RoundMove>, reader: BoundReader): Sql => {
  const counts = (alias: string) => countsFor({ duplicateOfId: raw(`${alias}.duplicate_of_id`) }, reader);
  return sql`exists (select 1 from round_values one where one.id in (${move.beforeId}, ${move.afterId}) and ${counts('one')})
    and not exists (select 1 from round_values b join round_values a on a.id = ${move.afterId}
      where b.id = ${move.beforeId} and ${counts('b')} and ${counts('a')}
        and (b.status, b.stage, b.due_edtf, b.team_id) is not distinct from (a.status, a.stage, a.due_edtf, a.team_id))`;
};

/**
 * Where only one of the rounds is of a single team, the other one says nothing new about other teams. A commitment that came
 * to the team or left it counts, and so does one of a team that was merged into it since.
 */
const isOfBoth = (move: Row<RoundMove>): Sql =>
  sql`not exists (select 1 from rounds e join rounds l on l.id = ${move.laterRoundId}
    where e.id = ${move.earlierRoundId} and (e.team_id is null) <> (l.team_id is null)
      and not exists (select 1 from round_values v where v.id in (${move.beforeId}, ${move.afterId})
        and coalesce(e.team_id, l.team_id) in (v.team_id, ${workTeam(raw('v.team_id'))})))`;

const isFrozen = (id: unknown): Sql =>
  sql`exists (select 1 from rounds f where f.id = ${id}::uuid and f.state = 'FROZEN')`;

const isOpenFor = (round: Row<Round>, { reader, ...reading }: FieldReading): Sql => {
  const c = rowOf<Commitment>(commitmentView.table, raw('c'));
  return sql`${isInProgress(round)} and exists (select 1 from commitments c
    where ${isOwed(c, round, { reader, ...reading })} and ${contributesTo(raw('c.lead_team_id'), reader)})`;
};

/** A team that was merged is signed for by the one that has its work. */
const isUnsignedFor = (round: Row<Round>, { reader }: FieldReading): Sql =>
  sql`${round.state} = 'FROZEN' and exists (
    select 1 from (select distinct v.team_id from round_values v join commitments c on c.id = v.commitment_id
      where v.round_id = ${round.id} and (${visibleAs('c', reader)})
        and ${countsFor({ duplicateOfId: raw('v.duplicate_of_id') }, reader)}) part
    where not exists (select 1 from round_signatures signed
        where signed.round_id = ${round.id} and signed.team_id = part.team_id)
      and ${isManagedBy(workTeam(raw('part.team_id')), reader)})`;

const byTitle = findable(roundView, (round) => ({ names: [round.title], words: sql`folded(${round.title})` }));

reads({
  round: one(roundView, 'One reporting round.', {
    args: IdArgs,
    where: (round, { args }) => sql`${round.id} = ${args.id}::uuid`,
  }),
  rounds: page(roundView, 'Reporting rounds, latest opened first.', {
    args: TitledArgs,
    orders: { OPENED: { by: (round) => round.sequence, type: 'bigint', descending: true } },
    where: byTitle.chosen,
  }),
  roundMoves: page(
    moveView,
    'Commitments that two frozen rounds say different things about, by reference; only those of the team if one of the rounds is of a single team.',
    {
      args: RoundMovesArgs,
      orders: byNumber,
      few: true,
      where: (move, { args, reader }) =>
        allOf([
          sql`${move.earlierRoundId} = ${args.earlierId}::uuid and ${move.laterRoundId} = ${args.laterId}::uuid`,
          isFrozen(args.earlierId),
          isFrozen(args.laterId),
          isOfBoth(move),
          hasMoved(move, reader),
        ]),
    },
  ),
  roundsToReport: page(roundView, 'Open rounds with missing reports of the user’s teams, earliest deadline first.', {
    args: PageArgs,
    orders: { DEADLINE: { by: (round) => round.deadline, type: 'date' } },
    few: true,
    where: isOpenFor,
  }),
  roundsToSign: page(
    roundView,
    'Frozen rounds that a team managed by the user has not signed, earliest frozen first.',
    {
      args: PageArgs,
      orders: { FROZEN: { by: (round) => sql`${round.frozenAt}`, type: 'timestamptz' } },
      few: true,
      where: isUnsignedFor,
    },
  ),
  amendmentsToDecide: page(roundAmendmentView, 'Amendments that wait for the user’s decision, first proposed first.', {
    args: PageArgs,
    orders: { PROPOSED: { by: (a) => a.sequence, type: 'bigint' } },
    few: true,
    where: (a, { reader }) =>
      allOf([
        sql`${a.askedBy} <> ${reader.id}::uuid`,
        sql`not exists (select 1 from round_amendment_outcomes o where o.amendment_id = ${a.id})`,
        // A value rather than `exists`, for which PostgreSQL may first read all values of all rounds.
        sql`((select ${isManagedBy(workTeam(raw('v.team_id')), reader)} or exists (select 1 from commitments led
            where led.id = v.commitment_id and ${isManagedBy(raw('led.lead_team_id'), reader)})
          from round_values v where v.id = ${a.valueId})
          or (${managesSomewhere(reader)} and ${isDecidedElsewhere(a)}))`,
      ]),
  }),
});
