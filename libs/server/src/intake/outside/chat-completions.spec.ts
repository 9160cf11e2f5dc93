import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChatCompletions } from './chat-completions.js';

const going = new AbortController().signal;
const messages = [{ role: 'user', content: 'x' }] as const;

describe('asking the outside reader', () => {
  const servers: Server[] = [];
  let asked = 0;
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    asked = 0;
  });

  async function given(answer: RequestListener, { isLocal = true, host = '127.0.0.1' } = {}) {
    const server = createServer((request, response) => ((asked += 1), answer(request, response)));
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const completions = new ChatCompletions();
    completions.pause = 10;
    const url = `http://${host}:${port}/v1`;
    const reader = { url, isLocal, host: `${host}:${port}`, model: 'm', key: null };
    return { completions, ask: (signal = going) => completions.ask(reader, messages, signal) };
  }
  const words: RequestListener = (_, response) =>
    response.end(JSON.stringify({ choices: [{ message: { content: 'Words.' } }] }));

  it('answers the words of the first choice', async () => {
    const { ask } = await given(words);
    expect(await ask()).toBe('Words.');
  });

  it('reaches this machine only by a name of this machine', async () => {
    const { ask } = await given(words, { isLocal: false });
    expect(await ask()).toEqual({ failure: 'NOT_ALLOWED' });
    const named = await given(words, { host: 'llm.example', isLocal: false });
    named.completions.network = { ...named.completions.network, resolve: () => Promise.resolve(['127.0.0.1']) };
    expect(await named.ask()).toEqual({ failure: 'NOT_ALLOWED' });
    const outside = await given(words, { host: 'localhost' });
    outside.completions.network = { ...outside.completions.network, resolve: () => Promise.resolve(['10.0.0.1']) };
    expect(await outside.ask()).toEqual({ failure: 'NOT_ALLOWED' });
    expect(asked).toBe(0);
  });

  it('connects to the address that was checked', async () => {
    const { completions, ask } = await given(words, { host: 'localhost' });
    let resolved = 0;
    completions.network = { ...completions.network, resolve: () => ((resolved += 1), Promise.resolve(['127.0.0.1'])) };
    expect(await ask()).toBe('Words.');
    expect(resolved).toBe(1);
  });

  it.each([
    ['null', 'null'],
    ['no choices', '{}'],
    ['an empty choice', '{"choices":[null]}'],
    ['words that are no text', '{"choices":[{"message":{"content":["x"]}}]}'],
    ['no JSON', 'Words.'],
  ])('does not understand %s', async (_, body) => {
    const { ask } = await given((_request, response) => response.end(body));
    expect(await ask()).toEqual({ failure: 'NOT_UNDERSTOOD' });
  });

  it('waits as long as a busy server says, within limits, and tries once more', async () => {
    const { ask } = await given((request, response) =>
      asked === 1 ? response.writeHead(503, { 'retry-after': '0' }).end() : words(request, response),
    );
    expect(await ask()).toBe('Words.');
    expect(asked).toBe(2);
  });

  it('asks a server that refuses the question in plain form, and then asks it so at once', async () => {
    const bodies: object[] = [];
    const { ask } = await given((request, response) => {
      let body = '';
      request.on('data', (some: Buffer) => (body += some.toString()));
      request.on('end', () => {
        const asked = JSON.parse(body) as object;
        bodies.push(asked);
        if ('response_format' in asked || 'temperature' in asked) response.writeHead(400).end();
        else words(request, response);
      });
    });
    expect([await ask(), await ask()]).toEqual(['Words.', 'Words.']);
    expect(bodies.map((body) => Object.keys(body).length)).toEqual([4, 2, 2]);
    const refusing = await given((_, response) => response.writeHead(400).end());
    asked = 0;
    expect(await refusing.ask()).toMatchObject({ failure: 'REFUSED', httpStatus: 400 });
    expect(asked).toBe(2);
  });

  it('ends when it is told to, also while it waits to try again', async () => {
    const silent = await given(() => undefined);
    const stopping = new AbortController();
    const asking = silent.ask(stopping.signal);
    setTimeout(() => stopping.abort(), 30);
    await expect(asking).rejects.toThrow();
    const busy = await given((_, response) => response.writeHead(429, { 'retry-after': '9999' }).end());
    await expect(busy.ask(AbortSignal.timeout(50))).rejects.toThrow();
    expect(await given(words).then(({ ask }) => ask(AbortSignal.abort()).catch(() => 'stopped'))).toBe('stopped');
  });

  it('says that a server is not there, or slow', async () => {
    const { completions, ask } = await given(() => undefined);
    completions.patience = 40;
    expect(await ask()).toEqual({ failure: 'TOO_SLOW' });
    const unknown = await given(words, { host: 'localhost' });
    unknown.completions.network = {
      ...unknown.completions.network,
      resolve: () => Promise.reject(new Error('ENOTFOUND')),
    };
    expect(await unknown.ask()).toEqual({ failure: 'UNREACHABLE' });
  });
});
