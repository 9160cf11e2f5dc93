import type { AllowedValues } from './allowed-values.js';
import { readerAddress, readerKey, readerModel, type OutsideReader, type ReaderAddress } from './outside-reader.js';

/** The settings of a deployment, read once from the environment. `.env.example` explains each. */
export class Configuration {
  readonly databaseUrl: string;
  /** For the worker’s jobs, which have their own schema. */
  readonly workerDatabaseUrl: string;
  /** For the migrations. */
  readonly ownerDatabaseUrl: string;
  /** For migrations that create the other logins; null if the logins exist. */
  readonly superuserDatabaseUrl: string | null;
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly webFolder: string | null;
  readonly isProduction: boolean;
  /** The public address of the web app, for links in messages; null: an address of this machine. */
  readonly publicAddress: string | null;

  /** The number of proxies in front of this server, whose forwarded client address is trusted. */
  readonly trustedProxies: number;

  /** The limit on stored uploads, in bytes. */
  readonly filesBytes: number;

  /** The hosts from which the server may fetch pages, in lower case; none by default. */
  readonly fetchHosts: readonly string[];

  /** The language model that also reads sources; null by default. */
  readonly outsideReader: OutsideReader | null;

  /** @throws ConfigurationProblem listing every problem at once. */
  constructor(environment: Environment = process.env) {
    const problems: string[] = [];
    const read = <T>(name: string, kind: AllowedValues<T>, otherwise: T): T => {
      // A variable set to an empty text counts as not set.
      const text = environment[name]?.trim();
      if (!text) return otherwise;
      const value = kind.read(text);
      if (value !== null) return value;
      problems.push(`${name} is not ${kind.is}.`);
      return otherwise;
    };
    this.databaseUrl = read('DATABASE_URL', database, '');
    if (!environment['DATABASE_URL']?.trim())
      problems.push('DATABASE_URL is not set. Start with "npm start", or give the address of a PostgreSQL.');
    this.workerDatabaseUrl = read('DATABASE_URL_WORKER', database, this.databaseUrl);
    this.ownerDatabaseUrl = read('DATABASE_URL_OWNER', database, this.databaseUrl);
    this.superuserDatabaseUrl = read<string | null>('DATABASE_URL_SUPERUSER', database, null);
    this.port = read('PORT', whole(0, 65_535), 3000);
    this.host = read('HOST', text, '127.0.0.1');
    this.dataFolder = read('FOLLOWTHROUGH_DATA', text, '.data');
    this.webFolder = read<string | null>('FOLLOWTHROUGH_WEB', text, null);
    this.isProduction = read('NODE_ENV', text, '') === 'production';
    this.trustedProxies = read('FOLLOWTHROUGH_TRUSTED_PROXIES', whole(0, 20), 0);
    this.publicAddress = read<string | null>('FOLLOWTHROUGH_ADDRESS', site, null);
    this.filesBytes = read('FOLLOWTHROUGH_FILES_GB', amount, 50) * 1e9;
    this.fetchHosts = read('FETCH_HOSTS', hosts, []);
    const address = read<ReaderAddress | null>('READER_URL', readerAddress, null);
    const model = read<string | null>('READER_MODEL', readerModel, null);
    const key = read<string | null>('READER_KEY', readerKey, null);
    this.outsideReader = address && model ? { ...address, model, key, host: new URL(address.url).host } : null;
    const isSet = (name: string): boolean => !!environment[name]?.trim();
    if (isSet('READER_URL') !== isSet('READER_MODEL'))
      problems.push('READER_URL and READER_MODEL are set together, or neither.');
    if (isSet('READER_KEY') && !isSet('READER_URL')) problems.push('READER_KEY is set without READER_URL.');
    if (problems.length > 0) throw new ConfigurationProblem(problems);
  }

  /** The address of the web app on this machine. */
  get localAddress(): string {
    return `http://localhost:${this.port}`;
  }
}

/**
 * Lists everything wrong with the configuration, for the operator. It never contains values, because some are secret.
 */
export class ConfigurationProblem extends Error {
  override name = 'ConfigurationProblem';

  constructor(problems: readonly string[]) {
    super(`Followthrough cannot start with this configuration:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const text: AllowedValues<string> = { is: 'text', read: (words) => words };

const database: AllowedValues<string> = {
  is: 'an address such as postgresql://name:password@host:5432/database',
  read(words) {
    const url = URL.parse(words);
    return url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1 ? words : null;
  },
};

const site: AllowedValues<string> = {
  is: 'the address of a site such as https://followthrough.example.org, without a path',
  read(words) {
    const url = URL.parse(words);
    const isSite = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
    return isSite && !url.username && !url.password ? url.origin : null;
  },
};

const hosts: AllowedValues<readonly string[]> = {
  is: 'a list of host names such as www.gov.example, news.example (no addresses, ports or wildcards)',
  read(words) {
    const names = words
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    return names.every((name) => /^(?!\d+(?:\.\d+)*$)[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(name)) ? names : null;
  },
};

const amount: AllowedValues<number> = {
  is: 'a number such as 50 or 0.5',
  read: (words) => (/^\d{1,9}(\.\d{1,9})?$/.test(words) ? Number(words) : null),
};

function whole(least: number, most: number): AllowedValues<number> {
  return {
    is: `a whole number from ${least} to ${most}`,
    read: (words) => (/^\d{1,9}$/.test(words) && +words >= least && +words <= most ? Number(words) : null),
  };
}
