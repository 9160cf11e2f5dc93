import { isReplyOver } from '@followthrough/domain/right-of-reply';
import { FindingState } from '@followthrough/domain/finding-terms';
import { ReplyEnding } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { recordSilence, silentSince } from '../assessments/record-silence.js';
import { overdueOf } from '../assessments/reply-due.js';
import type { Context } from '../platform/changes/context.js';
import { Work } from '../platform/changes/work.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import { Regularly } from '../platform/worker/regularly.js';
import { takeEffectUnanswered } from './answer-finding.service.js';
import { Finding } from './finding.entity.js';
import { isDraft } from './finding.view.js';
import { asRaised, lockedCommitment } from './raised.js';

/**
 * Records that the last day for a reply to a draft finding passed without one. It can still be answered. Archived
 * commitments wait until they are restored.
 */
@Injectable()
export class SilentFindings {
  constructor(private readonly work: Work) {}

  @Regularly('record-silent-findings')
  async record(signal?: AbortSignal): Promise<void> {
    await recordSilence(this.work, overdue, (ctx, id) => this.silence(ctx, id), signal);
  }

  /** Does nothing if an answer, a withdrawal or another worker was faster. */
  async silence(ctx: Context, id: string): Promise<void> {
    const finding = await ctx.db.findOneByOrFail(Finding, { id });
    const commitment = await lockedCommitment(ctx, finding);
    const raised = await asRaised(ctx, finding);
    if (commitment.archivedAt || !isReplyOver(raised, ctx.today())) return;
    if (raised.state !== FindingState.DRAFT) return;
    const silence = { ending: ReplyEnding.SILENT, at: silentSince(raised.replyDue), by: null };
    await takeEffectUnanswered(ctx, finding, commitment, silence, raised.replyDue);
  }
}

/** Drafts first: they are few, while the first deadline of nearly every finding is over. */
const overdue = (ctx: Context): Sql =>
  overdueOf(
    'findingId',
    sql`select f.id, f.reply_due as first, f.number from findings f join commitments c on c.id = f.commitment_id
      where f.reply_due < ${ctx.today()}::date and c.archived_at is null and ${isDraft({ id: raw('f.id') })}`,
    ctx.today(),
  );
