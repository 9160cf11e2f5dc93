import { Kind } from '@followthrough/domain/kinds';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { personView } from '../../people/persons/person.view.js';
import { isManagedBy, contributesTo } from '../../people/teams/work-of.js';
import { teamView } from '../../people/teams/team.view.js';
import { PageArgs } from '../../platform/schema/connection.js';
import type { Row } from '../../platform/sql/columns.js';
import { raw, sql, type Sql } from '../../platform/sql/sql.js';
import { trail } from '../../platform/trail/event.view.js';
import { derived, extend, view } from '../../platform/views/declare.js';
import { by, byId, computed, pageBy, rowsOf } from '../../platform/views/fields.js';
import type { BoundReader } from '../../platform/views/reader.js';
import { page, reads } from '../../platform/views/reads.js';
import { partOf, type View } from '../../platform/views/view.js';
import { sourceView } from '../../sources/source.view.js';
import { proposalView } from '../proposals/proposal.view.js';
import { ReadProposal } from './read-proposal.entity.js';
import { ReadingAdjudication } from './reading-adjudication.entity.js';
import { ReadingAnswer } from './reading-answer.entity.js';
import { SourceReader } from './source-reader.entity.js';
import { SourceReading } from './source-reading.entity.js';
import { answerBy, areFinished, bothAnswersOf, countingIn, isBlind, isDiffering, readsFor } from './what-counts.js';

@ObjectType({ description: 'How often the two readers of a source found this.' })
export class ReadingAgreement {
  @Field(() => Kind, { nullable: true, description: 'Found by the first reader: a kind, or null for no commitment.' })
  readonly first!: Kind | null;

  @Field(() => Kind, { nullable: true, description: 'Found by the second reader: a kind, or null for no commitment.' })
  readonly second!: Kind | null;

  @Field(() => Int, { description: 'Number of proposals, at least 1.' })
  readonly count!: number;
}

/** A row of read proposals in a statement. */
const someItem = (alias: string) => ({ id: raw(`${alias}.id`), readingId: raw(`${alias}.reading_id`) });

const isOpen = (proposalId: Sql): Sql =>
  sql`exists (select 1 from proposals open where open.id = ${proposalId} and open.state = 'PROPOSED')`;

const isAdjudicated = (itemId: Sql): Sql =>
  sql`exists (select 1 from reading_adjudications a where a.item_id = ${itemId})`;

/** Those of a reading that a third person has to adjudicate. */
const toAdjudicateIn = (readingId: Sql): Sql => sql`select 1 from read_proposals differing
  where differing.reading_id = ${readingId} and ${isDiffering(someItem('differing'))}
    and not ${isAdjudicated(raw('differing.id'))} and ${isOpen(raw('differing.proposal_id'))}`;

const isReading = (readingId: Sql, reader: BoundReader): Sql => sql`exists (select 1 from current_source_readers own
  where own.reading_id = ${readingId} and own.person_id = ${reader.id}::uuid and own.finished_at is null)`;

/** Whether someone who has not finished can no longer read for the team. */
const lacksReader = ({
  id,
  teamId,
}: Row<SourceReading>): Sql => sql`exists (select 1 from current_source_readers left_it
  where left_it.reading_id = ${id} and left_it.finished_at is null and not ${readsFor(teamId, raw('left_it.person_id'))})`;

export const readingView: View<SourceReading> = view(SourceReading, {
  visibleTo: partOf(sourceView, 'sourceId'),
  one: {
    source: byId(sourceView, 'sourceId', 'The source.', { required: true }),
    team: byId(teamView, 'teamId', 'The team that reads.', { required: true }),
    askedBy: byId(personView, 'askedBy', 'The manager who asked.', { required: true }),
    endedBy: byId(personView, 'endedBy', 'The manager who ended it; null while it is not ended.'),
  },
  computed: {
    isBlind: computed(
      () => Boolean,
      'Whether its readers do not see each other’s answers yet: until both have finished, or it is ended.',
      ({ id }) => isBlind(id),
    ),
    proposalCount: computed(
      () => Int,
      'Number of proposals that are read.',
      ({ id }) => sql`(select count(*)::integer from read_proposals i where i.reading_id = ${id})`,
    ),
    unanswered: computed(
      () => Int,
      'Number of proposals that the user still has to answer; null if they are no reader, or have finished.',
      (
        { id },
        { reader },
      ) => sql`case when ${isReading(id, reader)} then (select count(*)::integer from read_proposals i
        where i.reading_id = ${id} and not exists (${answerBy(raw('i.id'), sql`${reader.id}::uuid`)})) end`,
      { nullable: true },
    ),
    toAdjudicate: computed(
      () => Int,
      'Number of proposals that the readers differ on and nobody has adjudicated or decided; 0 before both have finished.',
      ({ id }) => sql`(select count(*)::integer from (${toAdjudicateIn(id)}) waiting)`,
    ),
    lacksReader: computed(
      () => Boolean,
      'Whether a reader who has not finished can no longer read for the team, so that a manager has to name another.',
      (reading) => sql`(${reading.endedAt} is null and ${lacksReader(reading)})`,
    ),
  },
});

export const readerView = view(SourceReader, {
  visibleTo: partOf(readingView, 'readingId'),
  one: {
    person: byId(personView, 'personId', 'The reader.', { required: true }),
    namedBy: byId(personView, 'namedBy', 'The manager who named them.', { required: true }),
  },
  computed: {
    isAble: computed(
      () => Boolean,
      'Whether they can still read: an active contributor or manager of the team.',
      (r) => readsFor(sql`(select team_id from source_readings where id = ${r.readingId})`, r.personId),
    ),
  },
});

export const readProposalView: View<ReadProposal> = view(ReadProposal, {
  visibleTo: partOf(readingView, 'readingId'),
  one: {
    reading: byId(readingView, 'readingId', 'The reading.', { required: true }),
    proposal: byId(proposalView, 'proposalId', 'The proposal; null if a later scan retired it.'),
  },
  computed: {
    isSettled: computed(
      () => Boolean,
      'Whether both readers have finished and found the same, or what they differ on was adjudicated.',
      (item) => sql`exists (${countingIn(item)})`,
    ),
    kind: computed(
      () => Kind,
      'What counts once it is settled: the kind of the commitment, or null for none.',
      (item) => sql`(${countingIn(item)})`,
      { nullable: true },
    ),
    isDiffering: computed(() => Boolean, 'Whether both have finished and found something else.', isDiffering),
  },
});

const answerView = view(ReadingAnswer, {
  subject: 'readingAnswer',
  visibleTo: partOf(
    readProposalView,
    'itemId',
    (a: Row<ReadingAnswer>, reader) => sql`(${a.recordedBy} = ${reader.id}::uuid or not exists (
      select 1 from read_proposals read where read.id = ${a.itemId} and ${isBlind(raw('read.reading_id'))}))`,
  ),
  one: { recordedBy: byId(personView, 'recordedBy', 'The reader.', { required: true }) },
});

/** The latest one of a person who reads now. */
const isCurrent = (a: Row<ReadingAnswer>): Sql => sql`(exists (select 1 from read_proposals read
    join current_source_readers r on r.reading_id = read.reading_id
    where read.id = ${a.itemId} and r.person_id = ${a.recordedBy})
  and not exists (select 1 from reading_answers later
    where later.item_id = ${a.itemId} and later.recorded_by = ${a.recordedBy} and later.sequence > ${a.sequence}))`;

/** Before both readers have finished there is none. */
const adjudicationView = view(ReadingAdjudication, {
  visibleTo: partOf(readProposalView, 'itemId'),
  one: { by: byId(personView, 'by', 'The person who entered it.', { required: true }) },
});

const isLatest = (a: Row<ReadingAdjudication>): Sql => sql`not exists (select 1 from reading_adjudications later
  where later.item_id = ${a.itemId} and later.sequence > ${a.sequence})`;

extend(readProposalView, {
  first: {
    adjudication: by(adjudicationView, 'itemId', 'The adjudication that counts, or null.', { where: isLatest }),
  },
  many: {
    answers: by(answerView, 'itemId', 'The latest answer of each reader, as far as you may see it.', {
      order: 'sequence',
      where: isCurrent,
    }),
    earlierAnswers: by(answerView, 'itemId', 'Answers that were replaced, or whose reader was, latest first.', {
      order: '-sequence',
      where: (a) => sql`not (${isCurrent(a)})`,
    }),
    earlierAdjudications: by(adjudicationView, 'itemId', 'Adjudications that were replaced, latest first.', {
      order: '-sequence',
      where: (a) => sql`not (${isLatest(a)})`,
    }),
  },
});

extend(answerView, { page: { events: trail(answerView) } });

/** One row for each pair of findings, once both can be seen. */
const agreementsOf = ({ id }: Pick<Row<SourceReading>, 'id'>): Sql => sql`
  select found.first, found.second, count(*)::integer as count
  from read_proposals i cross join lateral (${bothAnswersOf(someItem('i'))}) found
  where i.reading_id = ${id} and ${areFinished(id)}
  group by found.first, found.second order by found.first nulls first, found.second nulls first`;

const inOrder = { POSITION: { by: (item: Row<ReadProposal>) => item.position, type: 'integer' } };

extend(readingView, {
  many: {
    readers: by(readerView, 'readingId', 'The two people who read it now.', {
      order: 'position',
      where: (r) => sql`not exists (select 1 from source_readers later where later.replaces_id = ${r.id})`,
    }),
    formerReaders: by(readerView, 'readingId', 'Readers whose place another took. Their answers do not count.', {
      order: 'namedAt',
      where: (r) => sql`exists (select 1 from source_readers later where later.replaces_id = ${r.id})`,
    }),
  },
  rows: {
    agreements: rowsOf(
      derived(ReadingAgreement, { fields: ['first', 'second', 'count'] }),
      'What both readers found, as a table; empty until both have finished.',
      agreementsOf,
    ),
  },
  page: {
    proposals: pageBy(readProposalView, 'readingId', 'What is read, in reading order.', {
      args: PageArgs,
      orders: inOrder,
    }),
    differences: pageBy(
      readProposalView,
      'readingId',
      'Proposals on which the readers differ, once both have finished.',
      { args: PageArgs, orders: inOrder, where: (item) => isDiffering(item) },
    ),
    settled: pageBy(
      readProposalView,
      'readingId',
      'Proposals that are settled and not decided yet; none once it is ended.',
      {
        args: PageArgs,
        orders: inOrder,
        where: (item, { endedAt }) =>
          sql`(${endedAt} is null and exists (${countingIn(item)}) and ${isOpen(item.proposalId)})`,
      },
    ),
  },
});

extend(sourceView, {
  page: {
    readings: pageBy(readingView, 'sourceId', 'Readings by two people, latest first.', {
      args: PageArgs,
      orders: { ASKED: { by: (reading) => reading.sequence, type: 'bigint', descending: true } },
    }),
  },
});

extend(proposalView, {
  first: {
    readIn: by(readProposalView, 'proposalId', 'Its place in the reading that binds its decision, or null.', {
      where: (item) => sql`exists (select 1 from bound_proposals bound where bound.id = ${item.id})`,
    }),
  },
});

reads({
  readingsWaiting: page(
    readingView,
    'Readings of sources that wait for you: to be read, to be adjudicated as a third person of the team or, for its managers, to get another reader. First asked first.',
    {
      args: PageArgs,
      orders: { ASKED: { by: (reading) => reading.sequence, type: 'bigint' } },
      few: true,
      where: (reading, { reader }) => {
        const { id, teamId, endedAt } = reading;
        return sql`(${endedAt} is null and ${contributesTo(teamId, reader)} and (${isReading(id, reader)}
          or (${isManagedBy(teamId, reader)} and ${lacksReader(reading)})
          or (exists (${toAdjudicateIn(id)}) and not exists (select 1 from source_readers had
            where had.reading_id = ${id} and had.person_id = ${reader.id}::uuid))))`;
      },
    },
  ),
});
