import type { DataOf } from '@followthrough/domain/events/event-types';
import { extendReplies } from '../assessments/reply-due.js';
import type { Context, Identified } from '../platform/changes/context.js';
import { raw, sql } from '../platform/sql/sql.js';
import { Finding } from './finding.entity.js';
import { stateOf } from './finding.view.js';
import { currentWording, draftFacts } from './raised.js';

/** Gives the lead team back the time for which the commitment was archived, also for an answer after it declined to reply. */
export async function extendFindingReplies(
  ctx: Context,
  { id: commitmentId }: Identified,
  { archivedAt }: DataOf<'commitment.restored'>,
): Promise<void> {
  const waiting = sql`select f.id, f.reply_due as first, f.number from findings f
    where f.commitment_id = ${commitmentId}::uuid and ${stateOf({ id: raw('f.id') })} in ('DRAFT', 'UNANSWERED')
      and not exists (select 1 from finding_replies r where r.finding_id = f.id and r.ending = 'SILENT')`;
  for (const { id, ...given } of await extendReplies(ctx, 'findingId', waiting, new Date(archivedAt!))) {
    const finding = await ctx.db.findOneByOrFail(Finding, { id });
    const wording = await currentWording(ctx, finding);
    const data = { ...draftFacts(finding, wording), ...given };
    await ctx.record('finding.replyExtended', finding, data, { title: wording.title });
  }
}
