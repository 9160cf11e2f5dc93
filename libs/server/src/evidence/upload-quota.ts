import type { RuleProblem } from '@followthrough/domain/problems';
import { unusedSince, uploadProblem, type Uploaded } from '@followthrough/domain/uploads';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/ground/configuration.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';

/** A file that does not fit into what may be uploaded. */
export class OverQuota extends Refusal {
  constructor(reason: RuleProblem) {
    super('INVALID', reason, 400);
  }
}

/** How much may be uploaded, by one person and in all. */
@Injectable()
export class UploadQuota {
  constructor(private readonly configuration: Configuration) {}

  /** Until the change ends, nobody else's upload is counted. @throws OverQuota */
  async take(ctx: Context, size: number): Promise<void> {
    await countAlone(ctx);
    const [row] = await ctx.db.query<Record<keyof Uploaded, string>[]>(
      `select coalesce(sum(f.size) filter (where f.stored_by = $1 and f.stored_at > $2), 0) as "byPerson",
         coalesce(sum(f.size) filter (where r.file_id is null), 0) as "inAll"
       from files f left join file_removals r on r.file_id = f.id`,
      [ctx.viewer.id, unusedSince(ctx.now())],
    );
    const uploaded = { byPerson: Number(row!.byPerson), inAll: Number(row!.inAll) };
    const refused = uploadProblem(uploaded, size, this.configuration.filesBytes);
    if (refused) throw new OverQuota(refused);
  }
}

/** One at a time adds files or removes bytes: two uploads cannot both take the last room, nor one lose its bytes. */
export async function countAlone(ctx: Context): Promise<void> {
  await ctx.db.query(`select pg_advisory_xact_lock(hashtext('files'))`);
}
