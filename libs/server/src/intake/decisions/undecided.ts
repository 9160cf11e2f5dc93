import { saidOtherwise } from '@followthrough/domain/intake';
import type { RuleProblem } from '@followthrough/domain/problems';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { unsettledProblem, type ProposalRead } from '@followthrough/domain/source-readings';
import { In, IsNull } from 'typeorm';
import { Person } from '../../people/persons/person.entity.js';
import type { Context } from '../../platform/changes/context.js';
import { raw, sql, statement } from '../../platform/sql/sql.js';
import { Passage } from '../../sources/passage.entity.js';
import { takeTurn } from '../../sources/passages-in-turn.js';
import { Source } from '../../sources/source.entity.js';
import { Proposal } from '../proposals/proposal.entity.js';
import { ProposalChanged, ProposalDecided } from '../proposals/proposal.problems.js';
import { proposalView, stateFor } from '../proposals/proposal.view.js';
import { proposalRead } from '../readers/reading-state.js';

/** A proposal to be decided, locked, with its source. */
export interface Undecided {
  readonly proposal: Proposal;
  /** Its state as shown to the reader. */
  readonly state: ProposalState;
  readonly passage: Passage;
  readonly source: Source;
  /** What repeats it, in reading order. */
  readonly joined: readonly Joined[];
}

/** One that may be decided: nobody reads it, or both readers have and what they found is settled. */
export interface Decidable extends Undecided {
  readonly read: ProposalRead | null;
}

/** A proposal that repeats another one, with its passage. */
export interface Joined {
  readonly proposal: Proposal;
  readonly passage: Passage;
}

/** Transactions that decide a proposal: what they state is not stated by hand. */
const deciding = new WeakSet<object>();
export const isDeciding = ({ db }: Context): boolean => deciding.has(db);

/**
 * Locks a proposal for a decision. Decisions about one source queue, so that the second sees the result of the first. A
 * proposal that the reader cannot see ends at the first statement, like a missing one.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function acquireProposal(ctx: Context, id: string): Promise<Undecided> {
  const { sourceId } = await ctx.see(proposalView, id);
  await takeTurn(ctx, sourceId);
  deciding.add(ctx.db);
  const proposal = await ctx.acquire(proposalView, id, 'intake.decide');
  const passage = await ctx.db.findOneByOrFail(Passage, { id: proposal.passageId });
  // Without its text, which can be megabytes.
  const source = ctx.db.create(Source, { id: proposal.sourceId });
  const joined = await joinedTo(ctx, proposal);
  return { proposal, state: await stateSeen(ctx, id), passage, source, joined };
}

/** What is decided with a proposal, or was. Every decision takes the turn of the source, so these need no lock. */
async function joinedTo(ctx: Context, { id, decidedAt }: Proposal): Promise<Joined[]> {
  const joined = await ctx.db.find(Proposal, {
    where: { restatesId: id, decidedAt: decidedAt ?? IsNull(), droppedAt: IsNull() },
    order: { position: 'ASC', id: 'ASC' },
  });
  const passages = await ctx.db.findBy(Passage, { id: In(joined.map(({ passageId }) => passageId)) });
  return joined.map((proposal) => ({
    proposal,
    passage: passages.find((passage) => passage.id === proposal.passageId)!,
  }));
}

async function stateSeen(ctx: Context, id: string): Promise<ProposalState> {
  const { text, parameters } = statement(
    sql`select ${stateFor({ id: raw('p.id'), state: raw('p.state'), decidedAt: raw('p.decided_at') }, ctx.reader)} as state from proposals p where p.id = ${id}`,
  );
  const [seen] = await ctx.db.query<{ state: ProposalState }[]>(text, parameters);
  return seen!.state;
}

/** The same, refusing a proposal that is already decided. */
export async function acquireOpen(ctx: Context, id: string): Promise<Undecided | ProposalDecided> {
  const acquired = await acquireProposal(ctx, id);
  const { proposal, state } = acquired;
  if (state === ProposalState.PROPOSED) return acquired;
  if (state === ProposalState.DECIDED) return ProposalDecided.of(state);
  const by = proposal.decidedBy && (await ctx.db.findOneBy(Person, { id: proposal.decidedBy }));
  return ProposalDecided.of(state, by ? by.name : null, proposal.decidedAt);
}

/**
 * The same, refusing a proposal that repeats another one, because it is decided with that, one repeated by other passages
 * than the user saw, and one that two people read until that is settled.
 */
export async function acquireUndecided(
  ctx: Context,
  id: string,
  seen?: readonly string[] | null,
): Promise<Decidable | RuleProblem | ProposalDecided | ProposalChanged> {
  const acquired = await acquireOpen(ctx, id);
  if (acquired instanceof ProposalDecided) return acquired;
  const now = acquired.joined.map(({ proposal }) => proposal.id);
  if (acquired.proposal.restatesId !== null || saidOtherwise(seen, now)) return ProposalChanged.now;
  const read = await proposalRead(ctx, id);
  return unsettledProblem(read) ?? { ...acquired, read };
}

/** Saves a decision on its proposal. */
export async function decide(
  ctx: Context,
  proposal: Proposal,
  columns: Pick<Proposal, 'state'> & Partial<Pick<Proposal, 'noteId' | 'reasonCode' | 'reason'>>,
): Promise<Proposal> {
  const decided = { ...columns, decidedAt: ctx.now(), decidedBy: ctx.reader.viewer?.id ?? null };
  await ctx.db.update(Proposal, proposal.id, decided);
  return Object.assign(proposal, decided);
}
