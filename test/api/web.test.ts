import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { startApplication, type Application } from '../support/application.js';

const script = `export const words = ${JSON.stringify('tide '.repeat(500))};`;
const page = '<!doctype html><title>Followthrough</title>';

describe('the built web', () => {
  let application: Application;
  let outside: string;
  let folder: string;

  beforeAll(async () => {
    outside = mkdtempSync(join(tmpdir(), 'followthrough-web-'));
    folder = join(outside, 'dist');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'assets/index-1.js'), script);
    writeFileSync(join(folder, 'assets/index-1.js.br'), brotliCompressSync(script));
    writeFileSync(join(folder, 'assets/index-1.js.gz'), gzipSync(script));
    process.env['FOLLOWTHROUGH_WEB'] = folder;
    application = await startApplication();
  });
  afterAll(async () => {
    delete process.env['FOLLOWTHROUGH_WEB'];
    await application.close();
    rmSync(outside, { recursive: true, force: true });
  });

  /** As bytes come over the wire: `fetch` would undo the compression and normalise the path. */
  const asked = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; length: number }>(
      (resolve, reject) => {
        const { hostname, port } = new URL(application.address);
        get({ hostname, port, path, headers }, (response) => {
          let length = 0;
          response.on('data', (bytes: Buffer) => (length += bytes.length));
          response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, length }));
        }).on('error', reject);
      },
    );

  it.each([
    ['br, gzip', 'br', brotliCompressSync(script).length],
    ['gzip', 'gzip', gzipSync(script).length],
    ['', undefined, script.length],
  ])('goes to a browser that takes “%s” as %s', async (accepted, encoding, length) => {
    const answer = await asked('/assets/index-1.js', { 'accept-encoding': accepted });
    expect(answer).toMatchObject({ status: 200, length });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    });
  });

  it('has its page at every address that is no file, asked for anew each time', async () => {
    for (const path of ['/', '/commitments/FT-0001', '/nowhere']) {
      const answer = await asked(path, { accept: 'text/html' });
      expect([answer.status, answer.length]).toEqual([200, page.length]);
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
    expect((await asked('/nowhere')).status).toBe(404);
  });

  it('has the files of a later build, too, and none from outside its folder', async () => {
    expect((await asked('/assets/index-2.js')).status).toBe(404);
    writeFileSync(join(folder, 'assets/index-2.js'), script);
    expect(await asked('/assets/index-2.js')).toMatchObject({ status: 200, length: script.length });
    for (const path of [
      '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
    ]) {
      expect((await asked(path)).status).toBeGreaterThanOrEqual(400);
    }
  });
});
