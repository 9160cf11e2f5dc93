import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgres, stopPostgres } from '../postgres/server.mjs';
import { runningServer } from '../postgres/postmaster.mjs';
import { answers } from '../processes/ports.mjs';
import { isAlive, waitUntil } from '../processes/process-table.mjs';
import { temporaryFolder, removeTemporary } from './temporary.mjs';

const cluster = (data) => join(data, 'postgres', 'cluster');
const portOf = (url) => Number(new URL(url).port);

afterEach(removeTemporary);

describe('the embedded PostgreSQL', () => {
  it('is made on the first start, found again on the next, and stopped', async () => {
    const data = temporaryFolder();
    const first = await openPostgres(data, { throwaway: true });
    expect(first.fresh).toBe(true);
    expect(await answers(portOf(first.url))).toBe(true);
    expect(await stopPostgres(data)).toBe(true);
    expect(first.isRunning()).toBe(false);
    expect(await answers(portOf(first.url))).toBe(false);

    const next = await openPostgres(data, { throwaway: true });
    expect(next).toMatchObject({ fresh: false, adopted: false, url: first.url });
  });

  it('is adopted when it outlived the process that started it', async () => {
    const data = temporaryFolder();
    const { url } = await openPostgres(data, { throwaway: true });
    const { pid } = runningServer(cluster(data));
    const said = [];
    expect(await openPostgres(data, { say: (text) => said.push(text) })).toMatchObject({ url, adopted: true });
    expect(runningServer(cluster(data)).pid).toBe(pid);
    expect(said).toEqual([`PostgreSQL runs already (process ${pid}): it is used`]);
  });

  it('comes back after it was killed', async () => {
    const data = temporaryFolder();
    const { url, isRunning } = await openPostgres(data, { throwaway: true });
    const { pid } = runningServer(cluster(data));
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => !isAlive(pid), 10);
    expect(isRunning()).toBe(false);
    expect((await openPostgres(data, { throwaway: true })).url).toBe(url);
  });

  it('does not take another process that has the number of a killed server for the server', async () => {
    const data = temporaryFolder();
    await openPostgres(data, { throwaway: true });
    await stopPostgres(data);
    const file = join(cluster(data), 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n${cluster(data)}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    expect(runningServer(cluster(data))).toBeUndefined();
    expect((await openPostgres(data, { throwaway: true })).isRunning()).toBe(true);
  });

  it('leaves the file of a server that is starting alone', () => {
    const data = temporaryFolder();
    const file = join(data, 'postmaster.pid');
    writeFileSync(file, '');
    expect(runningServer(data)).toBeUndefined();
    expect(existsSync(file)).toBe(true);
  });

  it('keeps its password where only its owner may read it', async () => {
    const data = temporaryFolder();
    const { url } = await openPostgres(data, { throwaway: true });
    const notes = JSON.parse(readFileSync(join(data, 'database.json'), 'utf8'));
    expect(new URL(url).password).toBe(notes.password);
    expect(notes.password.length).toBeGreaterThanOrEqual(32);
  });
});
