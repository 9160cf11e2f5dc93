import { PassageState } from '@followthrough/domain/passage-states';
import { ArgsType, Field, Int, registerEnumType } from '@nestjs/graphql';
import { commitmentView, visibleAs } from '../commitments/commitment.view.js';
import { personView } from '../people/person.view.js';
import { PageArgs } from '../platform/graphql/connection.js';
import type { Reader } from '../platform/reader.js';
import { allOf, never, raw, sql, type Sql } from '../platform/views/sql.js';
import { by, byId, computed, extend, pageBy, view, type View } from '../platform/views/view.js';
import { one, reads } from '../platform/views/reads.js';
import { visible } from '../platform/views/visibility.js';
import { noteView } from '../sources/note.view.js';
import { passageView, restsOnPassages } from '../sources/passage.view.js';
import { sourceView } from '../sources/source.view.js';
import { LikelyDuplicate } from './likely-duplicate.js';
import { likelyDuplicates, resolvedParties } from './proposal.sql.js';
import { Proposal } from './proposal.entity.js';
import { ProposedParty } from './proposed-party.js';

registerEnumType(PassageState, { name: 'PassageState', description: 'What a marked passage stands for.' });

/**
 * Whoever reads the source sees its proposals, but not one that became a commitment they may not see: that somebody
 * decided about it would already tell that there is one.
 */
export const proposalView: View<Proposal> = view(Proposal, {
  visibleTo: (p, reader) =>
    reader.viewer
      ? sql`${p.droppedAt} is null and (${p.state} not in ('ACCEPTED', 'SPLIT', 'LINKED') or ${outcomeOf(p.id, reader)})`
      : never,
  fields: [
    'id',
    'position',
    'state',
    'title',
    'kind',
    'amount',
    'currency',
    'dueWords',
    'dueEdtf',
    'stage',
    'force',
    'manner',
    'speaker',
    'confidence',
    'because',
    'decidedAt',
    'reasonCode',
    'reason',
  ],
  one: {
    source: byId(sourceView, 'sourceId', 'The source that says it.', { required: true }),
    passage: byId(passageView, 'passageId', 'The exact words.', { required: true }),
    decidedBy: byId(personView, 'decidedBy', 'Who decided.'),
    note: byId(noteView, 'noteId', 'What it was noted as.'),
  },
  many: {
    commitments: by(commitmentView, null, 'What it was entered as, or linked to.', {
      order: 'number',
      where: (c, p) =>
        sql`exists (select 1 from proposal_outcomes o where o.commitment_id = ${c.id} and o.proposal_id = ${p.id})`,
    }),
  },
  computed: {
    parties: computed(
      () => [ProposedParty],
      'Whom it seems to be about.',
      (p) => resolvedParties(p.parties),
    ),
    likelyDuplicates: computed(
      () => [LikelyDuplicate],
      'At most three commitments that may be this one, likeliest first; none once it is decided.',
      (p, { reader }) => likelyDuplicates(p, reader),
    ),
  },
});
restsOnPassages(proposalView);

function outcomeOf(proposalId: Sql, reader: Reader): Sql {
  return sql`exists (select 1 from proposal_outcomes o join commitments c on c.id = o.commitment_id
    where o.proposal_id = ${proposalId} and ${visibleAs('c', reader)})`;
}

/** The proposals of a source that the reader sees, for counting. */
function seenOf(sourceId: Sql, reader: Reader, condition: Sql | null = null): Sql {
  const seen = visible(proposalView as unknown as View<object>, raw('counted'), reader);
  return sql`select count(*)::integer from proposals counted
    where ${allOf([sql`counted.source_id = ${sourceId}`, seen, condition])}`;
}

@ArgsType()
class ProposalsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those that nobody decided about, or only the others.' })
  readonly decided?: boolean | null;
}

extend(sourceView, {
  page: {
    proposals: pageBy(proposalView, 'sourceId', 'The commitments that it seems to state, in reading order.', {
      args: ProposalsArgs,
      orders: { POSITION: { by: (p) => p.position, type: 'integer' } },
      where: (p, _, { args }) => {
        const decided = args['decided'];
        return typeof decided === 'boolean' ? sql`(${p.state} <> 'PROPOSED') = ${decided}` : sql`true`;
      },
    }),
  },
  computed: {
    proposalsMade: computed(
      () => Int,
      'How many proposals there are.',
      (s, { reader }) => seenOf(s.id, reader),
    ),
    proposalsDecided: computed(
      () => Int,
      'How many of them are decided.',
      (s, { reader }) => seenOf(s.id, reader, sql`counted.state <> 'PROPOSED'`),
    ),
  },
});

extend(passageView, {
  first: { proposal: by(proposalView, 'passageId', 'What was proposed of it.') },
  computed: {
    state: computed(
      () => PassageState,
      'What it stands for, as far as the reader sees.',
      (p, { reader }) => {
        const proposed = (state: string) => sql`exists (select 1 from proposals counted
          where counted.passage_id = ${p.id} and counted.state = ${state} and counted.dropped_at is null)`;
        return sql`select case
          when exists (select 1 from statements said join commitments c on c.id = said.commitment_id
            where said.passage_id = ${p.id} and ${visibleAs('c', reader)}) then 'STATED'
          when ${proposed('PROPOSED')} then 'PROPOSED'
          when exists (select 1 from notes where notes.passage_id = ${p.id}) then 'NOTED'
          when ${proposed('REJECTED')} then 'REJECTED'
          else 'MARKED' end`;
      },
    ),
  },
});

reads({ proposal: one(proposalView, (p, { args }) => sql`${p.id} = ${args['id']}::uuid`) });
