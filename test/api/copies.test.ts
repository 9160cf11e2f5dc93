import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { UnusedUploads } from '@followthrough/server/evidence/unused-uploads';
import { AllowedHosts } from '@followthrough/server/people/deployment/allowed-hosts.service';
import { Refusals } from '@followthrough/server/people/sign-in/refusals.service';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { Storage } from '@followthrough/server/platform/storage/storage';
import { isOutward } from '@followthrough/server/platform/outward/outward-address';
import { PageFetcher } from '@followthrough/server/sources/fetching/page-fetcher';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { evidenceDocuments, linked } from '../support/given-delivery.js';
import { givenSite, html, type Site } from '../support/given-site.js';
import { givenIn, type Given } from '../support/given.js';
import { doneOnce } from '../support/sent-twice.js';

const copies = `copies { id address status fetchedAt keptBy { id } file { id name size sha256 mediaType } recordedIn { type at } }`;
const problem = '... on Problem { message } ... on InvalidInput { code field }';
const keepDocument = `mutation ($input: KeepCopyInput!) { keepCopy(input: $input) { __typename ${problem}
  ... on Evidence { id ${copies} } } }`;
const addDocument = `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { __typename ${problem}
  ... on Evidence { id ${copies} } } }`;
const reviseDocument = `mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) { __typename ${problem}
  ... on Evidence { id number ${copies} earlierVersions { id ${copies} } } } }`;
const page = '<!doctype html><html><body><h1>Ferries</h1><p>They will sail.</p></body></html>';
const nowhere = '00000000-0000-7000-8000-000000000000';

describe('an archived copy of a page that evidence links to', () => {
  let application: Application;
  let given: Given;
  let site: Site;
  let team: Team;
  let contributor: Caller & { id: string };
  let commitment: Commitment;
  let evidence: Json;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    site = await givenSite(application, 'ferries.example');
    team = await given.team();
    contributor = await given.contributor(team);
  });
  beforeEach(async () => {
    site.answer = html(page);
    site.name.resolve = ['127.0.0.1'];
    site.name.isOutward = (address) => address === '127.0.0.1';
    site.asked.length = 0;
    commitment = await given.arranged(team);
    evidence = await linked(contributor, commitment, { address: site.at('/release') });
  });
  afterAll(async () => {
    await site.close();
    await application.close();
  });

  const keep = (seenCopyId: string | null = null, caller: Caller = contributor, evidenceId: string = evidence.id) =>
    caller.ask(keepDocument, { input: { evidenceId, seenCopyId } });
  const codeOf = async (caller: Caller, document: string, input: object) =>
    (await caller.send(document, { input })).errors?.[0]?.extensions.code;
  const withdraw = () =>
    contributor.ask(evidenceDocuments.withdraw, { input: { evidenceId: evidence.id, reason: 'A mistake.' } });
  const revision = (more: object = {}) => ({
    evidenceId: evidence.id,
    reason: 'Corrected.',
    kind: 'LINK',
    title: 'The corrected release',
    address: site.at('/corrected'),
    ...more,
  });
  const download = (caller: Caller, id: string) =>
    fetch(`${application.address}/files/${id}`, { headers: { cookie: `followthrough_session=${caller.token}` } });
  const found = async (of: string = evidence.id): Promise<Json[]> =>
    (await contributor.ask(`query ($id: UUID!) { evidence(id: $id) { ${copies} } }`, { id: of })).copies;
  const openTransactions = (): Promise<unknown[]> =>
    application.database.query(
      `select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and (state like 'idle in transaction%' or (state = 'active' and xact_start < now() - interval '1 second'))`,
    );
  const refusalsOf = async ({ id }: { id: string }) => {
    await application.app.get(Refusals).settled();
    const events = await application.database.query<{ entry: string }>(
      `select convert_from(canonical, 'UTF8') as entry from events
       where type = 'person.actionRefused' and subject_id = $1 order by sequence`,
      [id],
    );
    return events.map(({ entry }) => (JSON.parse(entry) as { data: object }).data);
  };
  const counted = async (): Promise<Json> => {
    const [row] = await application.database.query(
      `select (select count(*) from files) as files, (select count(*) from archived_copies) as copies,
         (select count(*) from events) as events, (select count(*) from evidence) as evidence`,
    );
    const folder = join(process.env['FOLLOWTHROUGH_DATA']!, 'files');
    const stored = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    return { ...(row as object), stored: stored.filter((entry) => entry.isFile()).length };
  };

  it('is a WARC file of what was sent and received, stored under its hash', async () => {
    const { copies: kept } = await keep();
    expect(kept).toEqual([
      {
        id: expect.any(String),
        address: site.at('/release'),
        status: 200,
        fetchedAt: '2026-11-22T10:00:00+00:00',
        keptBy: { id: contributor.id },
        file: {
          id: expect.any(String),
          name: 'ferries.example-20261122100000.warc',
          size: expect.any(Number),
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          mediaType: 'application/warc',
        },
        recordedIn: { type: 'evidence.copied', at: '2026-11-22T10:00:00+00:00' },
      },
    ]);
    const { id, sha256, size } = kept[0].file;
    const response = await download(contributor, id);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/warc',
      'content-disposition': 'attachment; filename=ferries.example-20261122100000.warc',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(bytes.length).toBe(size);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const text = bytes.toString('utf8');
    expect(text.match(/^WARC-Type: .*$/gm)).toEqual([
      'WARC-Type: warcinfo',
      'WARC-Type: request',
      'WARC-Type: response',
    ]);
    expect(text).toContain(`WARC-Target-URI: ${site.at('/release')}\r\n`);
    expect(text).toContain(page);
    expect(site.asked).toEqual(['ferries.example /release']);
  });

  it('is told by the record: hash, size, time and status openly, the address as an erasable text', async () => {
    const { copies: kept } = await keep();
    const { events } = await contributor.ask(
      `query ($id: UUID!) { commitment(id: $id) { events(first: 1) { edges { node { type data texts { field text } } } } } }`,
      { id: commitment.id },
    );
    const { id, sha256, size, mediaType } = kept[0].file;
    expect(events.edges[0].node).toEqual({
      type: 'evidence.copied',
      data: {
        copyId: kept[0].id,
        evidenceId: evidence.id,
        fetchedAt: application.now.toISOString(),
        status: 200,
        file: { id, sha256, size, mediaType },
      },
      texts: [
        { field: 'address', text: site.at('/release') },
        { field: 'title', text: 'A release' },
      ],
    });
  });

  it('has every redirect that was followed, and the address after them', async () => {
    site.answer = (request, response) =>
      request.url === '/new' ? html(page)(request, response) : void response.writeHead(302, { location: '/new' }).end();
    const { copies: kept } = await keep();
    expect(kept).toMatchObject([{ address: site.at('/new'), status: 200 }]);
    const text = await (await download(contributor, kept[0].file.id)).text();
    expect(text.match(/^WARC-Target-URI: .*$/gm)).toEqual(
      ['/release', '/release', '/new', '/new'].map((path) => `WARC-Target-URI: ${site.at(path)}\r`.trimEnd()),
    );
    expect(text).toContain('HTTP/1.1 302 Found\r\n');
  });

  it('stays when another one is kept, the latest first', async () => {
    const first = (await keep()).copies[0];
    site.answer = html('<p>They will not.</p>');
    const both = (await keep(first.id)).copies;
    expect(both).toHaveLength(2);
    expect(both[1]).toEqual(first);
    expect(both[0].file.sha256).not.toBe(first.file.sha256);
  });

  it('belongs to one version: a revision has none until one is kept of it', async () => {
    const first = (await keep()).copies[0];
    const next = await contributor.ask(reviseDocument, { input: revision() });
    expect(next).toMatchObject({ number: 2, copies: [], earlierVersions: [{ id: evidence.id, copies: [first] }] });
    expect((await keep(null, contributor, next.id)).copies).toMatchObject([{ address: site.at('/corrected') }]);
    expect(await keep(first.id)).toMatchObject({ code: 'COPY_OF_EARLIER_VERSION' });
  });

  it('is kept with new evidence or a revision, if that is asked for', async () => {
    const input = { commitmentId: commitment.id, kind: 'LINK', title: 'Another', address: site.at('/another') };
    const added = await contributor.ask(addDocument, { input: { ...input, keepCopy: true } });
    expect(added.copies).toMatchObject([{ address: site.at('/another') }]);
    const revised = await contributor.ask(reviseDocument, { input: revision({ keepCopy: true }) });
    expect(revised).toMatchObject({ number: 2, copies: [{ address: site.at('/corrected') }] });
    expect((await contributor.ask(addDocument, { input: { ...input, keepCopy: false } })).copies).toEqual([]);
    expect(site.asked).toEqual(['ferries.example /another', 'ferries.example /corrected']);
  });

  it('is kept once for requests with the same key, though a repeat with new evidence fetches again', async () => {
    expect((await doneOnce(application, 'keepCopy', contributor, { input: { evidenceId: evidence.id } })).id).toBe(
      evidence.id,
    );
    expect(await found()).toHaveLength(1);
    expect(site.asked).toEqual(['ferries.example /release']);
    const before = await counted();
    const input = { commitmentId: commitment.id, kind: 'LINK', title: 'Another', address: site.at('/another') };
    const added = await doneOnce(application, 'addEvidence', contributor, { input: { ...input, keepCopy: true } });
    expect(await found(added.id)).toHaveLength(1);
    const { files, copies: kept, stored } = await counted();
    expect([files - before.files, kept - before.copies, stored - before.stored]).toEqual([1, 1, 1]);
    expect(site.asked.slice(1)).toEqual(Array(3).fill('ferries.example /another'));
  });

  it('leaves no bytes if the answer that was asked for is refused', async () => {
    const before = await counted();
    const nested = `mutation ($input: KeepCopyInput!) { keepCopy(input: $input) {
      ... on Evidence { commitment { events(first: 10000) { totalCount } } } } }`;
    expect(await codeOf(contributor, nested, { evidenceId: evidence.id })).toBe('INVALID');
    expect(site.asked).toHaveLength(1);
    expect(await counted()).toEqual(before);
  });

  it('is written to the disk while no transaction is open', async () => {
    const storage = application.app.get(Storage);
    const { receive } = storage;
    const open: unknown[] = [];
    storage.receive = async (...given) => {
      open.push(await openTransactions());
      return receive.apply(storage, given);
    };
    await keep();
    storage.receive = receive;
    expect(open).toEqual([[]]);
  });

  it('is one copy when two people ask at once, and the second is told', async () => {
    const colleague = await given.contributor(team);
    const both = await Promise.all([keep(), keep(null, colleague)]);
    expect(both.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['COPY_KEPT_MEANWHILE', 'Evidence']);
    expect(await found()).toHaveLength(1);
    expect(await keep()).toMatchObject({ code: 'COPY_KEPT_MEANWHILE', field: null });
  });

  describe('while the page is fetched', () => {
    /** Sends the request, and runs `meanwhile` before the page is answered. */
    const during = async (sent: () => Promise<Json>, meanwhile: () => Promise<unknown>): Promise<Json> => {
      let release: () => void;
      const arrived = new Promise<void>((arrive) => {
        site.answer = (request, response) => {
          release = () => html(page)(request, response);
          arrive();
        };
      });
      const answer = sent();
      await arrived;
      await meanwhile();
      release!();
      return answer;
    };

    it('holds no transaction', async () => {
      let open: unknown;
      await during(
        () => keep(),
        async () => {
          open = await openTransactions();
        },
      );
      expect(open).toEqual([]);
    });

    it('takes time, and the record has the time after it', async () => {
      const asked = application.now;
      const { copies: kept } = await during(
        () => keep(),
        () => Promise.resolve((application.now = new Date(asked.getTime() + 14_000))),
      );
      application.now = asked;
      expect(kept).toMatchObject([
        { fetchedAt: '2026-11-22T10:00:00+00:00', recordedIn: { at: '2026-11-22T10:00:14+00:00' } },
      ]);
    });

    it.each([
      ['left the team', 'delete from memberships where person_id = $1', 'FORBIDDEN'],
      ['was made a viewer', `update memberships set role = 'VIEWER' where person_id = $1`, 'FORBIDDEN'],
      ['was deactivated', 'update people set deactivated_at = now() where id = $1', 'UNAUTHENTICATED'],
      ['was signed out', 'update sessions set ended_at = now() where person_id = $1', 'UNAUTHENTICATED'],
    ])('is refused if the person %s', async (_, statement, code) => {
      const leaving = await given.contributor(team);
      const input = { commitmentId: commitment.id, kind: 'LINK', title: 'Another', address: site.at('/another') };
      let before: Json;
      const sent = await during(
        () => leaving.send(addDocument, { input: { ...input, keepCopy: true } }),
        async () => {
          await application.database.query(statement, [leaving.id]);
          before = await counted();
        },
      );
      expect(sent['errors']?.[0].extensions.code).toBe(code);
      const isRecorded = (await refusalsOf(leaving)).length;
      expect(isRecorded).toBe(code === 'FORBIDDEN' ? 1 : 0);
      expect(await counted()).toEqual({ ...before, events: String(Number(before.events) + isRecorded) });
    });

    it.each([
      ['withdrawn', () => withdraw(), 'COPY_OF_WITHDRAWN'],
      ['revised', () => contributor.ask(reviseDocument, { input: revision() }), 'COPY_OF_EARLIER_VERSION'],
    ])('is refused if the evidence is %s', async (_, change, code) => {
      let before: unknown;
      const answer = await during(
        () => keep(),
        async () => {
          await change();
          before = await counted();
        },
      );
      expect(answer).toMatchObject({ __typename: 'InvalidInput', code });
      expect(await counted()).toEqual(before);
    });

    it('is refused if the evidence was revised by someone else who also keeps a copy', async () => {
      const input = revision({ keepCopy: true });
      const answer = await during(
        () => contributor.ask(reviseDocument, { input }),
        () => contributor.ask(reviseDocument, { input: revision({ title: 'Corrected first' }) }),
      );
      expect(answer).toMatchObject({ code: 'EVIDENCE_REVISED_MEANWHILE' });
    });

    it('is refused if the commitment went to another team', async () => {
      const elsewhere = await given.team();
      let before: Json;
      const sent = await during(
        () => contributor.send(keepDocument, { input: { evidenceId: evidence.id } }),
        async () => {
          await application.database.query('update commitments set lead_team_id = $2 where id = $1', [
            commitment.id,
            elsewhere.id,
          ]);
          before = await counted();
        },
      );
      expect(sent['errors'][0].extensions.code).toBe('FORBIDDEN');
      expect(await refusalsOf(contributor)).toEqual([{ operation: 'keepCopy', reason: 'FORBIDDEN', times: 1 }]);
      expect(await counted()).toEqual({ ...before, events: String(Number(before.events) + 1) });
    });
  });

  describe('is refused, and nothing is stored,', () => {
    const refusedWith = async (code: string, address = site.at('/release')) => {
      const { id } = await linked(contributor, commitment, { address });
      const before = await counted();
      expect(await keep(null, contributor, id)).toMatchObject({ __typename: 'InvalidInput', code, field: null });
      const input = { commitmentId: commitment.id, kind: 'LINK', title: 'Another', address, keepCopy: true };
      expect(await contributor.ask(addDocument, { input })).toMatchObject({ code, field: 'keepCopy' });
      expect(await counted()).toEqual(before);
    };

    it.each(['http://evil.example/', 'http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest/meta-data/'])(
      'from a host that is not allowed: %s',
      async (address) => {
        await refusedWith('COPY_NOT_ALLOWED', address);
        expect(site.asked).toEqual([]);
      },
    );

    it.each([['10.0.0.1'], ['127.0.0.1'], ['169.254.169.254'], ['::ffff:127.0.0.1']])(
      'if the name of the host leads to %s',
      async (inward) => {
        site.name.resolve = [inward];
        site.name.isOutward = isOutward;
        await refusedWith('COPY_NOT_ALLOWED');
        expect(site.asked).toEqual([]);
      },
    );

    it.each(['http://127.0.0.1/', 'http://evil.example/', 'file:///etc/passwd', 'http://ferries.example:22/'])(
      'if the page redirects to %s',
      async (location) => {
        site.answer = (_, response) => void response.writeHead(302, { location }).end();
        await refusedWith('COPY_NOT_ALLOWED');
      },
    );

    it('if the redirects have no end', async () => {
      site.answer = (_, response) => void response.writeHead(301, { location: '/again' }).end();
      await refusedWith('COPY_REDIRECTS');
    });

    it('if the page has 1 GB, whether it says so or not', async () => {
      const type = { 'content-type': 'text/html' };
      site.answer = (_, response) => void response.writeHead(200, { ...type, 'content-length': 1e9 }).end();
      await refusedWith('COPY_TOO_LARGE');
      site.answer = (_, response) => {
        response.writeHead(200, type);
        const more = (): void => void (response.destroyed || response.write(Buffer.alloc(256_000, 'x'), more));
        more();
      };
      await refusedWith('COPY_TOO_LARGE');
    });

    it.each([
      ['a PDF', { 'content-type': 'application/pdf' }, '%PDF-1.7'],
      ['no type', {}, 'x'],
      ['bytes that are no text', { 'content-type': 'text/html' }, Buffer.from([0xff, 0xfe, 0x41])],
    ])('if the answer is %s', async (_, headers, body) => {
      site.answer = (_request, response) => void response.writeHead(200, headers).end(body);
      await refusedWith('COPY_NOT_TEXT');
    });

    it.each([404, 403, 500, 204])('if the page answers with status %i', async (status) => {
      site.answer = (_, response) => void response.writeHead(status, { 'content-type': 'text/html' }).end();
      await refusedWith('COPY_STATUS');
    });

    it('if the page is slow, or compressed', async () => {
      const fetcher = application.app.get(PageFetcher);
      site.answer = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('x');
      fetcher.patience = 200;
      await refusedWith('COPY_TOO_SLOW');
      fetcher.patience = 15_000;
      site.answer = (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('x');
      await refusedWith('COPY_FAILED');
    });

    it('of withdrawn evidence, and of other kinds', async () => {
      await withdraw();
      expect(await keep()).toMatchObject({ code: 'COPY_OF_WITHDRAWN' });
      const figure = { commitmentId: commitment.id, kind: 'FIGURE', title: 'Trains', measure: 'Trains', value: '4' };
      const { id } = await contributor.ask(addDocument, { input: figure });
      expect(await keep(null, contributor, id)).toMatchObject({ code: 'COPY_OF_LINKS_ONLY' });
      expect(await contributor.ask(addDocument, { input: { ...figure, keepCopy: true } })).toMatchObject({
        code: 'COPY_OF_LINKS_ONLY',
        field: 'keepCopy',
      });
      expect(site.asked).toEqual([]);
    });

    it('if this version has as many as one may have', async () => {
      const [first] = (await keep()).copies;
      await application.database.query(
        `with stored as (insert into files (id, sha256, size, media_type, name, stored_at, stored_by)
           select gen_random_uuid(), repeat('0', 64), 1, 'application/warc', 'x.warc', $2, $3 from generate_series(1, 99)
           returning id)
         insert into archived_copies (id, evidence_id, file_id, address, status, fetched_at, kept_by)
         select gen_random_uuid(), $1, id, 'https://ferries.example/', 200, $2, $3 from stored`,
        [evidence.id, application.now, contributor.id],
      );
      const all = await found();
      expect([all.length, all.at(-1)?.id]).toEqual([100, first.id]);
      expect(await keep(all[0]!.id)).toMatchObject({ code: 'TOO_MANY_COPIES' });
    });

    it('with other mistakes in the form, before anything is fetched', async () => {
      const input = { commitmentId: commitment.id, kind: 'LINK', title: ' ', address: site.at('/x'), keepCopy: true };
      expect(await contributor.ask(addDocument, { input })).toMatchObject({ code: 'TEXT_MISSING', field: 'title' });
      const claim = { claim: 'MILESTONE', claimId: nowhere, role: 'SUPPORTS', grade: 'A' };
      const citing = (...supports: object[]) => ({ input: { ...input, title: 'Another', supports } });
      expect(await contributor.ask(addDocument, citing(claim, claim))).toMatchObject({ code: 'CLAIM_CITED_TWICE' });
      expect(await codeOf(contributor, addDocument, citing(claim).input)).toBe('NOT_FOUND');
      const same = revision({ title: 'A release', address: site.at('/release'), keepCopy: true });
      expect(await contributor.ask(reviseDocument, { input: same })).toMatchObject({ code: 'REVISION_UNCHANGED' });
      expect(site.asked).toEqual([]);
    });

    it('of an archived commitment', async () => {
      await application.database.query(
        `update commitments set archived_at = now(), archived_reason = 'Done.' where id = $1`,
        [commitment.id],
      );
      const before = await counted();
      expect(await keep()).toMatchObject({ __typename: 'InvalidInput' });
      expect([site.asked, await counted()]).toEqual([[], before]);
    });

    it('if the space for files is used up', async () => {
      await application.database.query(
        `insert into files (id, sha256, size, media_type, name, stored_at, stored_by)
         values (gen_random_uuid(), repeat('0', 64), 1000000000, 'text/plain', 'x', $1, $2)`,
        [application.now, contributor.id],
      );
      const before = await counted();
      expect(await keep()).toMatchObject({ code: 'UPLOADS_FULL' });
      const input = { commitmentId: commitment.id, kind: 'LINK', title: 'x', address: site.at('/x'), keepCopy: true };
      expect(await contributor.ask(addDocument, { input })).toMatchObject({ code: 'UPLOADS_FULL', field: 'keepCopy' });
      expect((await refusalsOf(contributor)).slice(-2)).toEqual([
        { operation: 'keepCopy', reason: 'QUOTA', times: 1 },
        { operation: 'addEvidence', reason: 'QUOTA', times: 1 },
      ]);
      expect(await counted()).toEqual({ ...before, events: String(Number(before.events) + 2) });
      contributor = await given.contributor(team);
    });
  });

  it('is kept by contributors of the lead team alone; to others the evidence is read-only or missing', async () => {
    const manager = await given.manager(team);
    const input = { evidenceId: evidence.id };
    for (const caller of [
      await given.viewer(team),
      await given.auditor(),
      await given.contributor(await given.team()),
    ]) {
      expect(await codeOf(caller, keepDocument, input)).toBe('FORBIDDEN');
      expect(await codeOf(caller, reviseDocument, revision({ keepCopy: true }))).toBe('FORBIDDEN');
    }
    expect(await codeOf(contributor, keepDocument, { evidenceId: nowhere })).toBe('NOT_FOUND');
    expect(site.asked).toEqual([]);
    expect((await keep(null, manager)).copies).toHaveLength(1);
  });

  it('is hidden with its evidence, and hidden answers like missing', async () => {
    const secret = await given.arranged(team, { marking: 'OFFICIAL_SENSITIVE' });
    const { id } = await linked(contributor, secret, { address: site.at('/secret') });
    const [copy] = (await keep(null, contributor, id)).copies;
    const outsider = await given.contributor(await given.team());
    expect(await codeOf(outsider, keepDocument, { evidenceId: id })).toBe('NOT_FOUND');
    expect((await download(outsider, copy.file.id)).status).toBe(404);
    expect((await download(await given.auditor(), copy.file.id)).status).toBe(200);
    expect((await download(await given.viewer(team), copy.file.id)).status).toBe(200);
  });

  it('is readable by everyone who reads the evidence, and is no unused upload', async () => {
    const [copy] = (await keep()).copies;
    expect((await download(await given.viewer(await given.team()), copy.file.id)).status).toBe(200);
    const { now } = application;
    application.now = new Date(now.getTime() + 40 * 86_400_000);
    await application.app.get(UnusedUploads).remove();
    application.now = now;
    expect((await download(contributor, copy.file.id)).status).toBe(200);
  });

  it('is only ever added, and only to a current link: the database refuses anything else', async () => {
    const [copy] = (await keep()).copies;
    const change = (statement: string) => application.database.query(statement, [copy.id]);
    await expect(change('update archived_copies set status = 201 where id = $1')).rejects.toThrow();
    await expect(change('delete from archived_copies where id = $1')).rejects.toThrow();
    await withdraw();
    await expect(
      change(`insert into archived_copies (id, evidence_id, file_id, address, status, fetched_at, kept_by)
        select gen_random_uuid(), evidence_id, file_id, address, status, fetched_at, kept_by from archived_copies where id = $1`),
    ).rejects.toThrow('Only the current version');
  });

  it('is offered only where the deployment allows the host', async () => {
    const may = async (address: string, caller: Caller = contributor) =>
      caller.ask('query ($address: String!) { mayFetch(address: $address) }', { address });
    expect(await may(site.at('/'))).toBe(true);
    expect(await may('http://evil.example/')).toBe(false);
    expect(await may('no address')).toBe(false);
    const allowed = application.app.get(AllowedHosts);
    const { now } = allowed;
    let reads = 0;
    allowed.now = () => ((reads += 1), now.call(allowed));
    const asked = Array.from({ length: 20 }, (_, at) => `a${at}: mayFetch(address: "${site.at(`/${at}`)}")`);
    const { data } = await contributor.send(`{ ${asked.join(' ')} }`);
    allowed.now = now;
    expect([Object.values(data as object), reads]).toEqual([Array(20).fill(true), 1]);
    const answer = await application.nobody.send('query { mayFetch(address: "http://ferries.example/") }');
    expect(answer.data?.['mayFetch'] ?? null).toBeNull();
  });
});
