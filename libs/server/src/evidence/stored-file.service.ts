import { limits } from '@followthrough/domain/limits';
import { requiredTextProblem } from '@followthrough/domain/text';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Context } from '../platform/context.js';
import { Notifier } from '../platform/events/notifier.js';
import { Refusal } from '../platform/refusal.js';
import { Storage, TooLarge } from '../platform/storage.js';
import { newId } from '../platform/uuid.js';
import { Beginning, mediaTypeOf } from './media-type.js';
import { StoredFile } from './stored-file.entity.js';
import { storedFileView } from './stored-file.view.js';

/** Files that people upload, and who may have them back. */
@Injectable()
export class StoredFileService {
  constructor(
    private readonly storage: Storage,
    private readonly notifier: Notifier,
  ) {}

  /** Asked before a single byte is read. @throws Refusal */
  mayStore({ viewer }: Context): void {
    if (!viewer.contributesSomewhere) throw Refusal.forbidden();
  }

  /** Keeps what arrives and makes it the uploader's, until evidence uses it. @throws Refusal INVALID */
  async store(ctx: Context, name: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const refused = requiredTextProblem(name, { limit: limits.line, name: 'name of the file' });
    if (refused) throw Refusal.invalid(refused.message);
    const beginning = new Beginning();
    const stored = await this.storage.put(beginning.of(bytes), limits.fileBytes).catch(explained);
    if (stored.size === 0) throw Refusal.invalid('The file is empty. Choose another one.');

    const mediaType = await mediaTypeOf(beginning.bytes);
    const file = await ctx.change(async () => {
      const file = ctx.db.create(StoredFile, {
        id: newId(),
        ...stored,
        mediaType,
        name,
        storedAt: ctx.now(),
        storedBy: ctx.viewer.id,
      });
      await ctx.db.insert(StoredFile, file);
      await ctx.record('file.stored', file, { ...stored, mediaType }, { name });
      return file;
    });
    this.notifier.touch();
    return file;
  }

  /** @throws Refusal NOT_FOUND for a file that is not there, or not for this reader: no difference. */
  async find(ctx: Context, id: string): Promise<StoredFile> {
    return ctx.change(() => ctx.see(storedFileView, id));
  }

  open({ sha256 }: StoredFile): Promise<Readable> {
    return this.storage.open(sha256);
  }
}

function explained(error: unknown): never {
  if (!(error instanceof TooLarge)) throw error;
  const most = limits.fileBytes / 1_000_000;
  throw Refusal.invalid(
    `The file is larger than ${most} MB, which is the most that can be kept. Upload a smaller one.`,
  );
}
