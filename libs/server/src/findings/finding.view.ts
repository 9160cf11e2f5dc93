import { FindingDelay, findingDelays, FindingState, findingStates } from '@followthrough/domain/finding-terms';
import { Int, registerEnumType } from '@nestjs/graphql';
import { commitmentView } from '../commitments/commitment.view.js';
import { addToTrail } from '../commitments/links/commitment-link.view.js';
import { deliveryTestView } from '../delivery/delivery-tests/delivery-test.view.js';
import { judgementView } from '../delivery/judgement.view.js';
import { evidenceView } from '../evidence/evidence.view.js';
import { followUpView } from '../follow-ups/follow-up.view.js';
import { replyDueDescription, replyDueOf } from '../assessments/reply-due.js';
import { personView } from '../people/persons/person.view.js';
import { described } from '../platform/schema/described.js';
import { PageArgs } from '../platform/schema/connection.js';
import { Day, Uuid } from '../platform/schema/scalars.js';
import { IdArgs } from '../platform/schema/id.args.js';
import type { Row } from '../platform/sql/columns.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import { recordedIn, trail } from '../platform/trail/event.view.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../platform/views/fields.js';
import { one, reads } from '../platform/views/reads.js';
import { partOf, type Reading, type View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { passageView } from '../sources/passage.view.js';
import { FindingCheck } from './finding-check.entity.js';
import { FindingReply } from './finding-reply.entity.js';
import { FindingResponse } from './finding-response.entity.js';
import { FindingWithdrawal } from './finding-withdrawal.entity.js';
import { FindingWording } from './finding-wording.entity.js';
import { Finding } from './finding.entity.js';

registerEnumType(FindingState, {
  name: 'FindingState',
  description: 'How far a finding has come.',
  valuesMap: described(findingStates),
});
registerEnumType(FindingDelay, {
  name: 'FindingDelay',
  description: 'What of a finding is late.',
  valuesMap: described(findingDelays),
});

type Identified = Pick<Row<Finding>, 'id'>;

export const replyDue = replyDueOf('findingId');

const isInEffect = (f: Identified): Sql =>
  sql`exists (select 1 from finding_replies replied where replied.finding_id = ${f.id})`;

const wasWithdrawn = (f: Identified): Sql =>
  sql`exists (select 1 from finding_withdrawals gone where gone.finding_id = ${f.id})`;

const wasChecked = (f: Identified): Sql =>
  sql`exists (select 1 from finding_checks checked where checked.finding_id = ${f.id})`;

const isAnswered = (f: Identified): Sql =>
  sql`exists (select 1 from finding_responses answered where answered.finding_id = ${f.id})`;

/** Neither in effect nor withdrawn; the same as the state `DRAFT`, and cheaper where many findings are none. */
export const isDraft = (f: Identified): Sql => sql`(not ${isInEffect(f)} and not ${wasWithdrawn(f)})`;

/** The follow-up that the answer promised, as `promised`. */
const actionOf = (f: Identified, select: Sql, where: Sql): Sql => sql`(select ${select} from finding_responses answered
  join follow_ups promised on promised.id = answered.follow_up_id where answered.finding_id = ${f.id} and ${where})`;

const isToDo = sql`promised.state in ('OPEN', 'STARTED')`;

/** Computed from the rows that were added, so that it can never contradict them. */
export const stateOf = (f: Identified): Sql => sql`case
  when ${wasWithdrawn(f)} then 'WITHDRAWN'
  when ${wasChecked(f)} then 'CLOSED'
  when not ${isInEffect(f)} then 'DRAFT'
  when not ${isAnswered(f)} then 'UNANSWERED'
  when exists ${actionOf(f, sql`1`, isToDo)} then 'TO_DO'
  else 'TO_CHECK' end`;

/** Neither closed nor withdrawn: the same as by its state, and cheaper. */
const isOpen = (f: Identified): Sql => sql`(not ${wasWithdrawn(f)} and not ${wasChecked(f)})`;

/** An action is late after the day that the answer promised, wherever its follow-up was moved; nothing archived is late. */
export const delayOf = (
  f: Pick<Row<Finding>, 'id' | 'firstReplyDue' | 'commitmentId'>,
  { today }: Pick<Reading, 'today'>,
): Sql => sql`(
  select case when not ${isOpen(f)} then null
    when not ${isInEffect(f)} or not ${isAnswered(f)} then case when ${replyDue(f)} < ${today}::date then 'ANSWER' end
    when exists ${actionOf(f, sql`1`, sql`${isToDo} and answered.due_on < ${today}::date`)} then 'ACTION' end
  where exists (select 1 from commitments of where of.id = ${f.commitmentId} and of.archived_at is null))`;

/** The wording that counts: the latest one. */
export const isLatest = (w: Pick<Row<FindingWording>, 'findingId' | 'number'>): Sql =>
  sql`not exists (select 1 from finding_wordings newer where newer.finding_id = ${w.findingId} and newer.number > ${w.number})`;

/**
 * One that never took effect is visible to auditors and the lead team only. Whether it did, and who leads, is as of today on
 * every day, which is why it names the tables with their schema.
 */
export const findingView = view(Finding, {
  subject: 'finding',
  visibleTo: partOf(
    commitmentView,
    'commitmentId',
    (f: Row<Finding>, reader) => sql`(${reader.isAuditor}
      or exists (select 1 from public.finding_replies replied where replied.finding_id = ${f.id})
      or exists (select 1 from public.commitments led
      where led.id = ${f.commitmentId} and led.lead_team_id = any(${reader.teamIds})))`,
  ),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it is about.', { required: true }),
    report: byId(judgementView, 'reportId', 'The report it is about; null if it is about something else.'),
    evidence: byId(evidenceView, 'evidenceId', 'The evidence it is about; null if it is about something else.'),
    test: byId(deliveryTestView, 'testId', 'The version of the test it is about; null if it is about something else.'),
    passage: byId(passageView, 'passageId', 'The passage that it rests on, if any.'),
    raisedBy: byId(personView, 'raisedBy', 'The auditor.', { required: true }),
  },
  computed: {
    reference: computed(
      () => String,
      'Reference for people to quote, such as FD-0001.',
      (f) => sql`'FD-' || lpad(${f.number}::text, greatest(4, length(${f.number}::text)), '0')`,
    ),
    aboutId: computed(
      () => Uuid,
      'The report, evidence, version of the test or frozen value that it is about; null for the commitment itself.',
      (f) => sql`coalesce(${f.reportId}, ${f.evidenceId}, ${f.testId}, ${f.roundValueId})`,
      { nullable: true },
    ),
    replyDue: computed(() => Day, replyDueDescription, replyDue),
    state: computed(() => FindingState, 'How far it has come.', stateOf),
    delay: computed(() => FindingDelay, 'What is late; null if nothing is.', delayOf, {
      nullable: true,
    }),
  },
});

const wordingView = view(FindingWording, { visibleTo: partOf(findingView, 'findingId') });

const replyView = view(FindingReply, {
  visibleTo: partOf(findingView, 'findingId'),
  one: { by: byId(personView, 'by', 'Person who replied or declined for the lead team; null if nobody did.') },
});

const responseView = view(FindingResponse, {
  visibleTo: partOf(findingView, 'findingId'),
  one: {
    by: byId(personView, 'by', 'Person who answered for the lead team.', { required: true }),
    followUp: byId(followUpView, 'followUpId', 'The action that it promises; null if the finding is not accepted.'),
    owner: byId(
      personView,
      'ownerId',
      'Person named in the answer to do the action, even if it was reassigned since; null without an action.',
    ),
  },
});

const checkView = view(FindingCheck, {
  visibleTo: partOf(findingView, 'findingId'),
  one: {
    by: byId(personView, 'by', 'The auditor.', { required: true }),
    evidence: byId(evidenceView, 'evidenceId', 'Evidence that the check rests on, if any.'),
    passage: byId(passageView, 'passageId', 'Passage that the check rests on, if any.'),
  },
});

const withdrawalView = view(FindingWithdrawal, {
  visibleTo: partOf(findingView, 'findingId'),
  one: { by: byId(personView, 'by', 'The auditor.', { required: true }) },
});

extend(findingView, {
  first: {
    // Added with the finding itself, so there always is one.
    wording: { ...by(wordingView, 'findingId', 'Its current words.', { order: '-number' }), required: true },
    reply: by(replyView, 'findingId', 'How the lead team used its right of reply; null for a draft.'),
    response: by(responseView, 'findingId', 'The lead team’s answer; null without one.'),
    check: by(checkView, 'findingId', 'The check that closed it; null if it is not closed.'),
    withdrawal: by(withdrawalView, 'findingId', 'Null if not withdrawn.'),
    recordedIn: recordedIn('finding.raised', null),
  },
  many: {
    earlierWordings: by(wordingView, 'findingId', 'Earlier versions of its words, the latest first.', {
      order: '-number',
      where: (wording) => sql`not ${isLatest(wording)}`,
    }),
  },
  page: { events: trail(findingView) },
});

addToTrail('finding', (c) => sql`select f.id from findings f where f.commitment_id = ${c.id}`);

extend(commitmentView, {
  many: {
    openFindings: by(
      findingView,
      'commitmentId',
      'Findings that you can see, neither closed nor withdrawn, latest first.',
      {
        order: '-number',
        where: isOpen,
      },
    ),
  },
  computed: {
    openFindingCount: computed(
      () => Int,
      'Number of findings that you can see, neither closed nor withdrawn.',
      (c, { reader }) => sql`select count(*)::integer from findings counted where counted.commitment_id = ${c.id}
        and ${isOpen({ id: raw('counted.id') })}
        and ${visible(findingView as unknown as View<object>, raw('counted'), reader)}`,
    ),
  },
  page: {
    findings: pageBy(findingView, 'commitmentId', 'Findings that you can see, also closed ones, the latest first.', {
      args: PageArgs,
      orders: { RAISED: { by: (f) => f.number, type: 'bigint', descending: true } },
    }),
  },
});

reads({
  finding: one(findingView, 'One finding.', {
    args: IdArgs,
    where: (f, { args }) => sql`${f.id} = ${args.id}::uuid`,
  }),
});
