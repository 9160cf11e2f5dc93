import { linkSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../shared/data-folder.mjs';
import { Failure } from '../shared/failure.mjs';
import { readJson, writeJson } from '../shared/json-file.mjs';
import { identityOf, isAlive, isSame, signal, waitUntil } from './process-table.mjs';

const fileOf = (data) => join(data, 'run.json');

function tryToMake(file, value) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/**
 * Removes the claim of a start that is no longer running. If two processes try, the second finds it changed and puts it
 * back.
 */
function takeAway(file, left) {
  const aside = `${file}.left.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (JSON.stringify(readJson(aside)) === JSON.stringify(left)) rmSync(aside);
  else renameSync(aside, file);
}

async function endOrphans(left, say) {
  const orphans = (left?.children ?? []).filter(isSame);
  if (orphans.length) say(`An earlier start was killed: what it left running is stopped (${orphans.length})`);
  for (const { pid } of orphans) signal(-pid, 'SIGTERM');
  for (const { pid } of orphans) {
    if (!(await waitUntil(() => !isAlive(pid), 15))) signal(-pid, 'SIGKILL');
  }
}

/**
 * Makes this process the only one that uses a data folder. Refuses if another one does; stops processes left by a
 * killed one. Returns functions to record our own children, and to release the claim.
 */
export async function claim(data, url, say) {
  makeDataFolder(data);
  const file = fileOf(data);
  const mine = { start: identityOf(process.pid), url, children: [] };
  while (!tryToMake(file, mine)) {
    const left = readJson(file);
    if (isSame(left?.start)) {
      throw new Failure(
        `Followthrough already runs on ${data}, at ${left.url} (process ${left.start.pid}).\n` +
          'Stop it first, or start another one beside it: npm start -- --data DIR --port N',
      );
    }
    await endOrphans(left, say);
    takeAway(file, left);
  }
  return {
    noteChildren: (pids) => writeJson(file, { ...mine, children: pids.map(identityOf) }),
    release: () => rmSync(file, { force: true }),
  };
}
