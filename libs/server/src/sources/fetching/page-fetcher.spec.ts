import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { isProblem } from '@followthrough/domain/problems';
import { isOutward } from '../../platform/outward/outward-address.js';
import { PageFetcher } from './page-fetcher.js';

/** A deployment that fetches from these hosts. */
const allowing = (...hosts: readonly string[]) => ({ now: () => Promise.resolve(hosts) });

const at = new Date('2026-03-03T10:00:00.123Z');
const clock = { now: () => at };

const page = '<!doctype html><html><body><h1>Ferries</h1></body></html>';

describe('fetching a page', () => {
  const servers: Server[] = [];
  let asked: string[] = [];

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    asked = [];
  });

  /** A server on this machine that stands for the host of a release, and a fetcher that takes it for the internet. */
  async function given(answer: RequestListener, { resolve = ['127.0.0.1'] as readonly string[], strict = false } = {}) {
    const server = createServer((request, response) => {
      asked.push(`${request.headers.host} ${request.url}`);
      answer(request, response);
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const fetcher = new PageFetcher(allowing('ferries.example', 'quays.example'), clock);
    const resolved: string[] = [];
    fetcher.outside = {
      resolve: (name) => (resolved.push(name), Promise.resolve(resolve)),
      isAllowedPort: (wanted) => wanted === port,
      isOutward: strict ? isOutward : (address) => address === '127.0.0.1',
    };
    const fetch = async (path = '/', host = `ferries.example:${port}`) => {
      const answered = await fetcher.fetch(`http://${host}${path}`);
      return isProblem(answered) ? answered.code : answered;
    };
    return { fetcher, fetch, port, resolved };
  }
  const html: RequestListener = (_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);

  it('answers its text from the one address that its name was resolved to', async () => {
    const { fetch, port, resolved } = await given(html);
    expect(await fetch('/one')).toEqual({ text: page, isPage: true, address: `http://ferries.example:${port}/one` });
    expect(resolved).toEqual(['ferries.example']);
    expect(asked).toEqual([`ferries.example:${port} /one`]);
  });

  it('reads the encoding that the page names', async () => {
    const { fetch } = await given((_, response) =>
      response.setHeader('content-type', 'text/plain; charset=iso-8859-1').end(Buffer.from('Fähre', 'latin1')),
    );
    expect(await fetch()).toMatchObject({ text: 'Fähre', isPage: false });
  });

  it('contacts only allowed hosts, on the usual ports, and no bare address', async () => {
    const { fetch, fetcher, port } = await given(html);
    for (const host of [
      `evil.example:${port}`,
      `a.ferries.example:${port}`,
      `ferries.example:${port + 1}`,
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
    ]) {
      expect(await fetch('/', host)).toBe('FETCH_NOT_ALLOWED');
    }
    expect(await fetch('/', `name:secret@ferries.example:${port}`)).toBe('FETCH_NOT_ALLOWED');
    for (const address of ['file:///etc/passwd', 'ftp://ferries.example/', 'ferries.example']) {
      expect(await fetcher.mayFetch(address)).toBe(false);
    }
    expect(await fetcher.mayFetch(`http://QUAYS.example:${port}/`)).toBe(true);
    expect(asked).toEqual([]);
  });

  it.each([
    [['127.0.0.1']],
    [['10.0.0.1']],
    [['169.254.169.254']],
    [['::ffff:127.0.0.1']],
    [['93.184.216.34', '127.0.0.1']],
    [[]],
  ])('connects to nothing where the name leads to %j', async (resolve) => {
    const { fetch } = await given(html, { resolve, strict: true });
    expect(await fetch()).toBe('FETCH_NOT_ALLOWED');
    expect(asked).toEqual([]);
  });

  it('follows redirects only within the allowed hosts', async () => {
    const target = { to: '' };
    const { fetch, port } = await given((request, response) =>
      request.url === '/new' ? html(request, response) : response.writeHead(302, { location: target.to }).end(),
    );
    target.to = '/new';
    expect(await fetch('/old')).toMatchObject({ address: `http://ferries.example:${port}/new` });
    target.to = `http://quays.example:${port}/new`;
    expect(await fetch('/old')).toMatchObject({ address: `http://quays.example:${port}/new` });
    asked = [];
    for (const to of [
      `http://evil.example:${port}/new`,
      `http://127.0.0.1:${port}/new`,
      'http://ferries.example:22/',
      'file:///etc/passwd',
      'http://169.254.169.254/',
    ]) {
      target.to = to;
      expect(await fetch('/old')).toBe('FETCH_NOT_ALLOWED');
    }
    expect(asked.every((line) => line.endsWith(' /old'))).toBe(true);
  });

  it('gives up on a loop of redirects', async () => {
    const { fetch } = await given((_, response) => response.writeHead(301, { location: '/again' }).end());
    expect(await fetch()).toBe('FETCH_REDIRECTS');
    expect(asked).toHaveLength(6);
  });

  it('refuses what is too large, whether it says so or not', async () => {
    const told = await given((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1e9 }).end(),
    );
    expect(await told.fetch()).toBe('FETCH_TOO_LARGE');
    const endless = await given((_, response) => {
      response.setHeader('content-type', 'text/html');
      const send = (): void =>
        void (response.destroyed || response.write(Buffer.alloc(256_000, 'x'), () => setImmediate(send)));
      send();
    });
    expect(await endless.fetch()).toBe('FETCH_TOO_LARGE');
  });

  it.each([
    ['a picture', { 'content-type': 'image/png' }, 'x'],
    ['a page without a type', {}, 'x'],
    ['bytes that are no text', { 'content-type': 'text/html' }, Buffer.from([0xff, 0xfe, 0x41])],
    ['an encoding that nobody knows', { 'content-type': 'text/html; charset=klingon' }, 'x'],
  ])('refuses %s', async (_, headers, body) => {
    const { fetch } = await given((_request, response) => response.writeHead(200, headers).end(body));
    expect(await fetch()).toBe('FETCH_NOT_TEXT');
  });

  it('refuses compressed answers, of which few bytes can be very many', async () => {
    const { fetch } = await given((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('x'),
    );
    expect(await fetch()).toBe('FETCH_FAILED');
  });

  it('says that a page is not there, and that its server is slow', async () => {
    const missing = await given((_, response) => response.writeHead(404).end());
    expect(await missing.fetch()).toBe('FETCH_STATUS');
    expect(await missing.fetcher.record(`http://ferries.example:${missing.port}/`)).toEqual({
      why: 'STATUS',
      httpStatus: 404,
    });
    const silent = await given(() => undefined);
    silent.fetcher.patience = 100;
    expect(await silent.fetch()).toBe('FETCH_TOO_SLOW');
    const dripping = await given(
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('x'),
    );
    dripping.fetcher.patience = 100;
    expect(await dripping.fetch()).toBe('FETCH_TOO_SLOW');
    const unresolved = await given(html);
    unresolved.fetcher.patience = 100;
    unresolved.fetcher.outside = { ...unresolved.fetcher.outside, resolve: () => new Promise(() => undefined) };
    expect(await unresolved.fetch()).toBe('FETCH_TOO_SLOW');
  });

  it('fetches four at once at most', async () => {
    const { fetch, fetcher } = await given(() => undefined);
    fetcher.patience = 200;
    const codes = await Promise.all(Array.from({ length: 6 }, () => fetch()));
    expect(codes.filter((code) => code === 'FETCH_BUSY')).toHaveLength(2);
    expect(await fetch()).toBe('FETCH_TOO_SLOW');
  });

  describe('recorded', () => {
    const tcpServers: TcpServer[] = [];
    afterEach(() => tcpServers.splice(0).forEach((server) => server.close()));

    /** A server that sends these bytes, and records what it received. */
    async function givenBytes(...answers: (string | Buffer)[]) {
      const received: string[] = [];
      const server = createTcpServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', (bytes) => {
          received.push(bytes.toString('latin1'));
          socket.end(answers[Math.min(received.length, answers.length) - 1] ?? '');
        });
      });
      tcpServers.push(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const fetcher = new PageFetcher(allowing('ferries.example'), clock);
      fetcher.outside = {
        resolve: () => Promise.resolve(['127.0.0.1']),
        isAllowedPort: () => true,
        isOutward: () => true,
      };
      const record = (path = '/') => fetcher.record(`http://ferries.example:${port}${path}`);
      return { record, received, port };
    }
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n';

    it('is the request as it was sent, and the answer as it came: with its chunks, without interim answers', async () => {
      const sent = `${head}Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nThey \r\n5\r\nwill.\r\n0\r\n\r\n`;
      const { record, received, port } = await givenBytes(`HTTP/1.1 103 Early Hints\r\nLink: </style>\r\n\r\n${sent}`);
      const found = await record('/one?two=three');
      expect(found).toMatchObject({
        text: 'They will.',
        exchanges: [{ address: `http://ferries.example:${port}/one?two=three`, ip: '127.0.0.1', at, status: 200 }],
      });
      const [exchange] = 'why' in found ? [] : found.exchanges;
      expect(exchange!.request.toString('latin1')).toBe(received[0]);
      expect(received[0]).toMatch(/^GET \/one\?two=three HTTP\/1\.1\r\nHost: ferries\.example:\d+\r\n/);
      expect(exchange!.response.toString('latin1')).toBe(sent);
      expect(exchange!.body!.toString()).toBe('They will.');
    });

    it.each([
      ['the length it names', `${head}Content-Length: 5\r\n\r\nHello`],
      ['its last chunk', `${head}Transfer-Encoding: chunked\r\n\r\n3\r\nHel\r\n2;x\r\nlo\r\n0\r\n\r\n`],
      ['its trailer section', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n0\r\nA: b\r\nC: d\r\n\r\n`],
    ])('ends with %s, whatever the server sends after it', async (_, answer) => {
      const { record } = await givenBytes(`${answer}EXTRA\r\n\r\nEXTRA`);
      const found = await record();
      const [exchange] = 'why' in found ? [] : found.exchanges;
      expect([exchange?.response.toString('latin1'), exchange?.body?.toString()]).toEqual([answer, 'Hello']);
    });

    it('has each redirect, without its body', async () => {
      const moved = 'HTTP/1.1 302 Found\r\nLocation: /new\r\nContent-Length: 5\r\nConnection: close\r\n\r\n';
      const { record, port } = await givenBytes(`${moved}Moved`, `${head}\r\nThey will.`);
      const found = await record('/old');
      const exchanges = 'why' in found ? [] : found.exchanges;
      expect(exchanges.map(({ address, status, body }) => [address, status, body?.toString()])).toEqual([
        [`http://ferries.example:${port}/old`, 302, undefined],
        [`http://ferries.example:${port}/new`, 200, 'They will.'],
      ]);
      expect(exchanges[0]!.response.toString('latin1')).toBe(moved);
    });

    it('refuses a small body that arrives in very many bytes, and endless interim answers', async () => {
      const extension = `;${'x'.repeat(10_000)}`;
      const chunks = `1${extension}\r\nx\r\n`.repeat(1_200);
      const long = await givenBytes(`${head}Transfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`);
      expect(await long.record()).toEqual({ why: 'TOO_LARGE' });
      const hint = `HTTP/1.1 103 Early Hints\r\nLink: <${'x'.repeat(10_000)}>\r\n\r\n`;
      const hints = await givenBytes(`${hint.repeat(1_200)}${head}\r\nThey will.`);
      expect(await hints.record()).toEqual({ why: 'TOO_LARGE' });
    });
  });

  it('fetches nothing unless the deployment allows a host', async () => {
    const fetcher = new PageFetcher(allowing(), clock);
    expect(await fetcher.mayFetch('https://ferries.example/')).toBe(false);
  });
});
