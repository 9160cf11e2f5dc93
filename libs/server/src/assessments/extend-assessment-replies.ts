import type { DataOf } from '@followthrough/domain/events/event-types';
import type { Context, Identified } from '../platform/changes/context.js';
import { raw, sql } from '../platform/sql/sql.js';
import { recordedFacts } from './assessable.js';
import { Assessment } from './assessment.entity.js';
import { isDraft } from './assessment.view.js';
import { extendReplies } from './reply-due.js';

/** Gives the lead team back the time for which the commitment was archived. */
export async function extendAssessmentReplies(
  ctx: Context,
  { id: commitmentId }: Identified,
  { archivedAt }: DataOf<'commitment.restored'>,
): Promise<void> {
  const drafts = sql`select a.id, a.reply_due as first, a.sequence as number from assessments a
    where a.commitment_id = ${commitmentId}::uuid and ${isDraft({ id: raw('a.id') })}`;
  for (const { id, ...given } of await extendReplies(ctx, 'assessmentId', drafts, new Date(archivedAt!))) {
    const assessment = await ctx.db.findOneByOrFail(Assessment, { id });
    await ctx.record('assessment.replyExtended', assessment, { ...recordedFacts(assessment), ...given });
  }
}
