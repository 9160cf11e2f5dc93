import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { limits } from '@followthrough/domain/limits';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { evidenceDocuments } from '../support/given-delivery.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { givenIn, type Given } from '../support/given.js';

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('files', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string };
  let commitment: Commitment;
  let secret: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    commitment = await given.arranged(team);
    secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
  });
  afterAll(() => application.close());

  const cookieOf = ({ token }: Caller): Record<string, string> =>
    token ? { cookie: `followthrough_session=${token}` } : {};

  async function upload(
    caller: Caller,
    bytes: Uint8Array<ArrayBuffer> | string,
    name = 'letter.txt',
    origin = application.address,
  ) {
    const body = new FormData();
    body.append('file', new Blob([bytes]), name);
    const headers = { ...cookieOf(caller), origin };
    const response = await fetch(`${application.address}/files`, { method: 'POST', headers, body });
    return { ...((await response.json()) as Json), status: response.status } as Json;
  }

  const download = (caller: Caller, id: string | undefined, headers: Record<string, string> = {}) =>
    fetch(`${application.address}/files/${id}`, { headers: { ...cookieOf(caller), ...headers } });

  const addTo = (of: Commitment, fileId: string | undefined, caller: Caller = contributor) =>
    caller.send(evidenceDocuments.add, {
      input: { commitmentId: of.id, kind: 'FILE', title: 'The letter', fileId },
    });

  /** What the folder holds, whether or not the database knows of it. */
  function kept(): string[] {
    const folder = join(process.env['FOLLOWTHROUGH_DATA']!, 'files');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [entry.name] : [],
    );
  }

  it('are hashed here, judged by their bytes and come back as they were', async () => {
    const bytes = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 7)]));
    const { id, ...file } = await upload(contributor, bytes, 'harmless.txt');
    expect(file).toEqual({ status: 201, sha256: hashOf(bytes), size: bytes.length, mediaType: 'application/pdf' });
    const response = await download(contributor, id);
    expect(hashOf(new Uint8Array(await response.arrayBuffer()))).toBe(hashOf(bytes));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': 'attachment; filename=harmless.txt',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      etag: `"${hashOf(bytes)}"`,
    });
    expect((await download(contributor, id, { 'if-none-match': `"${hashOf(bytes)}"` })).status).toBe(304);
  });

  it('are stored once however often they are uploaded, each upload with its own name', async () => {
    const uploads = await Promise.all(
      ['a.txt', 'b.txt', 'c.txt'].map((name) => upload(contributor, 'The same.', name)),
    );
    expect(new Set(uploads.map(({ id }) => id)).size).toBe(3);
    expect(kept().filter((name) => name === hashOf('The same.'))).toHaveLength(1);
    expect((await download(contributor, uploads[2].id)).headers.get('content-disposition')).toBe(
      'attachment; filename=c.txt',
    );
  });

  it('enter the record by hash, size and type, with their names apart', async () => {
    const { id } = await upload(contributor, 'For the record.', 'private name.txt');
    const { data } = await addTo(commitment, id);
    expect(data.addEvidence.file).toMatchObject({ id, name: 'private name.txt', mediaType: 'text/plain' });
    const entries = await application.database.query<{ type: string; text: string }>(
      `select type, convert_from(canonical, 'UTF8') as text from events where position($1::bytea in canonical) > 0`,
      [hashOf('For the record.')],
    );
    expect(entries.map(({ type }) => type).sort()).toEqual(['evidence.added', 'file.stored']);
    for (const { text } of entries) expect(text).not.toContain('private name');
  });

  it('are visible to their uploader until evidence uses them, then to its readers', async () => {
    const colleague = await given.viewer(team);
    const outsider = await given.contributor(await given.team());
    const { id } = await upload(outsider, 'Uploaded from outside.');
    expect((await download(outsider, id)).status).toBe(200);
    expect((await download(colleague, id)).status).toBe(404);
    expect((await addTo(commitment, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');

    const { id: hidden } = await upload(contributor, 'For the team alone.');
    await addTo(secret, hidden);
    expect((await download(colleague, hidden)).status).toBe(200);
    expect((await download(await given.auditor(), hidden)).status).toBe(200);
    const answers = await Promise.all(
      [hidden, '00000000-0000-7000-8000-000000000000', 'x', '../../etc/passwd', '%00'].map(async (name) => {
        const response = await download(outsider, name);
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]![0]).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
    for (const [status] of answers) expect([400, 404]).toContain(status);
    expect((await download(application.nobody, hidden)).status).toBe(401);
  });

  it('stay with who uploaded them no longer, once evidence uses them that they do not see', async () => {
    const leaver = await given.contributor(team);
    const { id } = await upload(leaver, 'Left behind.');
    await addTo(secret, id, leaver);
    expect((await download(leaver, id)).status).toBe(200);
    await application.database.query('delete from memberships where person_id = $1', [leaver.id]);
    expect((await download(leaver, id)).status).toBe(404);
  });

  it('are uploaded by contributors of any team, from the product’s own pages', async () => {
    expect((await upload(application.nobody, 'x')).status).toBe(401);
    expect((await upload(await given.viewer(team), 'x')).status).toBe(403);
    expect((await upload(await given.auditor(), 'x')).status).toBe(403);
    expect((await upload(contributor, 'x', 'x.txt', 'https://evil.example')).status).toBe(403);
    const headers = { ...cookieOf(contributor), origin: application.address };
    const bare = await fetch(`${application.address}/files`, { method: 'POST', headers, body: 'no form' });
    expect(bare.status).toBe(400);
    const none = await fetch(`${application.address}/files`, { method: 'POST', headers, body: new FormData() });
    expect(none.status).toBe(400);
  });

  it('of no bytes, of a name too long or broken, or larger than can be kept are refused in words', async () => {
    expect(await upload(contributor, '')).toMatchObject({ status: 400, code: 'INVALID' });
    expect((await upload(contributor, 'x', 'x'.repeat(limits.line + 1))).message).toContain('501 characters');
    const before = kept();
    for (const excess of [1, 9_000_000]) {
      const answer = await upload(contributor, new Uint8Array(limits.fileBytes + excess));
      expect(answer).toMatchObject({ status: 400, message: expect.stringContaining('50 MB') });
    }
    expect(kept()).toEqual(before);
    expect((await upload(contributor, 'Still here.')).status).toBe(201);
  });

  it('of the maximum size are stored completely', async () => {
    const answer = await upload(contributor, new Uint8Array(limits.fileBytes), 'large.bin');
    expect(answer).toMatchObject({ status: 201, size: limits.fileBytes, mediaType: 'application/octet-stream' });
  });

  it('whose upload breaks off leave nothing', async () => {
    const before = kept();
    const headers = {
      ...cookieOf(contributor),
      origin: application.address,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': 9_000_000,
    };
    const sending = request(`${application.address}/files`, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="half.txt"\r\n\r\n');
    sending.write('x'.repeat(2_000_000));
    for (let tries = 0; tries < 100 && kept().length === before.length; tries += 1) await wait(20);
    expect(kept().length).toBe(before.length + 1);
    sending.destroy();
    for (let tries = 0; tries < 50 && kept().length > before.length; tries += 1) await wait(50);
    expect(kept()).toEqual(before);
    expect(await application.database.query(`select 1 from files where name = 'half.txt'`)).toEqual([]);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['that ends too soon', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="file"'],
    [
      'whose file ends too soon',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="half.txt"\r\n\r\nhalf',
    ],
  ])('in a form %s are refused in words, and nothing is kept', async (_, type, body) => {
    const before = kept();
    const headers = { ...cookieOf(contributor), origin: application.address, 'content-type': type };
    const response = await fetch(`${application.address}/files`, { method: 'POST', headers, body });
    expect({ status: response.status, ...((await response.json()) as Json) }).toMatchObject({
      status: 400,
      code: 'INVALID',
      message: expect.stringContaining('nothing was saved'),
    });
    expect(kept()).toEqual(before);
    expect((await upload(contributor, 'Still here.')).status).toBe(201);
  });

  itWithNaughtyStrings('keep every naughty name, and no name ends a header', async () => {
    const names = naughtyStrings().filter(
      (name) => name.trim() && name.length <= limits.line && !/[\0\r\n"\\/]/.test(name) && name.isWellFormed(),
    );
    expect(names.length).toBeGreaterThan(200);
    for (const name of names.filter((_, index) => index % 8 === 0)) {
      const { id, status } = await upload(contributor, 'x', name);
      expect(status).toBe(201);
      const [file] = await application.database.query<{ name: string }>('select name from files where id = $1', [id]);
      expect(file!.name).toBe(name);
      expect((await download(contributor, id)).headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    }
  });
});
