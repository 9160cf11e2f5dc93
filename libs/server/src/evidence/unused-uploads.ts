import { unusedSince } from '@followthrough/domain/uploads';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/changes/context.js';
import { Reader } from '../platform/views/reader.js';
import { Storage } from '../platform/storage/storage.js';
import { Work } from '../platform/changes/work.js';
import { Regularly } from '../platform/worker/regularly.js';
import { FileRemoval } from './file-removal.entity.js';
import { StoredFile } from './stored-file.entity.js';
import { takeTurn } from './stored-file.service.js';
import { countAlone } from './upload-quota.js';

const isUnused = `not exists (select 1 from evidence e where e.file_id = f.id)
  and not exists (select 1 from archived_copies c where c.file_id = f.id)`;
const isStored = 'not exists (select 1 from file_removals r where r.file_id = f.id)';

/** Removes uploads that no evidence has used after a while; the record keeps that they existed. */
@Injectable()
export class UnusedUploads {
  constructor(
    private readonly work: Work,
    private readonly storage: Storage,
  ) {}

  @Regularly('remove-unused-uploads')
  async remove(signal?: AbortSignal): Promise<void> {
    for (const id of await this.#change(unused)) {
      if (signal?.aborted) return;
      await this.#change((ctx) => removeOne(ctx, id));
    }
    for (const sha256 of await this.#change(uncleared)) {
      if (signal?.aborted) return;
      await this.#change((ctx) => this.#clear(ctx, sha256));
    }
  }

  #change<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
    return this.work.change(Reader.nobody, work);
  }

  /** After the removal is recorded, so that a worker killed in between can continue here. */
  async #clear(ctx: Context, sha256: string): Promise<void> {
    await countAlone(ctx);
    const others = await ctx.db.query<unknown[]>(`select 1 from files f where f.sha256 = $1 and ${isStored}`, [sha256]);
    if (others.length === 0) await this.storage.remove(sha256);
    await ctx.db.query(
      `update file_removals set cleared_at = $2
       where cleared_at is null and file_id in (select id from files where sha256 = $1)`,
      [sha256, ctx.now()],
    );
  }
}

async function unused(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(
    `select id from files f where f.stored_at < $1 and ${isUnused} and ${isStored} order by f.stored_at`,
    [unusedSince(ctx.now())],
  );
  return rows.map(({ id }) => id);
}

async function uncleared(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.query<{ sha256: string }[]>(
    `select distinct f.sha256 from files f join file_removals r on r.file_id = f.id where r.cleared_at is null`,
  );
  return rows.map(({ sha256 }) => sha256);
}

async function removeOne(ctx: Context, id: string): Promise<void> {
  await takeTurn(ctx, id);
  const [isStill] = await ctx.db.query<unknown[]>(
    `select 1 from files f where f.id = $1 and ${isUnused} and ${isStored}`,
    [id],
  );
  if (!isStill) return;
  const file = await ctx.db.findOneByOrFail(StoredFile, { id });
  await ctx.db.insert(FileRemoval, { fileId: id, at: ctx.now(), clearedAt: null });
  await ctx.record('file.removed', file, { sha256: file.sha256, size: file.size }, { name: file.name });
}
