import type { DataOf } from '@followthrough/domain/events/event-types';
import { coversMost } from '@followthrough/domain/passages';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { beingReadProblem, enteringReadProblem, unsettledProblem } from '@followthrough/domain/source-readings';
import type { Context, Identified } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { Passage } from '../../sources/passage.entity.js';
import { Proposal } from '../proposals/proposal.entity.js';
import { proposalRead } from '../readers/reading-state.js';
import { enter } from './entering.service.js';
import { separate } from './separating.service.js';
import { isDeciding } from './undecided.js';

type Stated = Partial<Pick<DataOf<'commitment.stated'>, 'passageId' | 'sourceId'>>;

/**
 * Links open proposals to a commitment once a person states most of their words by hand, in the transaction of that
 * statement, which took the turn of the source. A decision about one proposal decides no other one.
 */
export async function decideStated(
  ctx: Context,
  commitment: Identified,
  { passageId, sourceId }: Stated,
): Promise<void> {
  if (!passageId || !sourceId || isDeciding(ctx)) return;
  const stated = await ctx.db.findOneByOrFail(Passage, { id: passageId });
  for (const { id } of (await openIn(ctx, sourceId)).filter((one) => coversMost(stated, one))) {
    const proposal = await ctx.db.findOneByOrFail(Proposal, { id });
    await refuseRead(ctx, proposal);
    await apart(ctx, proposal);
    await enter(ctx, proposal, ProposalState.LINKED, [{ commitment, isMade: false }]);
  }
}

/**
 * Two people may read it, or what it repeats: then a statement by hand is no way around that.
 * @throws Refusal INVALID
 */
async function refuseRead(ctx: Context, { id, restatesId }: Proposal): Promise<void> {
  const read = await proposalRead(ctx, restatesId ?? id);
  const refused = restatesId ? beingReadProblem(read) : (unsettledProblem(read) ?? enteringReadProblem(read, null));
  if (refused) throw Refusal.invalid(refused);
}

/** What repeats it, and what it repeats, stays to be decided on its own: the person stated only these words. */
async function apart(ctx: Context, proposal: Proposal): Promise<void> {
  if (proposal.restatesId !== null) await separate(ctx, proposal, proposal.restatesId);
  for (const one of await ctx.db.findBy(Proposal, { restatesId: proposal.id, state: ProposalState.PROPOSED }))
    await separate(ctx, one, proposal.id);
}

type Open = Pick<Passage, 'id' | 'start' | 'end' | 'quote'>;

async function openIn(ctx: Context, sourceId: string): Promise<readonly Open[]> {
  return ctx.db.query<Open[]>(
    `select p.id, passages.start, passages."end", passages.quote
     from proposals p join passages on passages.id = p.passage_id
     where p.source_id = $1 and p.state = 'PROPOSED' and p.dropped_at is null order by passages.start`,
    [sourceId],
  );
}
