import { Injectable } from '@nestjs/common';
import type { Commitment } from '../../commitments/commitment.entity.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import type { Context } from '../../platform/changes/context.js';

/** Records when an auditor last opened a commitment. It changes nothing of the record, so there is no event for it. */
@Injectable()
export class LookService {
  /** A concurrent or late request never moves a look back. */
  async note(ctx: Context, commitmentId: string): Promise<Commitment> {
    const commitment = await ctx.see(commitmentView, commitmentId);
    ctx.allow('assessment.look');
    await ctx.db.query(noteLook, [commitment.id, ctx.viewer.id, ctx.now()]);
    return commitment;
  }
}

const noteLook = `insert into looks as l (commitment_id, person_id, at) values ($1, $2, $3)
  on conflict (commitment_id, person_id) do update set at = greatest(l.at, excluded.at)`;
