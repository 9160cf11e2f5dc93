import { ProposalState } from '@followthrough/domain/intake';
import { Person } from '../people/person.entity.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/refusal.js';
import { Passage } from '../sources/passage.entity.js';
import { Source } from '../sources/source.entity.js';
import { Proposal } from './proposal.entity.js';
import { ProposalDecided } from './proposal.problems.js';
import { proposalView } from './proposal.view.js';
import { takeTurn } from './turn.js';

/** A proposal that is to be decided, locked, with what it is about. */
export interface Undecided {
  readonly proposal: Proposal;
  readonly passage: Passage;
  readonly source: Source;
}

/**
 * Locks a proposal for a decision. Decisions about one source take turns, so that who comes second sees what the first
 * decided. @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function acquireProposal(ctx: Context, id: string): Promise<Undecided> {
  const [place] = await ctx.db.query<{ sourceId: string }[]>(
    'select source_id as "sourceId" from proposals where id = $1',
    [id],
  );
  if (!place) throw Refusal.notFound();
  await takeTurn(ctx, place.sourceId);
  const proposal = await ctx.acquire(proposalView, id, 'intake.decide');
  const passage = await ctx.db.findOneByOrFail(Passage, { id: proposal.passageId });
  const source = await ctx.db.findOneByOrFail(Source, { id: proposal.sourceId });
  return { proposal, passage, source };
}

/** The same, unless it is decided. */
export async function acquireUndecided(ctx: Context, id: string): Promise<Undecided | ProposalDecided> {
  const acquired = await acquireProposal(ctx, id);
  const { proposal } = acquired;
  if (proposal.state === ProposalState.PROPOSED) return acquired;
  const by = proposal.decidedBy && (await ctx.db.findOneBy(Person, { id: proposal.decidedBy }));
  return ProposalDecided.of(proposal, by ? by.name : null);
}

/** What a decision writes on its proposal. */
export async function decide(
  ctx: Context,
  proposal: Proposal,
  columns: Pick<Proposal, 'state'> & Partial<Pick<Proposal, 'noteId' | 'reasonCode' | 'reason'>>,
): Promise<Proposal> {
  const decided = { ...columns, decidedAt: ctx.now(), decidedBy: ctx.reader.viewer?.id ?? null };
  await ctx.db.update(Proposal, proposal.id, decided);
  return Object.assign(proposal, decided);
}
