import { Configuration } from '@followthrough/server/platform/ground/configuration';
import { secureHeaders } from '@followthrough/server/platform/http/headers';
import { fastify } from 'fastify';
import { startApplication, type Application } from '../support/application.js';
import { givenIn } from '../support/given.js';

describe('the headers of an answer', () => {
  let application: Application;

  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.close());

  it('make browsers refuse what this product never does', async () => {
    const { headers } = await fetch(`${application.address}/healthz`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy':
        "default-src 'self';img-src 'self' data:;style-src 'self' 'unsafe-inline';frame-ancestors 'none';form-action 'self';base-uri 'none';object-src 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    });
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it.each([
    ['https://norland.test', 'max-age=31536000'],
    ['http://norland.test', null],
  ])('insist on HTTPS where the address is %s', async (address, expected) => {
    const server = fastify();
    const environment = { DATABASE_URL: 'postgresql://norland.test/register', FOLLOWTHROUGH_ADDRESS: address };
    await secureHeaders(server, new Configuration(environment));
    server.get('/', () => 'here');
    const { headers } = await fetch(await server.listen({ host: '127.0.0.1', port: 0 }));
    expect(headers.get('strict-transport-security')).toBe(expected);
    await server.close();
  });

  it('prevent caching of API answers, even of a refusal', async () => {
    for (const query of ['{ deployment { demo } }', '{ organisations { totalCount } }', '{']) {
      const { headers } = await fetch(`${application.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('clear the browser’s cache on signing out', async () => {
    const given = givenIn(application);
    const { email } = await given.account();
    const browser = given.browser();
    await browser.signIn(email);
    const { headers } = await fetch(`${application.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `followthrough_session=${browser.token}` },
      body: JSON.stringify({ query: 'mutation { signOut }' }),
    });
    expect(headers.get('clear-site-data')).toBe('"cache"');
  });
});
