import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FolderStorage } from './storage-folder.js';
import { TooLarge } from './storage.js';

const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('the folder that keeps files', () => {
  let dataFolder: string;
  let storage: FolderStorage;
  const names = () =>
    readdirSync(dataFolder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [entry.name] : [],
    );

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'followthrough-storage-'));
    storage = new FolderStorage({ dataFolder } as never);
  });
  afterEach(() => rmSync(dataFolder, { recursive: true }));

  it('keeps bytes under their hash, and gives them back', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    const stored = await storage.put(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), bytes.length);
    expect(stored).toEqual({ sha256: hashOf(bytes), size: bytes.length });
    expect((await buffer(await storage.open(stored.sha256))).equals(bytes)).toBe(true);
    expect(names()).toEqual([stored.sha256]);
  });

  it('keeps the same bytes once, whoever hands them in at the same moment', async () => {
    const puts = Array.from({ length: 8 }, () => storage.put(Readable.from([Buffer.from('same')]), 10));
    expect(new Set((await Promise.all(puts)).map(({ sha256 }) => sha256)).size).toBe(1);
    expect(names()).toEqual([hashOf('same')]);
  });

  it('keeps nothing of what is too large by a single byte', async () => {
    await expect(storage.put(Readable.from([Buffer.from('1234'), Buffer.from('5')]), 4)).rejects.toThrow(TooLarge);
    expect(names()).toEqual([]);
  });

  it('keeps nothing of what breaks off', async () => {
    const breaking = async function* () {
      yield Buffer.from('the first half');
      await Promise.resolve();
      throw new Error('gone');
    };
    await expect(storage.put(Readable.from(breaking()), 100)).rejects.toThrow('gone');
    expect(names()).toEqual([]);
  });

  it('has nothing for a hash it does not know, and no way out of its folder', async () => {
    await expect(storage.open(hashOf('never stored'))).rejects.toThrow('ENOENT');
    await expect(storage.open('../../etc/passwd')).rejects.toThrow('SHA-256');
  });

  it('clears what a dead process left a day ago, and not what is arriving', async () => {
    const arriving = join(dataFolder, 'files', 'arriving');
    mkdirSync(arriving, { recursive: true });
    for (const name of ['old', 'new']) writeFileSync(join(arriving, name), name);
    const before = Date.now() / 1000 - 25 * 3600;
    utimesSync(join(arriving, 'old'), before, before);
    await storage.onApplicationBootstrap();
    expect(names()).toEqual(['new']);
  });
});
