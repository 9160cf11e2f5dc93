import { limits } from '@followthrough/domain/limits';
import { UnusedUploads } from '@followthrough/server/evidence/unused-uploads';
import { Refusals } from '@followthrough/server/people/sign-in/refusals.service';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { Storage } from '@followthrough/server/platform/storage/storage';
import { roomless, write } from '@followthrough/server/platform/storage/storage-folder';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { evidenceDocuments } from '../support/given-delivery.js';
import { eventually, startWorker } from '../support/worker.js';
import { givenIn, type Given } from '../support/given.js';

const hashOf = (bytes: string) => createHash('sha256').update(bytes).digest('hex');
const days = (count: number) => count * 86_400_000;

describe('uploads', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string };

  beforeAll(async () => {
    process.env['FOLLOWTHROUGH_FILES_GB'] = '4';
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
  });
  afterAll(async () => {
    delete process.env['FOLLOWTHROUGH_FILES_GB'];
    await application.close();
  });
  beforeEach(() => (application.now = new Date('2026-11-22T10:00:00.000Z')));

  /** Days go by, and with them sessions: these people sign in again. */
  async function later(count: number, ...people: (Caller & { id: string })[]): Promise<void> {
    application.now = new Date(application.now.getTime() + days(count));
    for (const person of people) Object.assign(person, await application.as(person));
  }

  const cookieOf = ({ token }: Caller) => ({ cookie: `followthrough_session=${token}` });

  async function send(caller: Caller, body: FormData, more: Record<string, string> = {}): Promise<Json> {
    const headers = { ...cookieOf(caller), origin: application.address, ...more };
    const response = await fetch(`${application.address}/files`, { method: 'POST', headers, body });
    return { ...((await response.json()) as Json), status: response.status };
  }

  function formOf(...files: (readonly [bytes: string, name?: string])[]): FormData {
    const body = new FormData();
    for (const [bytes, name = 'letter.txt'] of files) body.append('file', new Blob([bytes]), name);
    return body;
  }

  const upload = (caller: Caller, bytes: string, more?: Record<string, string>) => send(caller, formOf([bytes]), more);

  const download = async (caller: Caller, id: string): Promise<Json> => {
    const response = await fetch(`${application.address}/files/${id}`, { headers: cookieOf(caller) });
    const text = await response.text();
    return { status: response.status, text, ...(response.status >= 400 && JSON.parse(text)) };
  };

  const refusalsOf = async ({ id }: { id: string }) => {
    await application.app.get(Refusals).settled();
    const events = await application.database.query<{ entry: string }>(
      `select convert_from(canonical, 'UTF8') as entry from events
       where type = 'person.actionRefused' and subject_id = $1 order by sequence`,
      [id],
    );
    return events.map(({ entry }) => (JSON.parse(entry) as { data: object }).data);
  };

  const folder = () => join(process.env['FOLLOWTHROUGH_DATA']!, 'files');
  const placeOf = (bytes: string) => join(folder(), hashOf(bytes).slice(0, 2), hashOf(bytes));
  /** Earlier uploads, added to the database directly, so that a gigabyte takes no time. */
  const uploadedBefore = (by: { id: string }, size: number, daysAgo = 1) =>
    application.database.query(
      `insert into files (id, sha256, size, media_type, name, stored_at, stored_by)
       values ($1, $2, $3, 'text/plain', 'before.txt', $4, $5)`,
      [newId(), hashOf(newId()), size, new Date(application.now.getTime() - days(daysAgo)), by.id],
    );

  describe('sent again', () => {
    it('with the id of their request are stored once, and answered as before, at once or later', async () => {
      const sendOnce = () => upload(contributor, 'Sent by an unsteady hand.', { 'idempotency-key': `"${key}"` });
      const key = randomUUID();
      const answers = [...(await Promise.all([sendOnce(), sendOnce(), sendOnce()])), await sendOnce()];
      expect(answers[0].status).toBe(201);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      const rows = await application.database.query('select 1 from files where sha256 = $1', [answers[0].sha256]);
      expect(rows).toHaveLength(1);
    });

    it('with the id of another file are refused in words', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      await upload(contributor, 'One file.', headers);
      const answer = await upload(contributor, 'Another file.', headers);
      expect(answer).toMatchObject({ code: 'INVALID', message: expect.stringContaining('used for another change') });
      expect(existsSync(placeOf('Another file.'))).toBe(false);
    });
  });

  it('do not reveal that another person has the same file', async () => {
    const other = await given.contributor(await given.team());
    const [mine, theirs] = [await upload(contributor, 'The same for both.'), await upload(other, 'The same for both.')];
    expect(theirs).toEqual({ ...mine, id: theirs.id });
    expect(theirs.id).not.toBe(mine.id);
    expect((await download(other, mine.id)).status).toBe(404);
  });

  it('that a role or another site’s page does not allow are recorded, and those of strangers are not', async () => {
    const viewer = await given.viewer(team);
    for (let time = 1; time <= 10; time++) expect((await upload(viewer, 'x')).status).toBe(403);
    const [role, site] = ['FORBIDDEN', 'FORBIDDEN'].map((reason) => ({ operation: 'uploadFile', reason }));
    expect(await refusalsOf(viewer)).toEqual([
      { ...role, times: 1 },
      { ...role, times: 10 },
    ]);
    const victim = await given.contributor(team);
    expect((await upload(victim, 'x', { origin: 'https://evil.example' })).status).toBe(403);
    expect(await refusalsOf(victim)).toEqual([{ ...site, times: 1 }]);
    expect((await upload(victim, '')).status).toBe(400);
    expect(await refusalsOf(victim)).toHaveLength(1);
  });

  it('of two files at once are refused whole', async () => {
    const answer = await send(contributor, formOf(['The first.', 'a.txt'], ['The second.', 'b.txt']));
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining('Upload one at a time') });
    expect([existsSync(placeOf('The first.')), existsSync(placeOf('The second.'))]).toEqual([false, false]);
    expect(readdirSync(join(folder(), 'arriving'))).toEqual([]);
  });

  describe('past what one person may upload', () => {
    it('are refused in words, leave nothing, and fit again when the earlier ones are a month old', async () => {
      const busy = await given.contributor(team);
      await uploadedBefore(busy, limits.uploadBytes - 5);
      const refused = await upload(busy, '123456');
      expect(refused).toMatchObject({ status: 400, message: expect.stringContaining('would exceed 1 GB') });
      expect(await refusalsOf(busy)).toEqual([{ operation: 'uploadFile', reason: 'QUOTA', times: 1 }]);
      expect(existsSync(placeOf('123456'))).toBe(false);
      expect((await upload(busy, '12345')).status).toBe(201);
      expect((await upload(contributor, '123456')).status).toBe(201);
      await later(limits.uploadDays, busy);
      expect((await upload(busy, '123456')).status).toBe(201);
    });

    it('cannot both pass at the same moment', async () => {
      const busy = await given.contributor(team);
      await uploadedBefore(busy, limits.uploadBytes - 10);
      const answers = await Promise.all(['123456a', '123456b', '123456c'].map((bytes) => upload(busy, bytes)));
      expect(answers.map(({ status }) => status as number).sort()).toEqual([201, 400, 400]);
    });
  });

  it('above the deployment’s limit are refused with a message, from any user', async () => {
    const crowd = await Promise.all([1, 2, 3, 4].map(() => given.contributor(team)));
    for (const somebody of crowd) await uploadedBefore(somebody, 999_000_000, 29);
    const many = await given.contributor(team);
    await uploadedBefore(many, 4_000_000);
    const answer = await upload(many, 'No room.');
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining('space for files is used up') });
    await application.database
      .query(`insert into file_removals select id, now(), now() from files where size > 900000000
      and not exists (select 1 from file_removals where file_id = files.id)`);
    expect((await upload(many, 'Room again.')).status).toBe(201);
  });

  // Linux has a device that is always full, so the kernel itself refuses to write.
  (process.platform === 'linux' ? it : it.skip)('that find the disk full are told so', async () => {
    const storage = application.app.get(Storage);
    const receive = storage.receive.bind(storage);
    storage.receive = async (bytes, most) => write(await open('/dev/full', 'w'), bytes, most).catch(roomless) as never;
    const answer = await upload(contributor, 'x'.repeat(3_000_000)).finally(() => (storage.receive = receive));
    expect(answer).toMatchObject({ status: 503, message: expect.stringContaining('no disk space left') });
    expect((await upload(contributor, 'x'.repeat(3_000_000))).status).toBe(201);
  });

  it.each([
    ['missing', (place: string) => rmSync(place)],
    ['cut', (place: string) => truncateSync(place, 4)],
    ['changed', (place: string) => writeFileSync(place, 'The sum is 90.')],
  ])('whose stored bytes are %s are not given out, and it is said at once', async (how, harm) => {
    const bytes = `The sum is 10.`;
    const { id } = await upload(contributor, bytes);
    expect(await download(contributor, id)).toMatchObject({ status: 200, text: bytes });
    harm(placeOf(bytes));
    const answer = await download(contributor, id);
    expect([how, answer.status, answer.message]).toEqual([
      how,
      503,
      expect.stringContaining('missing from storage, or damaged'),
    ]);
    await upload(contributor, bytes);
    expect((await download(contributor, id)).text).toBe(bytes);
  });

  describe('that no evidence uses', () => {
    const sweep = () => application.app.get(UnusedUploads).remove();
    const use = async (fileId: string) => {
      const commitment = await given.arranged(team);
      const input = { commitmentId: commitment.id, kind: 'FILE', title: 'The letter', fileId };
      return contributor.send(evidenceDocuments.add, { input });
    };
    const eventsOf = (id: string) =>
      application.database.query<{ type: string; actor: string | null }>(
        'select type, actor from events where subject_id = $1 order by subject_version',
        [id],
      );

    it('are removed after 30 days, bytes and all, and the record says so', async () => {
      const { id } = await upload(contributor, 'Nobody needs this.');
      await later(29, contributor);
      await sweep();
      expect((await download(contributor, id)).status).toBe(200);
      await later(2, contributor);
      await sweep();
      expect(existsSync(placeOf('Nobody needs this.'))).toBe(false);
      expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['file.stored', 'file.removed']);
      expect((await eventsOf(id))[1]!.actor).toBeNull();
      const words = expect.stringContaining('removed because no evidence used it within 30 days');
      expect(await download(contributor, id)).toMatchObject({ status: 404, message: words });
      expect((await use(id)).errors?.[0]).toMatchObject({ message: words });
      const stranger = await given.contributor(await given.team());
      expect((await download(stranger, id)).message).not.toContain('removed');
      await sweep();
      expect(await eventsOf(id)).toHaveLength(2);
    });

    it('stay where evidence uses them, and so do bytes that another upload has', async () => {
      const used = await upload(contributor, 'Needed.');
      expect((await use(used.id)).errors).toBeUndefined();
      const unused = await upload(contributor, 'Needed.');
      await later(31, contributor);
      const young = await upload(contributor, 'Just arrived.');
      await sweep();
      expect((await download(contributor, used.id)).text).toBe('Needed.');
      expect((await download(contributor, unused.id)).status).toBe(404);
      expect((await download(contributor, young.id)).status).toBe(200);
    });

    it('are either used or removed, never both, when both happen at once', async () => {
      const files = await Promise.all([1, 2, 3, 4].map((n) => upload(contributor, `Both at once ${n}`)));
      await later(31, contributor);
      const [uses] = await Promise.all([Promise.all(files.map(({ id }) => use(id))), sweep()]);
      for (const [index, { errors }] of uses.entries()) {
        const { status } = await download(contributor, files[index].id);
        expect([index, status]).toEqual([index, errors ? 404 : 200]);
      }
    });

    it('are removed by the worker, every hour', async () => {
      const { id } = await upload(contributor, 'Left to the worker.');
      await application.database.query('alter table files disable trigger only_added_to');
      await application.database.query(`update files set stored_at = now() - interval '31 days' where id = $1`, [id]);
      await application.database.query('alter table files enable trigger only_added_to');
      const worker = await startWorker();
      try {
        const isPlanned = async () =>
          (
            await application.database.query(
              `select 1 from graphile_worker._private_known_crontabs where identifier = 'remove-unused-uploads'`,
            )
          ).length === 1;
        await eventually(isPlanned);
        await application.database.query(`select graphile_worker.add_job('remove-unused-uploads')`);
        await eventually(async () => !existsSync(placeOf('Left to the worker.')));
      } finally {
        await worker.close();
      }
    });
  });
});
