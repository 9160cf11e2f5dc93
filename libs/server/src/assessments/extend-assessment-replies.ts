import type { DataOf } from '@followthrough/domain/events/event-types';
import type { Context, Identified } from '../platform/changes/context.js';
import { raw, sql } from '../platform/sql/sql.js';
import { recordedFacts } from './assessable.js';
import { Assessment } from './assessment.entity.js';
import { isDraft, replyDue } from './assessment.view.js';
import { extendReplies } from './reply-due.js';

const due = replyDue({ id: raw('a.id'), firstReplyDue: raw('a.reply_due') });

/** Gives the lead team back the days for which the commitment was archived. */
export async function extendAssessmentReplies(
  ctx: Context,
  { id: commitmentId }: Identified,
  { archivedOn }: DataOf<'commitment.restored'>,
): Promise<void> {
  const drafts = sql`select a.id, ${due}::text as "replyDue" from assessments a
    where a.commitment_id = ${commitmentId}::uuid and ${isDraft({ id: raw('a.id') })} order by a.sequence`;
  for (const { id, ...given } of await extendReplies(ctx, 'assessmentId', drafts, archivedOn!)) {
    const assessment = await ctx.db.findOneByOrFail(Assessment, { id });
    await ctx.record('assessment.replyExtended', assessment, { ...recordedFacts(assessment), ...given });
  }
}
