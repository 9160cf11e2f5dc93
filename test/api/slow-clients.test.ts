import type { Team } from '@followthrough/server/people/teams/team.entity';
import { usualPace, type Pace } from '@followthrough/server/platform/http/pace';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, request, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { eventually } from '../support/worker.js';
import { givenIn } from '../support/given.js';

const patienceMilliseconds = 800;
const pace: Pace = { ...usualPace, patienceMilliseconds };
const megabytes = 1_000_000;

describe('a slow client', () => {
  const web = mkdtempSync(join(tmpdir(), 'followthrough-slow-'));
  let application: Application;
  let contributor: Caller;
  let file: string;
  let taken = 0;

  beforeAll(async () => {
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>Followthrough</title>');
    writeFileSync(join(web, 'large.js'), randomBytes(20 * megabytes).toString('base64'));
    process.env['FOLLOWTHROUGH_WEB'] = web;
    application = await startApplication(undefined, pace);
    (application.app.getHttpServer() as Server).on('connection', () => (taken += 1));
    const given = givenIn(application);
    const team: Team = await given.team();
    contributor = await given.contributor(team);
    file = await uploaded(randomBytes(8 * megabytes));
  });
  afterAll(async () => {
    delete process.env['FOLLOWTHROUGH_WEB'];
    await application.close();
    rmSync(web, { recursive: true, force: true });
  });

  const cookie = () => `followthrough_session=${contributor.token}`;
  const upload = (name: string) =>
    [
      'POST /files HTTP/1.1',
      'Host: localhost',
      `Origin: ${application.address}`,
      `Cookie: ${cookie()}`,
      'Content-Type: multipart/form-data; boundary=b',
      `Content-Length: ${9 * megabytes}`,
      '',
      `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\nhalf`,
    ].join('\r\n');
  const query = (sent: string) =>
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n${sent}`;
  const reading = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie()}\r\n\r\n`;

  async function uploaded(bytes: Buffer): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), 'large.bin');
    const headers = { cookie: cookie(), origin: application.address };
    const response = await fetch(`${application.address}/files`, { method: 'POST', headers, body: form });
    return ((await response.json()) as { id: string }).id;
  }

  /** A connection that sends this, now and then one byte more, and does not read. */
  function slowly(first: string, oneByteEvery: number | null = null): { socket: Socket; gone: Promise<void> } {
    const { hostname, port } = new URL(application.address);
    const socket = connect(Number(port), hostname);
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
    socket.once('connect', () => socket.pause());
    if (first) socket.write(first);
    const more = oneByteEvery && setInterval(() => socket.write('x'), oneByteEvery);
    void gone.then(() => more && clearInterval(more));
    return { socket, gone };
  }

  const connections = () =>
    new Promise<number>((resolve, reject) =>
      (application.app.getHttpServer() as Server).getConnections((error, count) =>
        error ? reject(error) : resolve(count),
      ),
    );

  it('has ten seconds', () => {
    expect(usualPace.patienceMilliseconds).toBe(10_000);
  });

  it.each([
    ['sends nothing at all', () => '', null],
    ['never ends its headers', () => 'GET / HTTP/1.1\r\nX: ', 200],
    ['stops within the body of a query', () => query('{"query":'), null],
    ['sends a query a byte at a time', () => query('{"query":"'), 100],
    ['stops within an upload', () => upload('stops.txt'), null],
    ['sends an upload a byte at a time', () => upload('trickles.txt'), 100],
    ['does not take a file of the web', () => reading('/large.js'), null],
    ['does not take an uploaded file', () => reading(`/files/${file}`), null],
    ['keeps a connection without asking again', () => reading('/healthz'), null],
  ])('that %s is gone, and forty of them, too', async (_, first, oneByteEvery) => {
    const before = taken;
    const clients = Array.from({ length: 40 }, () => slowly(first(), oneByteEvery));
    // On a busy machine the first may be gone before the last has come.
    await eventually(async () => taken - before >= 40);
    // Each of them is served a file that is hashed first.
    await eventually(async () => (await connections()) === 0);
    for (const { socket } of clients) socket.resume();
    await Promise.all(clients.map(({ gone }) => gone));
  });

  /** Uploads a file in so many parts, with a pause after each, and answers the status. */
  async function uploadInParts(parts: number, pause: (at: number) => Promise<void>): Promise<unknown> {
    const part = Buffer.alloc(100_000, 'x');
    const sending = request(`${application.address}/files`, {
      method: 'POST',
      headers: {
        cookie: cookie(),
        origin: application.address,
        'content-type': 'multipart/form-data; boundary=b',
      },
    });
    const status = new Promise((resolve, reject) => {
      sending.once('response', (response) => resolve(response.resume().statusCode));
      sending.once('error', reject);
    });
    sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="slow.txt"\r\n\r\n');
    for (let at = 0; at < parts; at += 1) {
      sending.write(part);
      await pause(at);
    }
    sending.end('\r\n--b--\r\n');
    return status;
  }

  it('that does go on is not ended, however long its upload takes', async () => {
    expect(await uploadInParts(30, () => wait(patienceMilliseconds / 8))).toBe(201);
  });

  it('is not blamed for the time in which the server itself stood still', async () => {
    const standStill = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patienceMilliseconds * 2);
    const pause = async (at: number) => {
      await wait(patienceMilliseconds / 4);
      if (at === 1) standStill();
    };
    expect(await uploadInParts(3, pause)).toBe(201);
  });

  it('that takes a large answer a little at a time gets all of it', async () => {
    const { hostname, port } = new URL(application.address);
    const path = '/large.js';
    let length = 0;
    await new Promise<void>((resolve, reject) => {
      get({ hostname, port, path }, (response) => {
        response.on('data', (bytes: Buffer) => {
          length += bytes.length;
          response.pause();
          setTimeout(() => response.resume(), 5);
        });
        response.once('end', () => resolve());
        response.once('error', reject);
      });
    });
    expect(length).toBeGreaterThan(26 * megabytes);
  });
});
