import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FolderStorage, roomless, write } from './storage-folder.js';
import { Damaged, StorageFull, TooLarge } from './storage.js';

const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('the folder that keeps files', () => {
  let dataFolder: string;
  let storage: FolderStorage;
  const names = () =>
    readdirSync(dataFolder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [entry.name] : [],
    );

  const arrive = (chunks: readonly string[], most = 100) =>
    storage.receive(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), most);
  /** Receives and keeps a file, and drops the temporary one, as callers do. */
  async function keep(...chunks: string[]) {
    const arrived = await arrive(chunks);
    await arrived.keep();
    await arrived.drop();
    return { sha256: arrived.sha256, size: arrived.size };
  }
  const placeOf = (sha256: string) => join(dataFolder, 'files', sha256.slice(0, 2), sha256);

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'followthrough-storage-'));
    storage = new FolderStorage({ dataFolder } as never);
  });
  afterEach(() => rmSync(dataFolder, { recursive: true }));

  it('keeps bytes under their hash, and gives them back', async () => {
    const stored = await keep('the first ', 'and the second half');
    expect(stored).toEqual({ sha256: hashOf('the first and the second half'), size: 29 });
    expect(String(await buffer(await storage.open(stored)))).toBe('the first and the second half');
    expect(names()).toEqual([stored.sha256]);
  });

  it('stores equal bytes once, even if uploaded at the same moment', async () => {
    const kept = await Promise.all(Array.from({ length: 8 }, () => keep('same')));
    expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(names()).toEqual([hashOf('same')]);
  });

  it('keeps nothing of a dropped upload', async () => {
    await (await arrive(['not wanted'])).drop();
    expect(names()).toEqual([]);
  });

  it('keeps nothing of an upload one byte too large', async () => {
    await expect(arrive(['1234', '5'], 4)).rejects.toThrow(TooLarge);
    expect(names()).toEqual([]);
  });

  it('keeps nothing of an interrupted upload', async () => {
    const breaking = async function* () {
      yield Buffer.from('the first half');
      await Promise.resolve();
      throw new Error('gone');
    };
    await expect(storage.receive(breaking(), 100)).rejects.toThrow('gone');
    expect(names()).toEqual([]);
  });

  it('has nothing for a hash it does not know, and no way out of its folder', async () => {
    await expect(storage.open({ sha256: hashOf('never stored'), size: 3 })).rejects.toThrow(Damaged);
    await expect(storage.open({ sha256: '../../etc/passwd', size: 3 })).rejects.toThrow('SHA-256');
    await expect(storage.remove('../../etc/passwd')).rejects.toThrow('SHA-256');
  });

  it('returns nothing of a file truncated or changed on disk', async () => {
    const [cut, changed] = [await keep('the whole letter'), await keep('signed by Ada')];
    truncateSync(placeOf(cut.sha256), 3);
    writeFileSync(placeOf(changed.sha256), 'signed by Bea');
    for (const stored of [cut, changed]) await expect(storage.open(stored)).rejects.toThrow(Damaged);
  });

  it('removes bytes, and does not mind when there are none', async () => {
    const { sha256 } = await keep('no longer needed');
    for (const _ of [1, 2]) await storage.remove(sha256);
    expect(names()).toEqual([]);
  });

  // Linux has a device that is always full.
  (process.platform === 'linux' ? it : it.skip)('tells a full disk from other failures', async () => {
    const bytes = Readable.from([Buffer.from('no room')]);
    await expect(write(await open('/dev/full', 'w'), bytes, 100).catch(roomless)).rejects.toThrow(StorageFull);
    const gone = storage.receive(Readable.from([]), 1);
    await expect(gone.then((arrived) => arrived.drop().then(() => arrived.keep()))).rejects.toThrow('ENOENT');
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
