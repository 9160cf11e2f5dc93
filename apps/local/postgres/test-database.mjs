import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim } from '../processes/claim.mjs';
import { readJson } from '../shared/json-file.mjs';
import { openPostgres, removePostgres } from './server.mjs';
import { isSame } from '../processes/process-table.mjs';

const prefix = join(tmpdir(), 'followthrough-test-');
const aMinute = 60_000;

/** Removes databases of test runs that were killed. */
async function removeLeft() {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!folder.startsWith(prefix)) continue;
    try {
      const old = Date.now() - statSync(folder).mtimeMs > aMinute;
      if (old && !isSame(readJson(join(folder, 'run.json'))?.start)) await removePostgres(folder);
    } catch {
      // In use by another run, or already removed.
    }
  }
}

/** A PostgreSQL for one test run. `remove()` stops it and deletes it. */
export async function testDatabase(say) {
  await removeLeft();
  const data = mkdtempSync(prefix);
  chmodSync(data, 0o711);
  const { release } = await claim(data, 'npm test', say);
  const remove = async () => {
    release();
    await removePostgres(data);
  };
  try {
    const { url } = await openPostgres(data, { throwaway: true });
    return { url, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
