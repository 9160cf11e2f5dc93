import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Configuration } from '@followthrough/server/platform/ground/configuration';
import { PageFetcher } from '@followthrough/server/sources/fetching/page-fetcher';
import { HtmlReader } from '@followthrough/server/sources/html-reader';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { archivedSource, archiveSource, someText, sourceFacts } from '../support/given-sources.js';
import { mutationDocument } from '../support/mutations.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { givenIn, type Given } from '../support/given.js';

const correct = `mutation ($input: CorrectSourceInput!) {
  correctSource(input: $input) {
    __typename
    ... on Source { version title published publishedWords publishedEarliest publisher facts { name origin why givenBy { name } } }
    ... on Problem { message }
    ... on StaleEdit { version changes { fields by } }
    ... on InvalidInput { code field }
  }
}`;
const list = `query ($text: String, $orderBy: SourceOrder, $first: Int, $after: String) {
  sources(filter: { text: $text }, orderBy: $orderBy, first: $first, after: $after) {
    totalCount edges { node { id title } } pageInfo { hasNextPage endCursor }
  }
}`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('sources', () => {
  let application: Application;
  let given: Given;
  let contributor: Caller & { name: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    contributor = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  const archive = (text: string, input: object = {}, facts: object = {}) =>
    contributor.ask(archiveSource, { input: { text, facts: sourceFacts(facts), ...input } });
  const eventsOf = (id: string) =>
    application.database.query('select type, subject_version from events where subject_id = $1 order by 2', [id]);
  const countOf = async () =>
    (await application.database.query<{ n: number }>('select count(*)::int n from sources'))[0]!.n;

  it('keep every character of what was pasted, hashed, with where each fact comes from', async () => {
    const text = `${someText()}\r\nتوقيع\u202Eاتفاق · e\u0301 · 👩‍🚀\t \uFEFFend  \n\n`;
    const source = await archive(text);
    expect(source).toMatchObject({
      __typename: 'Source',
      text,
      textLength: text.length,
      textSha256: sha256(text),
      mediaType: 'TEXT',
      publishedEarliest: '2025-12-09',
      archivedBy: { name: contributor.name },
      original: null,
    });
    expect(source.facts).toEqual(
      expect.arrayContaining([
        { name: 'TITLE', origin: 'STATED', why: null, givenBy: { name: contributor.name } },
        { name: 'PUBLISHED', origin: 'GIVEN', why: 'The site says so.', givenBy: { name: contributor.name } },
      ]),
    );
    expect(source.facts).toHaveLength(3);
    expect(await eventsOf(source.id)).toEqual([{ type: 'source.archived', subject_version: 1 }]);
  });

  it('read their date from words, and keep the words', async () => {
    const published = { value: '9th December 2025', origin: 'STATED' };
    expect(await archive(someText(), {}, { published })).toMatchObject({ published: '2025-12-09' });
    const month = await archive(someText(), {}, { published: { value: 'December 2025', origin: 'STATED' } });
    expect(month).toMatchObject({
      published: '2025-12',
      publishedEarliest: '2025-12-01',
      publishedLatest: '2025-12-31',
    });
  });

  it('name an organisation as their issuer', async () => {
    const [{ id }] = (await application.database.query<{ id: string }>(
      `insert into organisations (id, kind, name, created_at) values (gen_random_uuid(), 'DEPARTMENT', 'Ferry Office', now()) returning id`,
    )) as [{ id: string }];
    const issuer = { organisationId: id, origin: 'STATED' };
    expect(await archive(someText(), {}, { issuer })).toMatchObject({
      issuer: { name: 'Ferry Office' },
      issuerName: null,
    });
    const unknown = { organisationId: '00000000-0000-7000-8000-000000000000', origin: 'STATED' };
    const input = { text: someText(), facts: sourceFacts({ issuer: unknown }) };
    expect((await contributor.send(archiveSource, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  describe('as pages of HTML', () => {
    const page = (body: string) =>
      `<!doctype html><html lang="en"><head><title>Ferries</title><style>p{}</style><script>alert(1)</script></head>
       <body onload="alert(2)"><nav><a href="/">Home</a></nav><main><article><h1>Ferries agreed</h1>${body}</article></main></body></html>`;

    it('keep the words that are read, no script, and the bytes as they came', async () => {
      const html = page(
        '<p>Norland will open a <b>ferry</b> line &amp; two ports.</p><script>steal()</script><ul><li>One port</li><li>Two&nbsp;ports</li></ul><p>It was agreed<br>on Monday.</p><img src=x onerror=alert(3)>',
      );
      const source = await archive(html, { fileName: 'ferries.html' });
      expect(source).toMatchObject({ __typename: 'Source', mediaType: 'HTML' });
      expect(source.text).toContain('Norland will open a ferry line & two ports.\n\n- One port\n\n- Two');
      expect(source.text).toContain('It was agreed\non Monday.');
      for (const gone of ['alert', 'steal', '<', 'Home']) expect(source.text).not.toContain(gone);
      expect(source.textSha256).toBe(sha256(source.text));
      expect(source.original).toEqual({ sha256: sha256(html), size: Buffer.byteLength(html), name: 'ferries.html' });
      const [kept] = await application.database.query<{ bytes: Buffer }>(
        'select bytes from source_originals where id = $1',
        [source.id],
      );
      expect(kept!.bytes.toString('utf8')).toBe(html);
    });

    it('are refused where they hold no words, or are built to be unreadable', async () => {
      expect(await archive('<html><body><script>x</script></body></html>')).toMatchObject({
        code: 'SOURCE_TEXT_MISSING',
      });
      const deep = `<html><body>${'<div>'.repeat(400_000)}x`;
      application.app.get(HtmlReader).patience = 1_500;
      const [refused, answered] = await Promise.all([archive(deep), contributor.ask('{ sources { totalCount } }')]);
      expect(answered.totalCount).toBeGreaterThan(0);
      expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'HTML_UNREADABLE' });
      application.app.get(HtmlReader).patience = 20_000;
    });

    it('do not hold up others, however many come at once', async () => {
      application.app.get(HtmlReader).patience = 1_500;
      const deep = (at: number) => `<html><body>${at}${'<div>'.repeat(100_000)}x`;
      // One person alone has four changes under way at most.
      const team = await given.team();
      const crowd = await Promise.all([1, 2, 3].map(() => given.contributor(team)));
      const input = (at: number) => ({ input: { text: deep(at), facts: sourceFacts() } });
      const all = Promise.all(Array.from({ length: 12 }, (_, at) => crowd[at % 3]!.ask(archiveSource, input(at))));
      expect((await archive(someText())).__typename).toBe('Source');
      const codes = (await all).map(({ code }: { code: string }) => code);
      application.app.get(HtmlReader).patience = 20_000;
      expect(new Set(codes)).toEqual(new Set(['HTML_UNREADABLE', 'HTML_BUSY']));
    });

    it('are plain text if declared so', async () => {
      const html = page(`<p>${someText()}</p>`);
      expect(await archive(html, { mediaType: 'TEXT' })).toMatchObject({ mediaType: 'TEXT', text: html });
    });
  });

  it('are archived once, with any white space', async () => {
    const text = someText();
    const { id, title } = await archive(text);
    const before = await countOf();
    for (const again of [text, `\n ${text.replaceAll('\n', '\r\n')} `, text.replaceAll(' ', '\u00a0 ')]) {
      expect(await archive(again)).toMatchObject({ __typename: 'SameSource', sourceId: id, title });
    }
    expect(await countOf()).toBe(before);
    expect((await archive(text.replace('They', 'We'))).__typename).toBe('Source');
  });

  it('are archived once by two at the same moment, the other learning which it is', async () => {
    const text = someText();
    const answers = await Promise.all([1, 2, 3].map(() => archive(text)));
    const [made] = answers.filter(({ __typename }) => __typename === 'Source');
    expect(answers.filter(({ sourceId }) => sourceId === made.id)).toHaveLength(2);
  });

  it('refuse what is no text, in words, and keep nothing of it', async () => {
    const before = await countOf();
    const binary = Array.from({ length: 4_000 }, (_, at) => String.fromCharCode(1 + (at % 31))).join('');
    const refusals: [string, string][] = [
      ['', 'SOURCE_TEXT_MISSING'],
      [' \n\t ', 'SOURCE_TEXT_MISSING'],
      ['NUL \0 within', 'TEXT_HAS_NUL'],
      ['half \ud83d a pair', 'TEXT_IS_BROKEN'],
      ['%PDF-1.7 …', 'SOURCE_TEXT_BINARY'],
      [`words ${binary}`, 'SOURCE_TEXT_BINARY'],
      ['\ufffd'.repeat(500), 'SOURCE_TEXT_BINARY'],
      ['é'.repeat(2_500_001), 'SOURCE_TEXT_TOO_LONG'],
    ];
    for (const [text, code] of refusals) {
      expect(await archive(text)).toMatchObject({ __typename: 'InvalidInput', code, field: 'text' });
    }
    expect(await countOf()).toBe(before);
  });

  it('hold five megabytes', async () => {
    const line = 'Norland and Sudmark met “again”, and agreed to meet.\n';
    const text = line.repeat(Math.floor(4_999_999 / Buffer.byteLength(line)));
    const source = await archive(text);
    expect(source.textLength).toBe(text.length);
    expect(source.textSha256).toBe(sha256(text));
  });

  it('refuse facts that cannot be so', async () => {
    const why = 'Because.';
    const refusals: [object, object][] = [
      [{ title: { value: ' ', origin: 'STATED' } }, { code: 'TEXT_MISSING', field: 'title' }],
      [{ title: { value: 'x'.repeat(301), origin: 'STATED' } }, { code: 'TEXT_TOO_LONG', field: 'title' }],
      [{ publisher: { value: 'Them', origin: 'GIVEN' } }, { code: 'REASON_MISSING', field: 'publisher' }],
      [{ published: { value: '2025-02-31', origin: 'GIVEN', why } }, { code: 'DAY_NOT_IN_MONTH', field: 'published' }],
      [{ published: { value: 'yesterday', origin: 'GIVEN', why } }, { code: 'DATE_UNREADABLE', field: 'published' }],
      [{ address: { value: 'javascript:alert(1)', origin: 'GIVEN', why } }, { code: 'ADDRESS_INVALID' }],
      [{ language: { value: 'English?', origin: 'GIVEN', why } }, { code: 'LANGUAGE_UNKNOWN' }],
      [{ knownGaps: 'x'.repeat(10_001) }, { code: 'TEXT_TOO_LONG', field: 'knownGaps' }],
    ];
    for (const [facts, refused] of refusals) expect(await archive(someText(), {}, facts)).toMatchObject(refused);
  });

  itWithNaughtyStrings('bring naughty strings back unchanged, in every field and in their words', async () => {
    const strings = naughtyStrings().filter((words) => words.trim() !== '' && words.length <= 200);
    const fact = (value: string) => ({ value, origin: 'GIVEN', why: value });
    for (let at = 0; at < strings.length; at += 3) {
      const [title, publisher, issuer] = [0, 1, 2].map((next) => strings[at + next] ?? 'nothing naughty') as [
        string,
        string,
        string,
      ];
      const text = [someText(), title, publisher, issuer].join('\n');
      const facts = { title: fact(title), publisher: fact(publisher), issuer: fact(issuer), knownGaps: text };
      const source = await archive(text, {}, facts);
      expect(source).toMatchObject({ title, publisher, issuerName: issuer, knownGaps: text, text });
      const reasons = Object.fromEntries(
        source.facts.map(({ name, why }: { name: string; why: string }) => [name, why]),
      );
      expect(reasons).toMatchObject({ TITLE: title, PUBLISHER: publisher, ISSUER: issuer });
    }
  });

  describe('corrected', () => {
    const gives = (value: string) => ({ value, origin: 'GIVEN', why: 'Their archive says so.' });

    it('say what changed, by whom, and nothing where nothing did', async () => {
      const source = await archivedSource(contributor, undefined, { title: { value: 'Ferries', origin: 'STATED' } });
      const other = await given.contributor(await given.team());
      const facts = sourceFacts({ title: { value: 'Ferries', origin: 'STATED' }, published: gives('8 December 2025') });
      const corrected = await other.ask(correct, { input: { id: source.id, version: 1, facts } });
      expect(corrected).toMatchObject({ version: 2, published: '2025-12-08', publishedEarliest: '2025-12-08' });
      const by = Object.fromEntries(
        corrected.facts.map((fact: { name: string; givenBy: object }) => [fact.name, fact.givenBy]),
      );
      expect(by).toMatchObject({ PUBLISHED: { name: other.name }, TITLE: { name: contributor.name } });
      const [event] = await application.database.query<{ data: object }>(
        `select convert_from(canonical, 'UTF8')::jsonb -> 'data' as data from events where subject_id = $1 and type = 'source.corrected'`,
        [source.id],
      );
      expect(event!.data).toMatchObject({ version: 2, fields: ['published'], published: '2025-12-08' });
      await other.ask(correct, { input: { id: source.id, version: 2, facts } });
      expect(await eventsOf(source.id)).toHaveLength(2);
    });

    it('forget what turned out not to be known', async () => {
      const source = await archivedSource(contributor);
      const facts = sourceFacts({ publisher: null, published: { value: '', origin: 'GIVEN' } });
      const corrected = await contributor.ask(correct, { input: { id: source.id, version: 1, facts } });
      expect(corrected).toMatchObject({ publisher: null, published: null });
      expect(corrected.facts.map(({ name }: { name: string }) => name)).toEqual(['TITLE']);
    });

    it('refuse what was begun before another correction, and one of two at once', async () => {
      const source = await archivedSource(contributor);
      const attempt = (value: string) =>
        contributor.ask(correct, {
          input: { id: source.id, version: 1, facts: sourceFacts({ publisher: gives(value) }) },
        });
      const answers = await Promise.all([attempt('One'), attempt('Two')]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Source', 'StaleEdit']);
      expect(await attempt('Three')).toMatchObject({
        __typename: 'StaleEdit',
        version: 2,
        changes: [{ fields: expect.arrayContaining(['publisher']), by: contributor.name }],
      });
    });
  });

  it('never change their text, whoever tries', async () => {
    const { id } = await archivedSource(contributor);
    for (const change of [`text = text || '.'`, `text_sha256 = '\\x00'`, `media_type = 'HTML'`]) {
      await expect(application.database.query(`update sources set ${change} where id = '${id}'`)).rejects.toThrow(
        'only ever added to',
      );
    }
    await expect(application.database.query('delete from sources where id = $1', [id])).rejects.toThrow();
    await expect(application.database.query('truncate passages cascade')).rejects.toThrow();
  });

  it('whose text was changed on the disk say so, and nothing new is quoted from it', async () => {
    const { id, text } = await archivedSource(contributor);
    const isIntact = async () => (await contributor.ask(`{ source(id: "${id}") { isTextIntact } }`)).isTextIntact;
    expect(await isIntact()).toBe(true);
    await application.database.query('alter table sources disable trigger text_stays');
    await application.database.query('update sources set text = $2 where id = $1', [id, text.replace('will', 'may')]);
    await application.database.query('alter table sources enable trigger text_stays');
    expect(await isIntact()).toBe(false);
    const note = { sourceId: id, start: 0, end: 9, note: { kind: 'POSITION', words: 'So.' } };
    const { errors } = await contributor.send(mutationDocument('notePassage'), { input: note });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('has changed since it was archived'),
      extensions: { code: 'CONFLICT' },
    });
  });

  it('are found by title and publisher with a typo, and ordered by date', async () => {
    const at = (value: string, title: string) =>
      archivedSource(contributor, undefined, {
        title: { value: `Kumquat ${title}`, origin: 'STATED' },
        published: value ? { value, origin: 'STATED' } : null,
      });
    await at('2024-05', 'spring');
    await at('', 'undated');
    await at('2025-01-02', 'winter');
    const titles = async (variables: object) =>
      (await contributor.ask(list, { text: 'Kumqaut', ...variables })).edges.map(
        (edge: { node: { title: string } }) => edge.node.title,
      );
    expect(await titles({})).toEqual(['Kumquat winter', 'Kumquat spring', 'Kumquat undated']);
    expect(await titles({ orderBy: 'TITLE' })).toEqual(['Kumquat spring', 'Kumquat undated', 'Kumquat winter']);
    expect(await titles({ orderBy: 'ARCHIVED' })).toEqual(['Kumquat winter', 'Kumquat undated', 'Kumquat spring']);
    expect((await contributor.ask(list, { text: '_%_' })).totalCount).toBe(0);
    const first = await contributor.ask(list, { text: 'Kumquat', first: 2 });
    const rest = await contributor.ask(list, { text: 'Kumquat', first: 2, after: first.pageInfo.endCursor });
    expect(rest.edges.map((edge: { node: { title: string } }) => edge.node.title)).toEqual(['Kumquat undated']);
  });

  it('are read by everyone signed in, and archived by contributors of any team', async () => {
    const { id } = await archivedSource(contributor);
    const stranger = await given.stranger();
    expect(await stranger.ask('query ($id: UUID!) { source(id: $id) { id } }', { id })).toEqual({ id });
    const input = { text: someText(), facts: sourceFacts() };
    for (const caller of [stranger, await given.auditor(), await given.administrator()]) {
      expect((await caller.send(archiveSource, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const correction = { input: { id, version: 1, facts: sourceFacts() } };
      expect((await caller.send(correct, correction)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await application.nobody.send(archiveSource, { input })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const missing = { input: { id: '00000000-0000-7000-8000-000000000000', version: 1, facts: sourceFacts() } };
    expect((await contributor.send(correct, missing)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  describe('before they are archived', () => {
    const offered = `query ($text: String!, $mediaType: SourceMediaType, $address: String) {
      offeredFacts(text: $text, mediaType: $mediaType, address: $address) {
        title hasHeading issuer issuerId publisher published otherDays impossibleDay language address alike { id title by }
      }
    }`;
    const offer = (text: string, address: string | null = null) => contributor.ask(offered, { text, address });

    it('offer what their ends say, and the organisation that bears the name', async () => {
      const { id } = await given.organisation({ name: 'Office of Quays', kind: 'DEPARTMENT' });
      const words = 'The ministers met on the islands and agreed that they will build two new quays.';
      const facts = await offer(
        `Press release\n\nTwo quays for Norland\n\nFrom: office of quays\n7 November 2024\n\n${words}`,
      );
      expect(facts).toMatchObject({
        title: 'Two quays for Norland',
        hasHeading: true,
        issuer: 'Office of Quays',
        published: '2024-11-07',
        otherDays: [],
        language: 'en',
        alike: [],
      });
      expect(facts.issuerId).toBe(id);
      expect(await offer('')).toMatchObject({ title: null, issuer: null, language: null, alike: [] });
      const french = 'Les ministres se sont rencontrés hier et ils ont décidé de construire deux nouveaux quais.';
      expect(await offer(french)).toMatchObject({ hasHeading: false, language: 'fr', published: null });
    });

    it('offer of a first line of 2,000 characters a title that fits, and are archived with it', async () => {
      const line = `Norland will open ferry line ${'number one to Sudmark and '.repeat(80)}back.`;
      expect(line.length).toBeGreaterThan(2_000);
      const text = someText(line).replace(/^.*\n\n.*\n\n/, '');
      const offered = await contributor.ask(
        'query ($text: String!) { offeredFacts(text: $text) { title hasHeading } }',
        { text },
      );
      expect(offered.hasHeading).toBe(false);
      expect(offered.title).toMatch(/^Norland will open ferry line .*…$/);
      const title = { value: offered.title, origin: 'GIVEN', why: 'First words of a text without a heading' };
      expect((await archivedSource(contributor, text, { title })).title).toBe(offered.title);
    });

    it('offer what a page says for machines', async () => {
      const data = {
        '@type': 'NewsArticle',
        headline: 'Two quays',
        datePublished: '2024-11-07T23:30:00Z',
        author: [{ name: 'Quay Board' }],
      };
      const html = `<!doctype html><html lang="en-GB"><head><title>Two quays - Norland News</title>
        <meta property="og:site_name" content="Norland News"><link rel="canonical" href="https://news.example/quays">
        <script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{no json</script>
        </head><body><h1>Two quays</h1><p>The ministers will build them.</p></body></html>`;
      expect(await offer(html)).toMatchObject({
        title: 'Two quays',
        issuer: 'Quay Board',
        publisher: 'Norland News',
        published: '2024-11-07',
        language: 'en-GB',
        address: 'https://news.example/quays',
      });
      const timed = `<!doctype html><html><body><h1>Two quays</h1><time datetime="2024-11-08">8 Nov</time><p>They will.</p></body></html>`;
      expect(await offer(timed)).toMatchObject({ title: 'Two quays', published: '2024-11-08', address: null });
    });

    it('name the source that holds the same words, and the one of the same address', async () => {
      const address = { value: 'https://ferries.example/one', origin: 'GIVEN', why: 'Its link.' };
      const source = await archivedSource(contributor, undefined, { address });
      const same = await offer(`  ${source.text.replace(/\n/g, '\r\n')}`);
      expect(same.alike).toEqual([{ id: source.id, title: source.title, by: 'TEXT' }]);
      expect((await offer(someText(), 'http://ferries.example/one/')).alike).toMatchObject([
        { id: source.id, by: 'ADDRESS' },
      ]);
      expect((await offer('', 'https://ferries.example/one#top')).alike).toMatchObject([
        { id: source.id, by: 'ADDRESS' },
      ]);
      expect((await offer(someText(), 'https://ferries.example/two')).alike).toEqual([]);
    });
  });

  describe('fetched by their link', () => {
    const fetchPage = `mutation ($input: FetchPageInput!) {
      fetchPage(input: $input) {
        __typename ... on FetchedPage { text mediaType address } ... on Problem { message } ... on InvalidInput { code field }
      }
    }`;
    const mayFetch =
      'query ($text: String!, $address: String) { offeredFacts(text: $text, address: $address) { mayFetch } }';

    it('are refused unless the deployment allows their host', async () => {
      const input = { address: 'https://ferries.example/one' };
      expect(await contributor.ask(fetchPage, { input })).toMatchObject({
        code: 'FETCH_NOT_ALLOWED',
        field: 'address',
      });
      expect(await contributor.ask(mayFetch, { text: '', address: input.address })).toEqual({ mayFetch: false });
    });

    it('come from an allowed host, for contributors alone', async () => {
      const server = createServer((_, response) =>
        response.setHeader('content-type', 'text/html').end('<p>They will.</p>'),
      );
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const fetcher = application.app.get(PageFetcher);
      const { outside } = fetcher;
      Object.assign(application.app.get(Configuration), { fetchHosts: ['ferries.example'] });
      fetcher.outside = {
        resolve: () => Promise.resolve(['127.0.0.1']),
        isAllowedPort: (wanted) => wanted === port,
        isOutward: () => true,
      };
      const input = { address: `http://ferries.example:${port}/one` };
      expect(await contributor.ask(mayFetch, { text: '', address: input.address })).toEqual({ mayFetch: true });
      expect(await contributor.ask(fetchPage, { input })).toEqual({
        __typename: 'FetchedPage',
        text: '<p>They will.</p>',
        mediaType: 'HTML',
        address: input.address,
      });
      const auditor = await given.auditor();
      expect((await auditor.send(fetchPage, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      fetcher.outside = outside;
      Object.assign(application.app.get(Configuration), { fetchHosts: [] });
      server.close();
    });
  });
});
