import { Configuration, ConfigurationProblem } from './configuration.js';

const url = 'postgresql://app:secret@db.example.org:5432/followthrough';

describe('the configuration', () => {
  it('needs no more than a database', () => {
    const configuration = new Configuration({ DATABASE_URL: url });
    expect(configuration).toMatchObject({ port: 3000, host: '127.0.0.1', trustedProxies: 0, publicAddress: null });
    expect(configuration).toMatchObject({ databaseUrl: url, workerDatabaseUrl: url, ownerDatabaseUrl: url });
  });

  it('takes a variable that is empty for one that is not set', () => {
    expect(new Configuration({ DATABASE_URL: url, PORT: '', FOLLOWTHROUGH_ADDRESS: ' ' })).toMatchObject({
      port: 3000,
      publicAddress: null,
    });
  });

  it('fetches only from the listed hosts, by default from none', () => {
    const hosts = (FETCH_HOSTS?: string) => new Configuration({ DATABASE_URL: url, FETCH_HOSTS }).fetchHosts;
    expect(hosts()).toEqual([]);
    expect(hosts('www.Gov.example, news.example')).toEqual(['www.gov.example', 'news.example']);
    for (const wrong of ['*', '*.gov.example', 'https://gov.example', 'gov.example:8080', '127.0.0.1', '2130706433']) {
      expect(() => hosts(wrong)).toThrow('FETCH_HOSTS is not a list of host names');
    }
  });

  it('has the outside reader that is named, by default none', () => {
    const reader = (settings: object) => new Configuration({ DATABASE_URL: url, ...settings }).outsideReader;
    expect(reader({})).toBeNull();
    expect(reader({ READER_URL: 'https://llm.example:8443/v1/', READER_MODEL: 'small-1' })).toEqual({
      ...{ url: 'https://llm.example:8443/v1', host: 'llm.example:8443', isLocal: false, model: 'small-1', key: null },
    });
    for (const here of ['http://localhost:11434/v1', 'http://127.0.0.1/v1', 'http://[::1]:80', 'http://127.1/v1']) {
      expect(reader({ READER_URL: here, READER_MODEL: 'small-1', READER_KEY: 'k' })).toMatchObject({
        isLocal: true,
        key: 'k',
      });
    }
  });

  it('needs the address of the outside reader and its model together', () => {
    const problem = (settings: object) => () => new Configuration({ DATABASE_URL: url, ...settings });
    expect(problem({ READER_URL: 'https://llm.example/v1' })).toThrow('READER_URL and READER_MODEL are set together');
    expect(problem({ READER_MODEL: 'small-1' })).toThrow('READER_URL and READER_MODEL are set together');
    expect(problem({ READER_KEY: 'secret' })).toThrow('READER_KEY is set without READER_URL.');
  });

  it('knows the site by its origin', () => {
    const { publicAddress } = new Configuration({
      DATABASE_URL: url,
      FOLLOWTHROUGH_ADDRESS: 'https://ft.example.org/',
    });
    expect(publicAddress).toBe('https://ft.example.org');
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['FOLLOWTHROUGH_TRUSTED_PROXIES', 'abc'],
    ['FOLLOWTHROUGH_TRUSTED_PROXIES', '-1'],
    ['FOLLOWTHROUGH_TRUSTED_PROXIES', '1.5'],
    ['FOLLOWTHROUGH_FILES_GB', 'plenty'],
    ['FOLLOWTHROUGH_FILES_GB', '-1'],
    ['FOLLOWTHROUGH_ADDRESS', 'followthrough.example.org'],
    ['FOLLOWTHROUGH_ADDRESS', 'ftp://followthrough.example.org'],
    ['FOLLOWTHROUGH_ADDRESS', 'https://followthrough.example.org/path'],
    ['FOLLOWTHROUGH_ADDRESS', 'https://name:secret@followthrough.example.org'],
    ['READER_URL', 'llm.example/v1'],
    ['READER_URL', 'http://llm.example/v1'],
    ['READER_URL', 'http://10.0.0.1/v1'],
    ['READER_URL', 'ftp://localhost/v1'],
    ['READER_URL', 'https://name:secret@llm.example/v1'],
    ['READER_URL', 'https://llm.example/v1?key=secret'],
    ['READER_URL', 'http://localhost.nowhere/v1'],
    ['READER_MODEL', 'nowhere\u0000'],
    ['READER_MODEL', 'x'.repeat(101)],
    ['READER_KEY', 'secret words'],
    ['READER_KEY', 'secret\nHost: nowhere'],
    ['DATABASE_URL', 'mysql://db.example.org/followthrough'],
    ['DATABASE_URL', 'postgresql://db.example.org'],
    ['DATABASE_URL_OWNER', 'nowhere'],
    ['DATABASE_URL_WORKER', 'nowhere'],
  ])('with %s=%s is refused, by name and without the value', (name, value) => {
    const refused = () => new Configuration({ DATABASE_URL: url, [name]: value });
    expect(refused).toThrow(ConfigurationProblem);
    expect(refused).toThrow(new RegExp(`  ${name} is not an? |  ${name} is not the address`));
    expect(refused).not.toThrow(/secret|nowhere/u);
  });

  it('with several errors reports all of them at once', () => {
    const refused = () => new Configuration({ PORT: 'abc', FOLLOWTHROUGH_TRUSTED_PROXIES: 'many' });
    expect(refused).toThrow(/DATABASE_URL is not set[^]*PORT is not[^]*FOLLOWTHROUGH_TRUSTED_PROXIES is not/);
  });
});
