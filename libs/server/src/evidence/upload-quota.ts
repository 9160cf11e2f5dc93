import type { RuleProblem } from '@followthrough/domain/problems';
import { unusedSince, uploadProblem, type Uploaded } from '@followthrough/domain/uploads';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/ground/configuration.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';

/** An upload above the quota. */
export class OverQuota extends Refusal {
  constructor(reason: RuleProblem) {
    super('INVALID', reason, 400);
  }
}

/** Limits uploads, per person and in total. */
@Injectable()
export class UploadQuota {
  constructor(private readonly configuration: Configuration) {}

  /** @throws OverQuota */
  async take(ctx: Context, size: number): Promise<void> {
    const refused = await this.problem(ctx, size);
    if (refused) throw new OverQuota(refused);
  }

  /**
   * Why this many bytes are too many, or null. Holds a lock until the change ends, so that no other upload is counted
   * meanwhile.
   */
  async problem(ctx: Context, size: number): Promise<RuleProblem | null> {
    await countAlone(ctx);
    const [row] = await ctx.db.query<Record<keyof Uploaded, string>[]>(
      `select coalesce(sum(f.size) filter (where f.stored_by = $1 and f.stored_at > $2), 0) as "byPerson",
         coalesce(sum(f.size) filter (where r.file_id is null), 0) as "inAll"
       from files f left join file_removals r on r.file_id = f.id`,
      [ctx.viewer.id, unusedSince(ctx.now())],
    );
    const uploaded = { byPerson: Number(row!.byPerson), inAll: Number(row!.inAll) };
    return uploadProblem(uploaded, size, this.configuration.filesBytes);
  }
}

/**
 * Only one change at a time adds files or removes bytes: two uploads cannot both use the last space, and none loses its
 * bytes to a removal.
 */
export async function countAlone(ctx: Context): Promise<void> {
  await ctx.db.query(`select pg_advisory_xact_lock(hashtext('files'))`);
}
