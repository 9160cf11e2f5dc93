import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Configuration } from '../ground/configuration.js';
import { Damaged, Storage, StorageFull, TooLarge, type Arrived, type Stored } from './storage.js';
import { newId } from '../ground/uuid.js';

/** An older upload was abandoned by a process that died. */
const givenUpAfter = 24 * 3_600_000;

/** No space left, over the quota of the file system, or above its largest file size. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Stores bytes in `files/ab/abcdef…` of the data folder. Several processes may share it. */
@Injectable()
export class FolderStorage extends Storage implements OnApplicationBootstrap {
  readonly #folder: string;
  readonly #arriving: string;

  constructor({ dataFolder }: Configuration) {
    super();
    this.#folder = join(dataFolder, 'files');
    this.#arriving = join(this.#folder, 'arriving');
  }

  async onApplicationBootstrap(): Promise<void> {
    const names = await readdir(this.#arriving).catch(() => []);
    for (const path of names.map((name) => join(this.#arriving, name))) {
      const file = await stat(path).catch(() => null);
      if (file && Date.now() - file.mtimeMs > givenUpAfter) await rm(path, { force: true });
    }
  }

  async receive(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Arrived> {
    const path = join(this.#arriving, newId());
    const drop = () => rm(path, { force: true });
    try {
      await mkdir(this.#arriving, { recursive: true });
      const stored = await write(await open(path, 'wx'), bytes, most);
      return { ...stored, drop, keep: () => this.#settle(path, stored.sha256).catch(roomless) };
    } catch (error) {
      await drop();
      return roomless(error);
    }
  }

  /**
   * Reads a file twice: first to check that it is complete and matches its hash, then to send it. After the first byte
   * is sent, an error can no longer be reported; and no file is so large that reading it takes long.
   */
  async open({ sha256, size }: Stored): Promise<Readable> {
    const file = await open(this.#placeOf(sha256), 'r').catch(absent);
    try {
      if ((await file.stat()).size !== size) throw new Damaged('The file has another size than it had.');
      if ((await hashOf(file)) !== sha256) throw new Damaged('The file has other bytes than it had.');
      return file.createReadStream({ start: 0 });
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.#placeOf(sha256), { force: true });
  }

  /** Renames the finished file; an existing file of that name has the same bytes. */
  async #settle(path: string, sha256: string): Promise<void> {
    const place = this.#placeOf(sha256);
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    for (const folder of [dirname(place), this.#folder]) await synced(folder);
  }

  #placeOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('This is no SHA-256.');
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }
}

/** Writes the incoming bytes to a new file, and closes it. */
export async function write(file: FileHandle, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Stored> {
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > most) throw new TooLarge(most);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const bytes = file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 });
  for await (const chunk of bytes) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code);
}

/** @throws StorageFull if there is no space, otherwise the error itself. */
export function roomless(error: unknown): never {
  throw full.has(codeOf(error)) ? new StorageFull('There is no room for the bytes.') : error;
}

function absent(error: unknown): never {
  throw codeOf(error) === 'ENOENT' ? new Damaged('The file is not there.') : error;
}

/** A new name survives a crash only after its folder is synced. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
