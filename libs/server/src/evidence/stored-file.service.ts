import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import { fileNameProblem } from '@followthrough/domain/uploads';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Context } from '../platform/changes/context.js';
import { Notifier } from '../platform/changes/notifier.js';
import { RefusalWatch } from '../platform/changes/refusal-watch.js';
import { log } from '../platform/ground/log.js';
import { DoneBefore } from '../platform/changes/done-before.js';
import { begin, finish, keyIn, type NamedRequest } from '../platform/changes/once.js';
import { Refusal } from '../platform/ground/refusal.js';
import { Damaged, Storage, StorageFull, TooLarge, type Arrived } from '../platform/storage/storage.js';
import { newId } from '../platform/ground/uuid.js';
import { FileRemoval } from './file-removal.entity.js';
import { Beginning, mediaTypeOf } from './media-type.js';
import { StoredFile } from './stored-file.entity.js';
import { storedFileView } from './stored-file.view.js';
import { UploadQuota } from './upload-quota.js';

type FileFacts = Pick<StoredFile, 'name' | 'mediaType'>;

/** Files that people upload, or that the server makes for them, and who may download them. */
@Injectable()
export class StoredFileService {
  constructor(
    private readonly storage: Storage,
    private readonly quota: UploadQuota,
    private readonly notifier: Notifier,
    private readonly watch: RefusalWatch,
  ) {}

  /** Checked before the first byte is read. @throws Refusal */
  mayStore({ viewer }: Context): void {
    if (!viewer.contributesSomewhere) throw Refusal.forbidden();
  }

  /**
   * Stores an upload, which belongs to its uploader until evidence uses it; only once if the request has an idempotency
   * key.
   * @throws Refusal INVALID, UNAVAILABLE
   */
  async store(ctx: Context, name: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const refused = fileNameProblem(name);
    if (refused) throw Refusal.invalid(refused);
    const key = keyIn(ctx.seen?.requestId);
    const beginning = new Beginning();
    const arrived = await this.storage.receive(beginning.of(bytes), limits.fileBytes).catch(explained);
    try {
      if (arrived.size === 0) throw Refusal.invalid(problem('FILE_EMPTY'));
      const request = key === null ? null : { key, asks: ['files', name, arrived.sha256] };
      const facts = { name, mediaType: await mediaTypeOf(beginning.bytes) };
      const file = await ctx.change(() => this.#keep(ctx, request, arrived, facts)).catch(explained);
      this.notifier.touch();
      return file instanceof DoneBefore ? await this.#storedBefore(ctx, file) : file;
    } finally {
      await arrived.drop();
    }
  }

  /**
   * Receives a file that the server made, before the change that adds it.
   * @throws Refusal INVALID, UNAVAILABLE
   */
  async receive(ctx: Context, bytes: Uint8Array): Promise<Arrived> {
    const arrived = await this.storage.receive(Readable.from([bytes]), limits.fileBytes).catch(explained);
    ctx.atEnd(() => arrived.drop());
    return arrived;
  }

  /**
   * Adds a received file as part of a change; `use` adds what uses it. Returns why there is no space for it, or null. A
   * refusal is recorded under the name of the `operation`.
   * @throws Refusal UNAVAILABLE
   */
  async add(
    ctx: Context,
    operation: string,
    facts: FileFacts,
    arrived: Arrived,
    use: (file: StoredFile) => Promise<void>,
  ): Promise<RuleProblem | null> {
    const refused = await this.quota.problem(ctx, arrived.size);
    if (refused) {
      ctx.atEnd(() => this.watch.actionRefused(ctx, operation, 'QUOTA'));
      return refused;
    }
    await use(await this.#insert(ctx, arrived, facts));
    ctx.beforeCommit(() => arrived.keep().catch(explained));
    return null;
  }

  /** @throws Refusal NOT_FOUND for a missing or hidden file alike. */
  async find(ctx: Context, id: string): Promise<StoredFile> {
    return ctx.change(() => see(ctx, id));
  }

  /**
   * Locks a file that evidence is about to use, so that it is not removed before the change ends.
   * @throws Refusal NOT_FOUND
   */
  async hold(ctx: Context, id: string): Promise<StoredFile> {
    await takeTurn(ctx, id);
    return see(ctx, id);
  }

  /** The bytes of a file, as uploaded. @throws Refusal UNAVAILABLE if they are damaged. */
  async open({ id, sha256, size }: StoredFile): Promise<Readable> {
    return this.storage.open({ sha256, size }).catch((error: unknown) => {
      if (!(error instanceof Damaged)) throw error;
      log.error({ err: error, file: id, sha256 }, 'A stored file is damaged.');
      throw damaged();
    });
  }

  async #keep(
    ctx: Context,
    request: NamedRequest | null,
    arrived: Arrived,
    facts: FileFacts,
  ): Promise<StoredFile | DoneBefore> {
    const before = request && (await begin(ctx, request));
    if (before) return before;
    await this.quota.take(ctx, arrived.size);
    const file = await this.#insert(ctx, arrived, facts);
    if (request) await finish(ctx, request, { row: { type: StoredFile.name, id: file.id } });
    // The last step, so that an earlier failure leaves no bytes behind.
    await arrived.keep();
    return file;
  }

  async #insert(ctx: Context, { sha256, size }: Arrived, facts: FileFacts): Promise<StoredFile> {
    const columns = { id: newId(), sha256, size, ...facts, storedAt: ctx.now(), storedBy: ctx.viewer.id };
    const file = ctx.db.create(StoredFile, columns);
    await ctx.db.insert(StoredFile, file);
    await ctx.record('file.stored', file, { sha256, size, mediaType: file.mediaType }, { name: file.name });
    return file;
  }

  async #storedBefore(ctx: Context, { answer }: DoneBefore): Promise<StoredFile> {
    if (answer === 'shownOnce' || 'value' in answer) throw Refusal.conflict();
    return this.find(ctx, answer.row.id);
  }
}

/** Makes the use and the removal of a file queue. */
export async function takeTurn(ctx: Context, fileId: string): Promise<void> {
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [fileId]);
}

async function see(ctx: Context, id: string): Promise<StoredFile> {
  const file = await ctx.see(storedFileView, id);
  if (await ctx.db.existsBy(FileRemoval, { fileId: file.id })) throw removed();
  return file;
}

function explained(error: unknown): never {
  if (error instanceof StorageFull) throw full();
  if (!(error instanceof TooLarge)) throw error;
  throw Refusal.invalid(problem('FILE_TOO_LARGE', { limit: limits.fileBytes / 1_000_000 }));
}

function full(): Refusal {
  return new Refusal('UNAVAILABLE', problem('FILE_DISK_FULL'), 503);
}

function damaged(): Refusal {
  return new Refusal('UNAVAILABLE', problem('FILE_DAMAGED'), 503);
}

function removed(): Refusal {
  return new Refusal('NOT_FOUND', problem('FILE_REMOVED', { days: limits.uploadDays }));
}
