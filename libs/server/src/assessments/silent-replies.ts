import { isSilent } from '@followthrough/domain/assessment';
import { addDays } from '@followthrough/domain/days';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/changes/context.js';
import { Work } from '../platform/changes/work.js';
import { raw, sql, statement } from '../platform/sql/sql.js';
import { Reader } from '../platform/views/reader.js';
import { Regularly } from '../platform/worker/regularly.js';
import { asDrafted, lockedCommitment } from './assessable.js';
import { Assessment } from './assessment.entity.js';
import { isDraft } from './assessment.view.js';
import { takeEffect } from './reply.service.js';
import { ReplyEnding } from '@followthrough/domain/vocabulary';

const atOnce = 100;

/**
 * Records that the last day for a reply passed without one. The assessment is in effect since that deadline, however late
 * the worker notices it. Archived commitments wait until they are restored.
 */
@Injectable()
export class SilentReplies {
  constructor(private readonly work: Work) {}

  @Regularly('record-silent-replies')
  async record(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const due = await this.work.change(Reader.nobody, overdue);
      for (const id of due) {
        if (signal?.aborted) return;
        await this.work.change(Reader.nobody, (ctx) => this.silence(ctx, id));
      }
      if (due.length < atOnce) return;
    }
  }

  /** Does nothing if a reply, a withdrawal or another worker was faster. */
  async silence(ctx: Context, id: string): Promise<void> {
    const assessment = await ctx.db.findOneByOrFail(Assessment, { id });
    const commitment = await lockedCommitment(ctx, assessment);
    if (commitment.archivedAt || !isSilent(await asDrafted(ctx, assessment), ctx.today())) return;
    const at = new Date(`${addDays(assessment.replyDue, 1)}T00:00:00Z`);
    await takeEffect(ctx, assessment, commitment, { ending: ReplyEnding.SILENT, words: null, at, by: null });
  }
}

async function overdue(ctx: Context): Promise<string[]> {
  const { text, parameters } = statement(sql`select a.id from assessments a join commitments c on c.id = a.commitment_id
    where a.reply_due < ${ctx.today()}::date and c.archived_at is null and ${isDraft({ id: raw('a.id') })}
    order by a.reply_due, a.sequence limit ${raw(String(atOnce))}`);
  const rows = await ctx.db.query<{ id: string }[]>(text, parameters);
  return rows.map(({ id }) => id);
}
