import { ProposalState } from '@followthrough/domain/proposal-states';
import { Person } from '../../people/persons/person.entity.js';
import type { Context } from '../../platform/changes/context.js';
import { raw, sql, statement } from '../../platform/sql/sql.js';
import { Passage } from '../../sources/passage.entity.js';
import { Source } from '../../sources/source.entity.js';
import { Proposal } from '../proposals/proposal.entity.js';
import { ProposalDecided } from '../proposals/proposal.problems.js';
import { proposalView, stateFor } from '../proposals/proposal.view.js';
import { takeTurn } from '../proposals/turn.js';

/** A proposal to be decided, locked, with its source. */
export interface Undecided {
  readonly proposal: Proposal;
  /** Its state as shown to the reader. */
  readonly state: ProposalState;
  readonly passage: Passage;
  readonly source: Source;
}

/**
 * Locks a proposal for a decision. Decisions about one source queue, so that the second sees the result of the first. A
 * proposal that the reader cannot see ends at the first statement, like a missing one.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function acquireProposal(ctx: Context, id: string): Promise<Undecided> {
  const { sourceId } = await ctx.see(proposalView, id);
  await takeTurn(ctx, sourceId);
  const proposal = await ctx.acquire(proposalView, id, 'intake.decide');
  const passage = await ctx.db.findOneByOrFail(Passage, { id: proposal.passageId });
  // Without its text, which can be megabytes.
  const source = ctx.db.create(Source, { id: proposal.sourceId });
  return { proposal, state: await stateSeen(ctx, id), passage, source };
}

async function stateSeen(ctx: Context, id: string): Promise<ProposalState> {
  const { text, parameters } = statement(
    sql`select ${stateFor({ id: raw('p.id'), state: raw('p.state'), decidedAt: raw('p.decided_at') }, ctx.reader)} as state from proposals p where p.id = ${id}`,
  );
  const [seen] = await ctx.db.query<{ state: ProposalState }[]>(text, parameters);
  return seen!.state;
}

/** The same, refusing a proposal that is already decided. */
export async function acquireUndecided(ctx: Context, id: string): Promise<Undecided | ProposalDecided> {
  const acquired = await acquireProposal(ctx, id);
  const { proposal, state } = acquired;
  if (state === ProposalState.PROPOSED) return acquired;
  if (state === ProposalState.DECIDED) return ProposalDecided.of(state);
  const by = proposal.decidedBy && (await ctx.db.findOneBy(Person, { id: proposal.decidedBy }));
  return ProposalDecided.of(state, by ? by.name : null, proposal.decidedAt);
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
