import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { claim } from '../processes/claim.mjs';
import { freePort, refuseTakenPort } from '../processes/ports.mjs';
import { identityOf, isAlive, isSame, waitUntil } from '../processes/process-table.mjs';
import { Service } from '../processes/service.mjs';
import { removeTemporary, temporaryFolder } from './temporary.mjs';

const quiet = () => {};
const begun = [];
const script = (code) => ['--input-type=module', '--eval', code];
const forever = 'setInterval(() => {}, 1000);';

function sleeper() {
  const child = spawn(process.execPath, script(forever), { detached: true, stdio: 'ignore' });
  begun.push(child);
  return child;
}

afterEach(async () => {
  for (const child of begun.splice(0)) child.kill('SIGKILL');
  await removeTemporary();
});

describe('a process', () => {
  it('is recognised later by its number and when it started', async () => {
    const child = sleeper();
    const identity = identityOf(child.pid);
    expect(isSame(identity)).toBe(true);
    expect(isSame({ ...identity, started: '1' })).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isSame(identity)).toBe(false);
  });
});

describe('a data folder', () => {
  it('is worked on by one start at a time', async () => {
    const data = temporaryFolder();
    const { release } = await claim(data, 'http://localhost:3000', quiet);
    await expect(claim(data, 'http://localhost:3001', quiet)).rejects.toThrow(
      /already runs on .* at http:\/\/localhost:3000/,
    );
    release();
    const again = await claim(data, 'http://localhost:3001', quiet);
    again.release();
  });

  it('is cleared of processes left by a killed start', async () => {
    const data = temporaryFolder();
    const orphan = sleeper();
    const left = { start: { pid: 1, started: 'long ago' }, url: '', children: [identityOf(orphan.pid)] };
    writeFileSync(join(data, 'run.json'), JSON.stringify(left));
    const said = [];
    const { release } = await claim(data, 'http://localhost:3000', (text) => said.push(text));
    expect(isAlive(orphan.pid)).toBe(false);
    expect(said.join()).toMatch(/earlier start was killed/);
    release();
  });

  it('never ends another process that has reused the number', async () => {
    const data = temporaryFolder();
    const other = sleeper();
    const left = { start: { pid: 1, started: 'long ago' }, children: [{ pid: other.pid, started: 'long ago' }] };
    writeFileSync(join(data, 'run.json'), JSON.stringify(left));
    const { release } = await claim(data, 'http://localhost:3000', quiet);
    expect(isAlive(other.pid)).toBe(true);
    release();
  });

  it('is taken over if its note is incomplete', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'run.json'), '{"start":');
    const { release } = await claim(data, 'http://localhost:3000', quiet);
    release();
  });
});

describe('a port', () => {
  it('in use is refused with one that is free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    await expect(refuseTakenPort(port, '127.0.0.1')).rejects.toThrow(
      new RegExp(`Port ${port} is in use .* --port \\d+`),
    );
    server.close();
  });

  it('of an address that is not this machine is refused by naming --host', async () => {
    await expect(refuseTakenPort(await freePort(), '192.0.2.1')).rejects.toThrow(/no address of this machine.*--host/);
  });
});

describe('a service', () => {
  const serve = (code, log, say = quiet) =>
    new Service('api', () => ({ program: process.execPath, args: script(code), options: {} }), { log, say });

  it('starts again when it ends unexpectedly, and stays ended once it is stopped', async () => {
    const folder = temporaryFolder();
    const pids = join(folder, 'pids');
    const code = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n'); ${forever}`;
    const service = serve(code, join(folder, 'api.log'));
    const running = () => {
      try {
        return readFileSync(pids, 'utf8').trim().split('\n').map(Number);
      } catch {
        return [];
      }
    };
    service.start();
    await service.settle(() => running().length === 1);
    process.kill(running()[0], 'SIGKILL');
    expect(await waitUntil(() => running().length === 2, 20)).toBe(true);
    await service.stop();
    expect(running().some(isAlive)).toBe(false);
  });

  it('that ends before it was ready is a failure which names its log', async () => {
    const folder = temporaryFolder();
    const said = [];
    const service = serve("console.error('no such relation')", join(folder, 'api.log'), (text) => said.push(text));
    service.start();
    await expect(service.settle(() => false)).rejects.toThrow(/The api did not start\. Its log: .*api\.log/);
    expect(said).toEqual(['api: no such relation']);
    await service.stop();
  });

  it('that ignores SIGTERM is killed', async () => {
    const log = join(temporaryFolder(), 'api.log');
    const service = serve(`process.on('SIGTERM', () => {}); console.log(process.pid); ${forever}`, log);
    const pid = () => existsSync(log) && Number(readFileSync(log, 'utf8'));
    service.start();
    await service.settle(pid);
    expect(isAlive(pid())).toBe(true);
    await service.stop(0.5);
    expect(isAlive(pid())).toBe(false);
  });
});
