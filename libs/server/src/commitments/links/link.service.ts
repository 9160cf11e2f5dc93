import { archivedProblem } from '@followthrough/domain/archived';
import { linkProblem } from '@followthrough/domain/commitment-links';
import { limits } from '@followthrough/domain/limits';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { newId } from '../../platform/ground/uuid.js';
import { CommitmentLink } from './commitment-link.entity.js';
import { commitmentLinkView } from './commitment-link.view.js';
import type { LinkCommitmentsInput, RemoveLinkInput } from '../commitment.inputs.js';
import { commitmentView } from '../commitment.view.js';

/**
 * The only writer of links. A link is the subject of its own events, because events on one end would reveal it to
 * people who cannot see the other end.
 */
@Injectable()
export class LinkService {
  async link(ctx: Context, { fromId, toId, kind }: LinkCommitmentsInput): Promise<CommitmentLink | RuleProblem> {
    // One at a time: two valid links could close a circle together.
    await ctx.db.query(`select pg_advisory_xact_lock(hashtext('commitment links'))`);
    const from = await ctx.acquire(commitmentView, fromId, 'commitment.link');
    const to = await ctx.see(commitmentView, toId);
    const around = await surroundings(ctx, from.id, to.id, kind);
    const refused =
      archivedProblem(from) ?? linkProblem({ fromId: from.id, toId: to.id, kind, ...around, most: limits.links });
    if (refused) return refused;

    const link = ctx.db.create(CommitmentLink, {
      id: newId(),
      fromId: from.id,
      toId: to.id,
      kind,
      createdAt: ctx.now(),
      createdBy: ctx.reader.viewer?.id ?? null,
      removedAt: null,
    });
    await ctx.db.insert(CommitmentLink, link);
    await ctx.record('commitmentLink.created', link, { fromId: from.id, toId: to.id, kind });
    return link;
  }

  async remove(ctx: Context, { id }: RemoveLinkInput): Promise<CommitmentLink | RuleProblem> {
    const seen = await ctx.see(commitmentLinkView, id);
    const from = await ctx.acquire(commitmentView, seen.fromId, 'commitment.link');
    // Read again under the lock, because it may have been removed since.
    const link = await ctx.db.findOneByOrFail(CommitmentLink, { id: seen.id });
    if (link.removedAt) throw Refusal.notFound();
    const refused = archivedProblem(from);
    if (refused) return refused;

    link.removedAt = ctx.now();
    await ctx.db.update(CommitmentLink, link.id, { removedAt: link.removedAt });
    await ctx.record('commitmentLink.removed', link, { fromId: link.fromId, toId: link.toId, kind: link.kind });
    return link;
  }
}

async function surroundings(ctx: Context, fromId: string, toId: string, kind: string) {
  const [found] = await ctx.db.query<{ exists: boolean; leadsBack: boolean; count: number }[]>(
    `with recursive onward as (
       select to_id from commitment_links where from_id = $2 and kind = $3 and removed_at is null
       union select l.to_id from commitment_links l join onward o on l.from_id = o.to_id
         where l.kind = $3 and l.removed_at is null)
     select exists (select 1 from commitment_links
         where from_id = $1 and to_id = $2 and kind = $3 and removed_at is null) as exists,
       exists (select 1 from onward where to_id = $1) as "leadsBack",
       greatest(
         (select count(*) from commitment_links where from_id = $1 and removed_at is null),
         (select count(*) from commitment_links where to_id = $2 and removed_at is null))::integer as count`,
    [fromId, toId, kind],
  );
  return found!;
}
