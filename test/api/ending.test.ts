import type { Team } from '@followthrough/server/people/teams/team.entity';
import { request } from 'node:http';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn } from '../support/given.js';

describe('the server, told to end', () => {
  let application: Application;
  let contributor: Caller;

  beforeEach(async () => {
    application = await startApplication();
    const given = givenIn(application);
    const team: Team = await given.team();
    contributor = await given.contributor(team);
  });

  it('does not wait for an upload that never goes on', async () => {
    const arrived = new Promise<void>((resolve) => application.app.getHttpServer().once('request', () => resolve()));
    const headers = {
      cookie: `followthrough_session=${contributor.token}`,
      origin: application.address,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': 9_000_000,
    };
    const sending = request(`${application.address}/files`, { method: 'POST', headers });
    const ended = new Promise<void>((resolve) => sending.on('error', () => resolve()));
    sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="half.txt"\r\n\r\nhalf');
    await arrived;
    await application.close();
    await ended;
  });

  it('ends with the last answer, though the browser would keep the connection', async () => {
    const answered = fetch(`${application.address}/healthz`).then((response) => response.text());
    await new Promise<void>((resolve) => application.app.getHttpServer().once('request', () => resolve()));
    await application.close();
    expect(await answered).toBe('{"status":"ok"}');
  });
});
