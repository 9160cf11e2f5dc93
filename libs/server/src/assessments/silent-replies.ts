import { isSilent } from '@followthrough/domain/right-of-reply';
import { ReplyEnding } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/changes/context.js';
import { Work } from '../platform/changes/work.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import { Regularly } from '../platform/worker/regularly.js';
import { asDrafted, lockedCommitment } from './assessable.js';
import { Assessment } from './assessment.entity.js';
import { isDraft } from './assessment.view.js';
import { recordSilence, silentSince } from './record-silence.js';
import { overdueOf } from './reply-due.js';
import { takeEffect } from './reply.service.js';

/**
 * Records that the last day for a reply passed without one. The assessment is in effect since that deadline, however late
 * the worker notices it. Archived commitments wait until they are restored.
 */
@Injectable()
export class SilentReplies {
  constructor(private readonly work: Work) {}

  @Regularly('record-silent-replies')
  async record(signal?: AbortSignal): Promise<void> {
    await recordSilence(this.work, overdue, (ctx, id) => this.silence(ctx, id), signal);
  }

  /** Does nothing if a reply, a withdrawal or another worker was faster. */
  async silence(ctx: Context, id: string): Promise<void> {
    const assessment = await ctx.db.findOneByOrFail(Assessment, { id });
    const commitment = await lockedCommitment(ctx, assessment);
    const drafted = await asDrafted(ctx, assessment);
    if (commitment.archivedAt || !isSilent(drafted, ctx.today())) return;
    const silence = { ending: ReplyEnding.SILENT, words: null, at: silentSince(drafted.replyDue), by: null };
    await takeEffect(ctx, assessment, commitment, silence, drafted.replyDue);
  }
}

/** Drafts first: they are few, while the first deadline of nearly every assessment is over. */
const overdue = (ctx: Context): Sql =>
  overdueOf(
    'assessmentId',
    sql`select a.id, a.reply_due as first, a.sequence as number from assessments a join commitments c on c.id = a.commitment_id
      where a.reply_due < ${ctx.today()}::date and c.archived_at is null and ${isDraft({ id: raw('a.id') })}`,
    ctx.today(),
  );
