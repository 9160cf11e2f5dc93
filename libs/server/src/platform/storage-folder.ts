import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Configuration } from './configuration.js';
import { Storage, TooLarge, type Stored } from './storage.js';
import { newId } from './uuid.js';

/** An upload that is older was given up by a process that died. */
const givenUpAfter = 24 * 3_600_000;

/** Keeps bytes in `files/ab/abcdef…` of the data folder. Several processes may share it. */
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

  async put(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Stored> {
    await mkdir(this.#arriving, { recursive: true });
    const path = join(this.#arriving, newId());
    try {
      const stored = await write(path, bytes, most);
      await this.#settle(path, stored.sha256);
      return stored;
    } finally {
      await rm(path, { force: true });
    }
  }

  async open(sha256: string): Promise<Readable> {
    // Opened before anything is answered, so that a file that is gone is an error rather than half an answer.
    const file = await open(this.#placeOf(sha256), 'r');
    return file.createReadStream();
  }

  /** Gives the finished file its name: where there is one of that name, it has the same bytes. */
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

async function write(path: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Stored> {
  const file = await open(path, 'wx');
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

/** A name is safe only once its folder is. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
