import { PassageState, passageStates } from '@followthrough/domain/passage-states';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { ArgsType, Field, Int, registerEnumType } from '@nestjs/graphql';
import { commitmentView, visibleAs } from '../../commitments/commitment.view.js';
import { personView } from '../../people/persons/person.view.js';
import { PageArgs } from '../../platform/schema/connection.js';
import { described } from '../../platform/schema/described.js';
import { DateTime } from '../../platform/schema/scalars.js';
import type { BoundReader } from '../../platform/views/reader.js';
import type { Row } from '../../platform/sql/columns.js';
import { allOf, never, raw, sql, type Sql } from '../../platform/sql/sql.js';
import { derived, extend, view } from '../../platform/views/declare.js';
import { by, byId, computed, pageBy, rowsOf } from '../../platform/views/fields.js';
import type { View } from '../../platform/views/view.js';
import { one, reads } from '../../platform/views/reads.js';
import { visible } from '../../platform/views/visibility.js';
import { noteView } from '../../sources/note.view.js';
import { passageView, restsOnPassages } from '../../sources/passage.view.js';
import type { Passage } from '../../sources/passage.entity.js';
import { sourceView } from '../../sources/source.view.js';
import { LikelyDuplicate } from './likely-duplicate.js';
import { likelyDuplicates, resolvedParties, versionOf } from './proposal.sql.js';
import { Proposal } from './proposal.entity.js';
import { ProposedAct } from './proposed-act.js';
import { ProposedParty } from './proposed-party.js';
import { IdArgs } from '../../platform/schema/id.args.js';

registerEnumType(PassageState, {
  name: 'PassageState',
  description: 'How a marked passage is used.',
  valuesMap: described(passageStates),
});

/**
 * All readers of the source can see its proposals. If one became a commitment that a reader cannot see, they learn only
 * that it is decided, not how, by whom or when: they saw it before, so its absence would reveal the same.
 */
const proposedPartyView = derived(ProposedParty, {
  fields: ['name', 'role', 'organisationId', 'meansIssuer', 'organisationName'],
});
const proposedActView = derived(ProposedAct, {
  fields: ['title', 'kind', 'amount', 'currency', 'dueWords', 'dueEdtf'],
});
const likelyDuplicateView = derived(LikelyDuplicate, {
  fields: ['commitmentId', 'reference', 'title', 'titleLikeness', 'sharedParties'],
});

export const proposalView: View<Proposal> = view(Proposal, {
  visibleTo: (p, reader) => (reader.isSignedIn ? sql`${p.droppedAt} is null` : never),
  one: {
    source: byId(sourceView, 'sourceId', 'The source that contains the passage.', { required: true }),
    passage: byId(passageView, 'passageId', 'The exact quote.', { required: true }),
    note: byId(noteView, 'noteId', 'The note made from it, or null.'),
  },
  first: {
    decidedBy: by(personView, null, 'Person who decided; null if open, or if you cannot see the outcome.', {
      where: (person, p, { reader }) => sql`${person.id} = ${p.decidedBy} and ${stateFor(p, reader)} <> 'DECIDED'`,
    }),
  },
  many: {
    commitments: by(commitmentView, null, 'Commitments created from it or linked to it.', {
      order: 'number',
      where: (c, p) =>
        sql`exists (select 1 from proposal_outcomes o where o.commitment_id = ${c.id} and ${isOutcome(p)})`,
    }),
  },
  computed: {
    version: computed(
      () => String,
      'Changes whenever the proposal changes; send it when accepting the proposal unchanged.',
      (p) => versionOf(p),
    ),
    state: computed(
      () => ProposalState,
      'Its state, as far as you can see; DECIDED hides the outcome.',
      (p, { reader }) => stateFor(p, reader),
    ),
    decidedAt: computed(
      () => DateTime,
      'Time of the decision; null if open, or if you cannot see its outcome.',
      (p, { reader }) => sql`case when ${stateFor(p, reader)} <> 'DECIDED' then ${p.decidedAt} end`,
      { nullable: true },
    ),
  },
  rows: {
    parties: rowsOf(proposedPartyView, 'Suggested parties.', (p) => resolvedParties(p)),
    acts: rowsOf(
      proposedActView,
      'The acts that its passage lists, with which splitting it begins; empty if it lists none.',
      (p) => sql`select title, kind, amount, currency, "dueWords", "dueEdtf" from jsonb_to_recordset(${p.acts})
        as act (title text, kind text, amount numeric, currency text, "dueWords" text, "dueEdtf" text)`,
    ),
    likelyDuplicates: rowsOf(
      likelyDuplicateView,
      'Up to three possible duplicates, likeliest first; empty once decided.',
      (p, { reader }) => likelyDuplicates(p, reader),
    ),
  },
});
restsOnPassages(proposalView);

extend(proposalView, {
  one: {
    restates: byId(
      proposalView,
      'restatesId',
      'The proposal of the same source that it repeats and with which it is decided, or null.',
    ),
  },
  many: {
    alsoSaid: by(
      proposalView,
      'restatesId',
      'Proposals of the same source that repeat it, in reading order: a decision about it applies to them, too.',
      { order: 'position' },
    ),
  },
});

/**
 * Its state as shown to a reader: someone who sees one of several commitments does not learn of the others. The
 * proposal then reads as created or linked, as in that commitment’s trail.
 */
export function stateFor(p: Pick<Row<Proposal>, 'id' | 'state' | 'decidedAt'>, reader: BoundReader): Sql {
  return sql`case when ${p.state} not in ('ACCEPTED', 'SPLIT', 'LINKED') then ${p.state} else (
    select case when count(*) = 0 then 'DECIDED' when count(*) > 1 or ${p.state} <> 'SPLIT' then ${p.state}
      when bool_and(o.is_made) then 'ACCEPTED' else 'LINKED' end
    from proposal_outcomes o join commitments c on c.id = o.commitment_id
    where ${isOutcome(p)} and ${visibleAs('c', reader)}) end`;
}

/** The outcomes `o` of the current decision: outcomes of an undone decision stay in the table but no longer count. */
export function isOutcome(p: Pick<Row<Proposal>, 'id' | 'decidedAt'>): Sql {
  return sql`o.proposal_id = ${p.id} and coalesce(o.decided_at, ${p.decidedAt}) = ${p.decidedAt}`;
}

/** Decided ones count like likely ones: only an open one waits behind the others. */
const isOpenPossible = (alias: string): Sql =>
  sql`(${raw(alias)}.state = 'PROPOSED' and ${raw(alias)}.tier = 'POSSIBLE')`;

/** The proposals of a source that the reader can see, for counting. One that repeats another counts with that. */
function seenOf(sourceId: Sql, reader: BoundReader, condition: Sql): Sql {
  const seen = visible(proposalView as unknown as View<object>, raw('counted'), reader);
  return sql`select count(*)::integer from proposals counted
    where ${allOf([sql`counted.source_id = ${sourceId} and counted.restates_id is null`, seen, condition])}`;
}

@ArgsType()
class ProposalsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for decided proposals only, false for undecided ones only; both by default.',
  })
  readonly decided?: boolean | null;
}

@ArgsType()
class PassagesArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'False leaves out passages whose state is POSSIBLE; true by default.',
  })
  readonly possible?: boolean | null;
}

extend(sourceView, {
  page: {
    passages: pageBy(passageView, 'sourceId', 'Marked passages that you can see, in reading order.', {
      args: PassagesArgs,
      orders: { POSITION: { by: (passage) => passage.start, type: 'integer' } },
      where: (passage, _, { reader, args: { possible } }) => {
        if (possible !== false) return sql`true`;
        // Only a passage with such a proposal can have that state, and few have.
        return sql`(not exists (select 1 from proposals counted where counted.passage_id = ${passage.id}
          and ${isOpenPossible('counted')} and counted.dropped_at is null) or ${stateOf(passage, reader)} <> 'POSSIBLE')`;
      },
    }),
    proposals: pageBy(
      proposalView,
      'sourceId',
      'Proposed commitments, in reading order. One that repeats another is under that.',
      {
        args: ProposalsArgs,
        orders: { POSITION: { by: (p) => p.position, type: 'integer' } },
        where: (p, _, { args: { decided } }) => {
          const isOwn = sql`${p.restatesId} is null`;
          return typeof decided === 'boolean' ? sql`${isOwn} and (${p.state} <> 'PROPOSED') = ${decided}` : isOwn;
        },
      },
    ),
  },
  computed: {
    proposalsMade: computed(
      () => Int,
      'Number of likely proposals, and of possible ones that were decided.',
      (s, { reader }) => seenOf(s.id, reader, sql`not ${isOpenPossible('counted')}`),
    ),
    proposalsDecided: computed(
      () => Int,
      'Number of decided proposals.',
      (s, { reader }) => seenOf(s.id, reader, sql`counted.state <> 'PROPOSED'`),
    ),
    proposalsPossible: computed(
      () => Int,
      'Number of possible proposals that are not decided.',
      (s, { reader }) => seenOf(s.id, reader, isOpenPossible('counted')),
    ),
  },
});

extend(passageView, {
  first: { proposal: by(proposalView, 'passageId', 'The proposal made from it, or null.') },
  computed: {
    state: computed(
      () => PassageState,
      'How it is used, as far as you can see.',
      (p, { reader }) => stateOf(p, reader),
    ),
  },
});

/** How a passage is used, as far as the reader can see. */
function stateOf(p: Pick<Row<Passage>, 'id'>, reader: BoundReader): Sql {
  const proposed = (condition: Sql) => sql`exists (select 1 from proposals counted
    where counted.passage_id = ${p.id} and counted.dropped_at is null and ${condition})`;
  return sql`(select case
    when exists (select 1 from counting_statements said join commitments c on c.id = said.commitment_id
      where said.passage_id = ${p.id} and ${visibleAs('c', reader)} and not exists (
        select 1 from proposal_outcomes o join proposals undone on undone.id = o.proposal_id
        where o.commitment_id = c.id and undone.passage_id = said.passage_id and o.is_made
          and coalesce(o.decided_at, undone.decided_at) is distinct from undone.decided_at)) then 'STATED'
    when ${proposed(sql`counted.state = 'PROPOSED' and counted.tier = 'LIKELY' and counted.restates_id is null`)} then 'PROPOSED'
    when exists (select 1 from counting_notes notes where notes.passage_id = ${p.id}) then 'NOTED'
    when ${proposed(sql`counted.state = 'REJECTED'`)} then 'REJECTED'
    when ${proposed(sql`counted.state <> 'PROPOSED'`)} then 'DECIDED'
    when exists (select 1 from proposals counted join proposals main on main.id = counted.restates_id
      where counted.passage_id = ${p.id} and counted.dropped_at is null and main.tier = 'LIKELY') then 'ALSO_SAID'
    when ${proposed(sql`true`)} then 'POSSIBLE'
    else 'MARKED' end)`;
}

reads({
  proposal: one(proposalView, 'One proposal.', {
    args: IdArgs,
    where: (p, { args }) => sql`${p.id} = ${args.id}::uuid`,
  }),
});
